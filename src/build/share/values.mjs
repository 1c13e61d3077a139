// @ts-check
// Values of a style sheet as plain ones: custom properties filled in, lengths in pixels.

/** @typedef {ReadonlyMap<string, string>} Look */

const ROOT = 16;

/**
 * Where the bracket closes that opens before a place.
 * @param {string} text
 * @param {number} from
 */
function closing(text, from) {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (depth === 0) return at;
  }
  throw new Error(`a bracket is not closed: ${text}`);
}

/**
 * A value with its custom properties filled in.
 * @param {string} value
 * @param {Look} look of the element, with its custom properties
 * @returns {string}
 */
export function filled(value, look) {
  const start = value.indexOf('var(');
  if (start < 0) return value;
  const end = closing(value, start + 4);
  const [name = '', ...rest] = value.slice(start + 4, end).split(',');
  const own = look.get(name.trim());
  if (own === undefined && rest.length === 0) throw new Error(`${name.trim()} is nowhere given`);
  const found = own ?? filled(rest.join(',').trim(), look);
  return filled(value.slice(0, start) + found + value.slice(end + 1), look);
}

/**
 * A length in pixels. A plain number is one too: drawings are measured in pixels.
 * @param {string} value
 * @param {number} em font size that "em" and "%" are of
 */
export function length(value, em) {
  const [, number, unit = ''] = /^(-?(?:\d+\.?\d*|\.\d+))(px|rem|em|%|vw)?$/.exec(value) ?? [];
  const size = { '': 1, px: 1, rem: ROOT, em, '%': em / 100, vw: 12.8 }[unit];
  if (number === undefined || size === undefined) {
    throw new Error(`a length that is not understood: ${value}`);
  }
  return Number(number) * size;
}

/**
 * A size of type, which may be a sum or lie between two others.
 * @param {string} value
 * @param {number} em the size around it
 * @returns {number}
 */
export function typeSize(value, em) {
  const [, least = '', middle = '', most = ''] =
    /^clamp\(([^,()]+),([^,()]+),([^,()]+)\)$/.exec(value) ?? [];
  if (middle !== '') {
    const [low = 0, between = 0, high = 0] = [least, middle, most].map((one) => typeSize(one, em));
    return Math.max(low, Math.min(between, high));
  }
  return value
    .trim()
    .split(/\s+\+\s+/)
    .reduce((sum, part) => sum + length(part, em), 0);
}

const shorthand =
  /^(?:(?<style>italic|normal)\s+)?(?:(?<weight>\d{3}|bold|normal)\s+)?(?<size>(?:clamp\([^)]*\)|[\d.]+[a-z%]+))\s*(?:\/\s*[\d.]+[a-z%]*)?\s+(?<family>\S.*)$/;

/**
 * What the shorthand "font" says of each of its properties.
 * @param {string} value without custom properties
 * @returns {[string, string][]}
 */
export function fontParts(value) {
  const names = ['font-style', 'font-weight', 'font-size', 'font-family'];
  if (value === 'inherit') return names.map((name) => [name, value]);
  const parts = shorthand.exec(value)?.groups;
  if (!parts) throw new Error(`a font that is not understood: ${value}`);
  const { style = 'normal', weight = '400', size = '', family = '' } = parts;
  return [
    ['font-style', style],
    ['font-weight', weight],
    ['font-size', size],
    ['font-family', family],
    ['font-variant-numeric', 'normal'],
  ];
}
