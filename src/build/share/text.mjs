// @ts-check
// A drawing's text as outlines: its runs one after the other, hung up where its anchor says.
import { heights, setLine } from './letters.mjs';
import { attribute, childrenOf, isElement } from './tree.mjs';
import { length } from './values.mjs';

/** @typedef {import('./tree.mjs').Element} Element */
/** @typedef {import('./values.mjs').Look} Look */
/** @typedef {{ text: string, look: Look, x?: number, y?: number, dx: number, dy: number }} Run */

/** @param {Look} look */
function typeOf(look) {
  const size = Number(look.get('font-size'));
  const families = look.get('font-family') ?? '';
  const italic = look.get('font-style') === 'italic';
  const generic = families.split(',').at(-1)?.trim();
  if (generic !== 'serif' && generic !== 'sans-serif') {
    throw new Error(`a family of type that is not understood: ${families}`);
  }
  const weight = look.get('font-weight') ?? '400';
  const spacing = look.get('letter-spacing') ?? 'normal';
  /** @type {import('./letters.mjs').Type} */
  const type = {
    face: generic === 'sans-serif' ? 'sans' : italic ? 'serif-italic' : 'serif',
    weight: weight === 'bold' ? 700 : weight === 'normal' ? 400 : Number(weight),
    size,
    tabular: look.get('font-variant-numeric')?.includes('tabular-nums') ?? false,
    spacing: spacing === 'normal' ? 0 : length(spacing, size),
  };
  // The sans has no italic of its own: a browser slants it.
  return { type, slanted: italic && generic === 'sans-serif' };
}

/**
 * @param {Element} element "text" or "tspan"
 * @param {Look} look
 * @param {(element: Element, around: Look) => Look} lookOf
 * @returns {Run[]}
 */
function runsOf(element, look, lookOf) {
  const place = (/** @type {string} */ name) => {
    const value = attribute(element, name);
    return value === undefined ? undefined : length(value, Number(look.get('font-size')));
  };
  const runs = childrenOf(element).flatMap((child) => {
    if (isElement(child)) {
      if (child.tagName !== 'tspan') throw new Error(`<${child.tagName}> in a text`);
      return runsOf(child, lookOf(child, look), lookOf);
    }
    const text = child.nodeName === '#text' && 'value' in child ? child.value : '';
    return text === '' ? [] : [{ text: text.replace(/[ \n\t]+/g, ' '), look, dx: 0, dy: 0 }];
  });
  const [first, ...rest] = runs;
  if (!first) return [];
  const [x, y] = [first.x ?? place('x'), first.y ?? place('y')];
  /** @type {Run} */
  const moved = { ...first, dx: first.dx + (place('dx') ?? 0), dy: first.dy + (place('dy') ?? 0) };
  return [
    { ...moved, ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) },
    ...rest,
  ];
}

/**
 * No space at the ends, and never two in a row.
 * @param {Run[]} runs
 */
function collapsed(runs) {
  let before = ' ';
  const open = runs.map((run) => {
    const text = before.endsWith(' ') ? run.text.trimStart() : run.text;
    before = text === '' ? before : text;
    return { ...run, text };
  });
  return open.map((run, index) =>
    index === open.length - 1 ? { ...run, text: run.text.trimEnd() } : run,
  );
}

/** @param {Look} look */
function drop(look) {
  const size = Number(look.get('font-size'));
  const baseline = look.get('dominant-baseline');
  if (baseline === 'middle') return (size * heights.x) / 2;
  if (baseline === 'central') return (size * heights.capital) / 2;
  if (baseline !== 'auto') throw new Error(`a baseline that is not understood: ${baseline}`);
  return 0;
}

/** @type {Readonly<Record<string, number>>} */
const strikes = { underline: 0.12, 'line-through': -0.26 };

/**
 * @param {Element} element a <text>
 * @param {Look} look
 * @param {(element: Element, around: Look) => Look} lookOf
 * @returns {{ path: string, look: Look, slanted: [x: number, y: number] | undefined }[]}
 */
export function outlinesOf(element, look, lookOf) {
  const runs = collapsed(runsOf(element, look, lookOf)).filter(({ text }) => text !== '');
  const set = runs.map((run) => ({ ...run, ...typeOf(run.look) }));
  const lines = set.map(({ text, type }) => setLine(text, type));
  let [x, y] = [0, 0];
  return set.map((run, index) => {
    const starts = index === 0 || run.x !== undefined;
    if (starts) {
      const next = set.findIndex((other, at) => at > index && other.x !== undefined);
      const chunk = lines.slice(index, next < 0 ? undefined : next);
      const width = chunk.reduce((sum, line) => sum + line.width, 0);
      const anchor = run.look.get('text-anchor');
      x = (run.x ?? 0) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    }
    y = (run.y ?? y) + run.dy;
    x += run.dx;
    const [left, bottom, width] = [x, y + drop(run.look), lines[index]?.width ?? 0];
    x += width;
    const strike = strikes[run.look.get('text-decoration') ?? ''];
    const rule =
      strike === undefined
        ? ''
        : `M${left} ${bottom + strike * run.type.size}h${width}v${run.type.size / 14}h${-width}z`;
    const path = (lines[index]?.path(left, bottom) ?? '') + rule;
    return { path, look: run.look, slanted: run.slanted ? [left, bottom] : undefined };
  });
}
