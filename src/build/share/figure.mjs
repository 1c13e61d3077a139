// @ts-check
// What a shared picture shows of a figure: read from the page that is made for frames.
import { parse } from 'parse5';
import { drawer } from './draw.mjs';
import { looks } from './look.mjs';
import { all, attribute, hasClass, isElement, one, parentOf, textOf } from './tree.mjs';

/** @typedef {import('./tree.mjs').Element} Element */

/**
 * @typedef {object} Figure
 * @property {string} drawing the elements of its SVG
 * @property {number} width of their ground
 * @property {number} height
 * @property {string} finding the title that the figure gives itself
 * @property {string} label what the drawing shows, for those who do not see it
 * @property {string} licence
 * @property {(name: string) => string} colour of the palette, as "paper"
 */

const isMain = (/** @type {Element} */ element) =>
  element.tagName === 'svg' && attribute(element, 'data-picture') !== undefined;

const words = (/** @type {Element} */ element) => textOf(element).replace(/\s+/g, ' ').trim();

/**
 * @param {Element} element
 * @returns {Element[]} those it stands in and itself, from the page's first
 */
function path(element) {
  const parent = parentOf(element);
  return [...(parent && isElement(parent) ? path(parent) : []), element];
}

/**
 * @param {string} html
 * @returns {Figure}
 */
export function readFigure(html) {
  const page = parse(html);
  const css = all(page, ({ tagName }) => tagName === 'style').map(textOf);
  const lookOf = looks(css.join('\n'));
  const main = one(page, isMain, 'drawing');
  const [root, ...others] = path(main);
  if (!root) throw new Error('a page has no first element');
  // As a reader sees it whose browser runs scripts: what they draw themselves is not there yet.
  root.attrs.unshift({ name: 'class', value: `${attribute(root, 'class') ?? ''} script` });
  const ground = lookOf(root);
  const look = others.reduce((around, element) => lookOf(element, around), ground);
  const [, , width, height] = (attribute(main, 'viewBox') ?? '').split(' ').map(Number);
  if (!width || !height) throw new Error('a drawing does not say how large it is');
  const title = one(page, (element) => hasClass(element, 'figure-title'), 'title of the figure');
  const credit = one(page, (element) => hasClass(element, 'credit'), 'credit');
  const licence = one(credit, ({ tagName }) => tagName === 'span', 'licence');
  const finding = words(title);
  return {
    drawing: drawer(page, lookOf).within(main, look),
    width,
    height,
    finding,
    label: (attribute(main, 'role') === 'img' && attribute(main, 'aria-label')) || `${finding}.`,
    licence: words(licence),
    colour: (name) => ground.get(`--${name}`) ?? '',
  };
}
