// @ts-check
// A style sheet as the list of its declarations that apply, each with the elements it is for.
import postcss from 'postcss';
import { applies } from './conditions.mjs';
import { selectorsOf } from './select.mjs';

/**
 * @typedef {object} Style one rule's declarations for one of its selectors
 * @property {(element: import('./tree.mjs').Element) => boolean} matches
 * @property {number} weight of the selector
 * @property {readonly import('postcss').Declaration[]} declarations
 */

/** They hold no declarations of elements. */
const apart = ['font-face', 'keyframes', 'page', 'view-transition', 'property', 'charset'];

/**
 * @param {import('postcss').ChildNode} node
 * @param {(property: string) => boolean} wanted
 * @returns {Style[]}
 */
function stylesIn(node, wanted) {
  if (node.type === 'atrule') {
    if (apart.includes(node.name)) return [];
    if (node.name !== 'media' && node.name !== 'container') {
      throw new Error(`a rule that is not understood: @${node.name}`);
    }
    if (!applies(node.name, node.params)) return [];
    return (node.nodes ?? []).flatMap((child) => stylesIn(child, wanted));
  }
  if (node.type !== 'rule') return [];
  const declarations = node.nodes.filter((one) => {
    if (one.type === 'rule' || one.type === 'atrule') {
      throw new Error(`a rule within a rule is not understood: ${node.selector}`);
    }
    return one.type === 'decl' && wanted(one.prop);
  });
  if (declarations.length === 0) return [];
  return selectorsOf(node.selector).map(({ matches, weight }) => ({
    matches,
    weight,
    declarations: /** @type {import('postcss').Declaration[]} */ (declarations),
  }));
}

/**
 * The styles in the order in which they override one another, but for those marked important.
 * @param {string} css
 * @param {(property: string) => boolean} wanted which properties matter
 * @returns {Style[]}
 */
export function readSheet(css, wanted) {
  return postcss
    .parse(css)
    .nodes.flatMap((node) => stylesIn(node, wanted))
    .toSorted((a, b) => a.weight - b.weight);
}
