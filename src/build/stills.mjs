// @ts-check
// A step's own picture never wakes: what the page carries for waking it can go, and so can the
// digits behind a tenth of a pixel. On /read/, which has a hundred of them, their numbers are left
// to the chapters' own pages: with them it would be too heavy for a phone's first view.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const still = /<figure class="figure still"[\s\S]*?<\/figure>/g;
const drawing = /<svg[^>]*data-picture[\s\S]*?<\/svg>/g;
const marks = /<!--[\s\S]*?-->/g;
/** Numbers inside of tags; those that a reader reads stay as they are. */
const tag = /<[^>]*>/g;
const long = /-?\d+\.\d+/g;
const empty = /><\/(?:use|line|rect|path|circle)>/g;
const numbers = /<details class="numbers[\s\S]*?<\/details>/g;

/** @param {number} parts of a pixel that are told apart */
const rounding = (parts) => (/** @type {string} */ number) =>
  String(Math.round(Number(number) * parts) / parts);

/**
 * @param {string} html of a page
 * @param {boolean} bare whether the pictures stand without their numbers, on half pixels
 */
export function lightenStills(html, bare = false) {
  return html.replace(still, (figure) =>
    (bare ? figure.replace(numbers, '') : figure)
      .replace(marks, '')
      .replaceAll(' fill="currentColor"', '')
      .replace(empty, '/>')
      .replace(drawing, (svg) =>
        svg.replace(tag, (open) =>
          open.includes(' aria-label=') ? open : open.replace(long, rounding(bare ? 2 : 10)),
        ),
      ),
  );
}

/** @param {string} folder of the built site */
export function lightenPages(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const path = join(folder, name);
    const html = readFileSync(path, 'utf8');
    const light = lightenStills(html, /(^|\/)read\/index\.html$/.test(name));
    if (light !== html) writeFileSync(path, light);
  }
}
