// @ts-check
// Text as outlines, in the site's own faces: a picture must not depend on what a machine has.
import { readFileSync } from 'node:fs';
// @ts-expect-error The package has no types.
import fontverter from 'fontverter';
import { Blob, Buffer, Face, Feature, Font, shape, Variation } from 'harfbuzzjs';

/**
 * @typedef {object} Type how a text is set
 * @property {'sans' | 'serif' | 'serif-italic'} face
 * @property {number} weight
 * @property {number} size in pixels
 * @property {boolean} [tabular] whether all figures are equally wide
 * @property {number} [spacing] between letters
 */

/**
 * @typedef {object} Line a text that has been set
 * @property {number} width
 * @property {(x: number, y: number) => string} path its outlines, from a point on its baseline
 */

/** @param {string} name */
async function load(name) {
  const file = new URL(`../../styles/fonts/${name}.woff2`, import.meta.url);
  return new Face(new Blob(await fontverter.convert(readFileSync(file), 'sfnt', 'woff2')));
}

const faces = {
  sans: await load('sans'),
  serif: await load('serif'),
  'serif-italic': await load('serif-italic'),
};

/** @type {Map<string, { font: Font, scale: number, glyphs: Map<number, string> }>} */
const cuts = new Map();

/** @param {Type} type */
function cutOf({ face, weight }) {
  const name = `${face} ${weight}`;
  const known = cuts.get(name);
  if (known) return known;
  const font = new Font(faces[face]);
  if (face !== 'serif-italic') {
    font.setVariations([new Variation('wght', Math.min(700, Math.max(400, weight)))]);
  }
  const cut = { font, scale: 1 / faces[face].upem, glyphs: new Map() };
  cuts.set(name, cut);
  return cut;
}

/** How far a letter without strokes up or down reaches above the line, and a capital. */
export const heights = { x: 0.486, capital: 0.66 };

const round = (/** @type {number} */ value) => String(Math.round(value * 100) / 100);

/**
 * An outline in the face's units at its place on the page.
 * @param {string} outline
 * @param {number} scale
 * @param {number} x
 * @param {number} y
 */
function placed(outline, scale, x, y) {
  let across = true;
  return outline.replace(/-?\d+(?:\.\d+)?(?:e-?\d+)?|[A-Z]/gi, (part) => {
    if (/^[A-Z]$/i.test(part)) {
      across = true;
      return part;
    }
    const at = across ? x + Number(part) * scale : y - Number(part) * scale;
    across = !across;
    return round(at);
  });
}

/**
 * @param {string} text
 * @param {Type} type
 * @returns {Line}
 */
export function setLine(text, type) {
  const { font, scale: unit, glyphs } = cutOf(type);
  const scale = unit * type.size;
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer, [new Feature('lnum', 1), ...(type.tabular ? [new Feature('tnum', 1)] : [])]);
  const positions = buffer.getGlyphPositions();
  let pen = 0;
  const set = buffer.getGlyphInfos().map(({ codepoint: glyph, cluster }, index) => {
    if (glyph === 0) throw new Error(`the faces lack a letter: ${text[cluster]} in “${text}”`);
    const outline = glyphs.get(glyph) ?? font.glyphToPath(glyph);
    glyphs.set(glyph, outline);
    const position = positions[index];
    const at = pen + (position?.xOffset ?? 0) * scale;
    pen += (position?.xAdvance ?? 0) * scale + (type.spacing ?? 0);
    return { outline, at, up: (position?.yOffset ?? 0) * scale };
  });
  return {
    width: pen,
    path: (x, y) =>
      set.map(({ outline, at, up }) => placed(outline, scale, x + at, y - up)).join(''),
  };
}

/**
 * A text in lines no longer than asked for, and about equally long.
 * @param {string} text
 * @param {Type} type
 * @param {number} most width of a line
 * @returns {Line[]}
 */
export function setLines(text, type, most) {
  const words = text.split(' ');
  const within = (/** @type {number} */ width) => {
    /** @type {string[]} */
    const lines = [];
    for (const word of words) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && setLine(longer, type).width <= width) {
        lines[lines.length - 1] = longer;
      } else lines.push(word);
    }
    return lines;
  };
  let best = within(most);
  for (let width = most; width > most / 2; width -= 8) {
    const narrower = within(width);
    if (narrower.length > best.length) break;
    best = narrower;
  }
  return best.map((line) => setLine(line, type));
}
