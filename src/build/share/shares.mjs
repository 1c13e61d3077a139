// @ts-check
// A picture of every chapter for where its address is shared, drawn from the opening state of its
// figure, and what the pages say of it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { card } from './card.mjs';
import { readFigure } from './figure.mjs';
import { painter } from './paint.mjs';

/** Fetched at once where a chat shows a link: it must be light. */
const mostBytes = 100_000;

const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What a page says of its picture, as far as it can before there is one. */
const announced = /<meta property="og:image" content="([^"]+)"\s*\/?>/;

/**
 * @param {string} folder of the built site
 * @param {ReadonlyMap<string, string>} labels by the pictures' paths in that folder
 */
function label(folder, labels) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const html = readFileSync(join(folder, name), 'utf8');
    const [tag, address] = announced.exec(html) ?? [];
    if (!tag || !address) continue;
    const [, text] = [...labels].find(([path]) => address.endsWith(`/${path}`)) ?? [];
    if (!text) throw new Error(`${name} announces a picture that is not drawn: ${address}`);
    const said = `${tag}<meta property="og:image:alt" content="${escaped(text)}">`;
    writeFileSync(
      join(folder, name),
      html.replace(tag, () => said),
    );
  }
}

/** @param {string} folder of the built site, where v1/image/ID.png is written for each widget */
export async function buildShares(folder) {
  // The language nobody speaks has letters that the faces lack, and is nowhere published.
  if (process.env.PSEUDO === '1') return;
  const { paint, extent } = await painter();
  const icon = readFileSync(join(folder, 'icon.svg'), 'utf8').trim();
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => /(?:^|\/)v1\/embed\/\w+\/index\.html$/.test(name));
  /** @type {Map<string, string>} */
  const labels = new Map();
  for (const page of pages) {
    const to = page.replace(/embed\/(\w+)\/index\.html$/, 'image/$1.png');
    const about = page.replace(/embed\/(\w+)\/index\.html$/, 'oembed/$1.json');
    const { title, provider_name: site } = JSON.parse(readFileSync(join(folder, about), 'utf8'));
    const figure = readFigure(readFileSync(join(folder, page), 'utf8'));
    const box = await extent(figure.drawing, figure.width, figure.height);
    const png = await paint(card(figure, box, { title, site, icon }));
    if (png.length > mostBytes) throw new Error(`${to} has ${png.length} bytes`);
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    writeFileSync(join(folder, to), png);
    labels.set(to, `${title}${/[.?!]$/.test(title) ? '' : '.'} ${figure.label}`);
  }
  label(folder, labels);
}
