// @ts-check
// How an element looks: what the cascade says of each property that matters to a still drawing.
import postcss from 'postcss';
import { readSheet } from './sheet.mjs';
import { attribute } from './tree.mjs';
import { filled, fontParts, typeSize } from './values.mjs';

/** @typedef {import('./tree.mjs').Element} Element */
/** @typedef {import('./values.mjs').Look} Look */

/** Handed on from an element to those in it, and what each is where nothing is said. */
const inherited = {
  color: '#000',
  fill: '#000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  visibility: 'visible',
  'font-size': '16',
  'font-style': 'normal',
  'font-weight': '400',
  'font-family': 'serif',
  'font-variant-numeric': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};

/** For the element alone. */
const own = {
  display: 'inline',
  opacity: '1',
  'text-decoration': 'none',
  'vector-effect': 'none',
  transform: 'none',
  translate: 'none',
  rotate: 'none',
  scale: 'none',
  filter: 'none',
  mask: 'none',
  'clip-path': 'none',
};

/** @type {ReadonlyMap<string, string>} */
const initial = new Map(Object.entries({ ...inherited, ...own }));
const isOwn = (/** @type {string} */ name) => Object.hasOwn(own, name);
const isCustom = (/** @type {string} */ name) => name.startsWith('--');
const matters = (/** @type {string} */ name) =>
  isCustom(name) || name === 'font' || initial.has(name);

/**
 * Where a drawing's own attributes say it: weaker than any rule. A transform stays with the shape.
 * @param {Element} element
 */
const attributesOf = (element) =>
  element.attrs.filter(({ name }) => initial.has(name) && name !== 'transform');

/**
 * What tells the look of any element of a page, given that of the element it stands in.
 * @param {string} css
 * @returns {(element: Element, around?: Look) => Look}
 */
export function looks(css) {
  const styles = readSheet(css, matters);
  return function lookOf(element, around = initial) {
    /** @type {Map<string, string>} */
    const look = new Map(around);
    for (const [name, value] of Object.entries(own)) look.set(name, value);

    const inline = postcss
      .parse(attribute(element, 'style') ?? '')
      .nodes.filter((one) => /** @type {string} */ (one.type) === 'decl');
    const matching = styles.filter(({ matches }) => matches(element));
    const declared = [...matching.flatMap(({ declarations }) => declarations), ...inline];
    const ordered = [
      ...attributesOf(element).map(({ name, value }) => ({ prop: name, value })),
      ...declared.filter(({ important }) => !important),
      ...declared.filter(({ important }) => important),
    ].filter(({ prop }) => matters(prop));

    for (const { prop, value } of ordered) if (isCustom(prop)) look.set(prop, value);
    const set = (/** @type {string} */ name, /** @type {string} */ value) => {
      const first = initial.get(name) ?? '';
      const handed = isOwn(name) ? first : (around.get(name) ?? first);
      if (value === 'inherit' || value === 'unset') return look.set(name, handed);
      if (value === 'initial') return look.set(name, first);
      if (name !== 'font-size') return look.set(name, value);
      return look.set(name, String(typeSize(value, Number(around.get(name) ?? first))));
    };
    for (const { prop, value } of ordered) {
      if (isCustom(prop)) continue;
      const plain = filled(value, look);
      for (const [name, part] of prop === 'font' ? fontParts(plain) : [[prop, plain]]) {
        if (name && part) set(name, part);
      }
    }
    return look;
  };
}
