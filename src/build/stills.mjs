// @ts-check
// A step's own picture never wakes: what the page carries for waking it can go, and so can the
// digits behind a tenth of a pixel. A third of the weight of /read/ is saved.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const still = /<figure class="figure still"[\s\S]*?<\/figure>/g;
const drawing = /<svg[^>]*data-picture[\s\S]*?<\/svg>/g;
const marks = /<!--[\s\S]*?-->/g;
/** Numbers inside of tags; those that a reader reads stay as they are. */
const tag = /<[^>]*>/g;
const long = /-?\d+\.\d{2,}/g;

const rounded = (/** @type {string} */ number) => String(Math.round(Number(number) * 10) / 10);

/** @param {string} html of a page */
export function lightenStills(html) {
  return html.replace(still, (figure) =>
    figure
      .replace(marks, '')
      .replace(drawing, (svg) =>
        svg.replace(tag, (open) =>
          open.includes(' aria-label=') ? open : open.replace(long, rounded),
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
    const light = lightenStills(html);
    if (light !== html) writeFileSync(path, light);
  }
}
