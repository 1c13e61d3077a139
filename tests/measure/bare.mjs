// @ts-check
// The same words with nothing else: what a page is measured against.
import { parse } from 'parse5';

/** @typedef {import('parse5').DefaultTreeAdapterTypes.ChildNode} Node */
/** @typedef {import('parse5').DefaultTreeAdapterTypes.ParentNode} Parent */

const silent = new Set(['script', 'style', 'svg', 'template', 'button', 'select', 'option']);
const blocks = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header html legend li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * @param {Parent} parent
 * @param {string} name
 * @returns {Parent | undefined} the first element of that name
 */
function find(parent, name) {
  for (const child of parent.childNodes) {
    if (!('childNodes' in child)) continue;
    const found = child.nodeName === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

/**
 * The lines of text of a page, each with whether it is a heading of the first level.
 * @param {Parent} parent
 * @returns {{ text: string, title: boolean }[]}
 */
function linesOf(parent) {
  /** @type {{ text: string, title: boolean }[]} */
  const lines = [];
  let text = '';
  const end = (title = false) => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line) lines.push({ text: line, title });
    text = '';
  };
  const walk = (/** @type {Node} */ node) => {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if (!('childNodes' in node) || silent.has(node.nodeName)) return;
    const block = blocks.has(node.nodeName);
    if (block) end();
    for (const child of node.childNodes) walk(child);
    if (block) end(node.nodeName === 'h1');
  };
  for (const child of parent.childNodes) walk(child);
  end();
  return lines;
}

/**
 * A page with the words of another page's main part, as plain paragraphs without style or script.
 * @param {string} html
 * @returns {string}
 */
export function bare(html) {
  const main = find(parse(html), 'main');
  if (!main) throw new Error('the page has no main part');
  const words = linesOf(main)
    .map(({ text, title }) => (title ? `<h1>${escaped(text)}</h1>` : `<p>${escaped(text)}</p>`))
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bare</title>
</head>
<body>
${words}
</body>
</html>
`;
}
