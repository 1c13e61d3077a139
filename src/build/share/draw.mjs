// @ts-check
// A drawing of a page as one that stands alone: every element with its look written to it, every
// text as outlines, every symbol where it is used.
import { outlinesOf } from './text.mjs';
import { all, attribute, childrenOf, isElement } from './tree.mjs';
import { length } from './values.mjs';

/** @typedef {import('./tree.mjs').Node} Node */
/** @typedef {import('./tree.mjs').Element} Element */
/** @typedef {import('./values.mjs').Look} Look */
/** @typedef {(element: Element, around: Look) => Look} LookOf */

const shapes = ['rect', 'path', 'line', 'circle', 'ellipse', 'polyline', 'polygon'];
const geometry =
  /^(?:[xyrd]|rx|ry|cx|cy|[xy][12]|points|width|height|transform|viewBox|preserveAspectRatio)$/;
/** What would change a picture and is not drawn: it may not be there. */
const foreign = [
  ...['transform', 'translate', 'rotate', 'scale'],
  ...['filter', 'mask', 'clip-path', 'vector-effect'],
];

/** @param {Element} element */
const placing = (element) =>
  element.attrs
    .filter(({ name }) => geometry.test(name))
    .map(({ name, value }) => ` ${name}="${value}"`)
    .join('');

/**
 * A colour as every renderer reads it, or "none".
 * @param {string} value
 * @param {Look} look
 * @returns {string}
 */
export function colour(value, look) {
  if (/^currentcolor$/i.test(value)) return colour(look.get('color') ?? '#000', look);
  if (value === 'none' || value === 'transparent' || /^#(?:...0|.{6}00)$/.test(value))
    return 'none';
  if (/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value)) return value;
  throw new Error(`a colour that is not understood: ${value}`);
}

/** @param {Look} look */
function paint(look) {
  const get = (/** @type {string} */ name) => look.get(name) ?? '';
  const em = Number(get('font-size'));
  const fill = colour(get('fill'), look);
  const stroke = colour(get('stroke'), look);
  const written = [['fill', fill]];
  if (fill !== 'none')
    written.push(['fill-opacity', get('fill-opacity')], ['fill-rule', get('fill-rule')]);
  if (stroke !== 'none') {
    const dashes = get('stroke-dasharray');
    const lengths = dashes === 'none' ? [] : dashes.split(/[\s,]+/).map((one) => length(one, em));
    written.push(['stroke', stroke], ['stroke-width', String(length(get('stroke-width'), em))]);
    written.push(['stroke-dasharray', lengths.join(' ') || 'none']);
    for (const name of ['stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'paint-order']) {
      written.push([name, get(name)]);
    }
  }
  const usual = ['1', 'none', 'nonzero', 'butt', 'miter', 'normal'];
  return {
    seen: fill !== 'none' || stroke !== 'none',
    text: written
      .filter(([name, value]) => name === 'fill' || !usual.includes(value ?? ''))
      .map(([name, value]) => ` ${name}="${value}"`)
      .join(''),
  };
}

/** @param {Look} look */
const faded = (look) => (look.get('opacity') === '1' ? '' : ` opacity="${look.get('opacity')}"`);

/** @param {Look} look */
function check(look) {
  for (const name of foreign) {
    if (look.get(name) !== 'none') throw new Error(`${name} is not drawn: ${look.get(name)}`);
  }
}

/**
 * @param {Node} page with the symbols
 * @param {LookOf} lookOf
 */
export function drawer(page, lookOf) {
  const byId = new Map(
    all(page, (element) => attribute(element, 'id') !== undefined).map((element) => [
      `#${attribute(element, 'id')}`,
      element,
    ]),
  );
  const within = (/** @type {Element} */ element, /** @type {Look} */ look) =>
    childrenOf(element)
      .filter(isElement)
      .map((child) => draw(child, look))
      .join('');

  /**
   * @param {Element} element a <use>
   * @param {Look} look
   */
  function used(element, look) {
    const href = attribute(element, 'href') ?? '';
    const target = byId.get(href);
    if (!target) throw new Error(`nothing is called ${href}`);
    const [x, y] = [attribute(element, 'x') ?? 0, attribute(element, 'y') ?? 0];
    if (target.tagName !== 'symbol')
      return `<g transform="translate(${x} ${y})">${draw(target, look)}</g>`;
    const [, , width, height] = (attribute(target, 'viewBox') ?? '').split(' ');
    const size = `width="${attribute(element, 'width') ?? width}" height="${attribute(element, 'height') ?? height}"`;
    const box = `x="${x}" y="${y}" ${size} viewBox="${attribute(target, 'viewBox')}"`;
    return `<svg ${box}>${within(target, lookOf(target, look))}</svg>`;
  }

  /**
   * @param {Element} element
   * @param {Look} around
   * @returns {string}
   */
  function draw(element, around) {
    const { tagName } = element;
    if (tagName === 'title' || tagName === 'desc' || tagName === 'symbol') return '';
    const look = lookOf(element, around);
    if (look.get('display') === 'none') return '';
    check(look);
    const hidden = look.get('visibility') !== 'visible';
    const place = placing(element) + faded(look);
    if (tagName === 'g') return `<g${place}>${within(element, look)}</g>`;
    if (tagName === 'svg') return `<svg${place}>${within(element, look)}</svg>`;
    if (tagName === 'use') {
      const turn = attribute(element, 'transform');
      return `<g${turn ? ` transform="${turn}"` : ''}${faded(look)}>${used(element, look)}</g>`;
    }
    if (shapes.includes(tagName)) {
      const { seen, text } = paint(look);
      return hidden || !seen ? '' : `<${tagName}${place}${text}/>`;
    }
    if (tagName !== 'text') throw new Error(`<${tagName}> is not drawn`);
    if (hidden) return '';
    const turn = attribute(element, 'transform');
    const outlines = outlinesOf(element, look, lookOf).map(({ path, look: run, slanted }) => {
      const slant = slanted
        ? ` transform="translate(${slanted.join(' ')}) skewX(-14) translate(${slanted.map((one) => -one).join(' ')})"`
        : '';
      return `<path d="${path}"${slant}${paint(run).text}/>`;
    });
    return `<g${turn ? ` transform="${turn}"` : ''}${faded(look)}>${outlines.join('')}</g>`;
  }

  return { draw, within };
}
