// @ts-check
// A parsed page, and what finds elements in it.

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Node */
/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */

/**
 * @param {Node} node
 * @returns {node is Element}
 */
export const isElement = (node) => 'tagName' in node;

/** @param {Node} node */
export const childrenOf = (node) => ('childNodes' in node ? node.childNodes : []);

/**
 * @param {Element} element
 * @param {string} name
 */
export const attribute = (element, name) => element.attrs.find((one) => one.name === name)?.value;

/** @param {Element} element */
export const parentOf = (element) => element.parentNode;

/**
 * @param {Node} node
 * @returns {string}
 */
export function textOf(node) {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

/**
 * The elements under a node that are wanted, in the order of the page.
 * @param {Node} node
 * @param {(element: Element) => boolean} wanted
 * @returns {Element[]}
 */
export function all(node, wanted) {
  return childrenOf(node).flatMap((child) =>
    isElement(child) ? [...(wanted(child) ? [child] : []), ...all(child, wanted)] : [],
  );
}

/**
 * The one element that is wanted.
 * @param {Node} node
 * @param {(element: Element) => boolean} wanted
 * @param {string} what it is, for the error
 */
export function one(node, wanted, what) {
  const [found, second] = all(node, wanted);
  if (!found || second)
    throw new Error(`there must be one ${what}: found ${second ? 'more' : 'none'}`);
  return found;
}

/**
 * @param {Element} element
 * @param {string} name
 */
export const hasClass = (element, name) =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
