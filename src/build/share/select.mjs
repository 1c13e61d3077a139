// @ts-check
// Which elements of a parsed page a selector means, and how much it weighs.
import { compile } from 'css-select';
import { parse } from 'css-what';
import { attribute, childrenOf, isElement, parentOf, textOf } from './tree.mjs';

/** @typedef {import('./tree.mjs').Node} Node */
/** @typedef {import('./tree.mjs').Element} Element */
/** @typedef {import('css-what').Selector} Token */

/** A still picture is not pointed at, pressed, or gone to. */
const never = () => false;

/** @type {import('css-select').Options<Node, Element>} */
const options = {
  pseudos: { focus: never, 'focus-visible': never, 'focus-within': never, target: never },
  adapter: {
    isTag: isElement,
    getAttributeValue: attribute,
    getChildren: childrenOf,
    getName: (element) => element.tagName,
    getParent: parentOf,
    getSiblings: (node) =>
      'parentNode' in node && node.parentNode ? node.parentNode.childNodes : [node],
    getText: textOf,
    hasAttrib: (element, name) => attribute(element, name) !== undefined,
    removeSubsets: (nodes) => nodes,
    isHovered: never,
    isActive: never,
    isVisited: never,
  },
};

/** @param {Token} token */
function weightOf(token) {
  if (token.type === 'tag') return 1;
  if (token.type === 'attribute')
    return token.ignoreCase === 'quirks' && token.name === 'id' ? 1e6 : 1e3;
  if (token.type !== 'pseudo' || token.name === 'where') return 0;
  if (!['is', 'not', 'has', 'matches'].includes(token.name)) return 1e3;
  return Array.isArray(token.data) ? Math.max(0, ...token.data.map(specificity)) : 0;
}

/**
 * A million for each id, a thousand for each class, attribute or state, one for each name.
 * @param {readonly Token[]} tokens of one selector
 * @returns {number}
 */
function specificity(tokens) {
  return tokens.reduce((sum, token) => sum + weightOf(token), 0);
}

/**
 * A rule's selectors, without those for what is not an element.
 * @param {string} selector may be a list
 */
export function selectorsOf(selector) {
  return parse(selector)
    .filter((tokens) => tokens.every(({ type }) => type !== 'pseudo-element'))
    .filter(
      (tokens) => !tokens.some((t) => t.type === 'pseudo' && ['before', 'after'].includes(t.name)),
    )
    .map((tokens) => ({
      weight: specificity(tokens),
      matches: compile([tokens], options),
    }));
}
