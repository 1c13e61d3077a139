// @ts-check
// The picture that stands for a chapter where its address is shared: name, title and finding in a
// column, the drawing beside it.
import { setLines } from './letters.mjs';

export const size = { width: 1200, height: 630 };

const column = { width: 404, start: 44, text: 326 };
const room = { left: 432, right: 1168, top: 34, bottom: 596 };

/**
 * Lines of text, each on its baseline.
 * @param {readonly import('./letters.mjs').Line[]} lines
 * @param {number} first baseline
 * @param {number} lead from one to the next
 * @param {string} fill
 */
function block(lines, first, lead, fill) {
  const path = lines.map((line, index) => line.path(column.start, first + index * lead)).join('');
  return `<path fill="${fill}" d="${path}"/>`;
}

/** Letters of a drawing are not to be larger than those of the finding beside it. */
const largest = 1.7;

/**
 * @param {import('./figure.mjs').Figure} figure
 * @param {{ x: number, y: number, width: number, height: number }} box the part of the drawing in
 * which there is something
 * @param {{ title: string, site: string, icon: string }} names and the site's sign, an SVG
 */
export function card(figure, box, { title, site, icon }) {
  const { drawing, colour } = figure;
  const [paper, wash, ink, soft] = ['paper', 'wash', 'ink', 'ink-soft'].map(colour);
  if (!paper || !wash || !ink || !soft) throw new Error('the palette lacks a colour');

  const scale = Math.min(
    (room.right - room.left) / box.width,
    (room.bottom - room.top) / box.height,
    largest,
  );
  const [width, height] = [box.width * scale, box.height * scale];
  const x = (room.left + room.right - width) / 2;
  const y = (room.top + room.bottom - height) / 2;

  const name = setLines(site, { face: 'serif', weight: 650, size: 27 }, column.text);
  const heading = setLines(title, { face: 'serif', weight: 650, size: 54 }, column.text);
  const finding = setLines(figure.finding, { face: 'sans', weight: 400, size: 24 }, column.text);
  const licence = setLines(figure.licence, { face: 'sans', weight: 400, size: 19 }, column.text);
  const top = 176;
  const below = top + (heading.length - 1) * 58 + 58;
  const end = below + (finding.length - 1) * 32;
  if (end > 540) throw new Error(`“${title}” and its finding are too long for a shared picture`);

  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">
<rect width="100%" height="100%" fill="${paper}"/>
<rect width="${column.width}" height="100%" fill="${wash}"/>
${icon.replace('<svg ', `<svg x="${column.start}" y="43" width="34" height="34" `)}
<g transform="translate(44 0)">${block(name, 70, 0, ink)}</g>
${block(heading, top, 58, ink)}
${block(finding, below, 32, soft)}
${block(licence, 586, 26, soft)}
<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${box.x} ${box.y} ${box.width} ${box.height}">${drawing}</svg>
</svg>`;
}
