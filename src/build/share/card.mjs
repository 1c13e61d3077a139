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
 * @param {number} top the first baseline
 * @param {number} lead from one to the next
 * @param {string} fill
 */
function block(lines, top, lead, fill) {
  const path = lines.map((line, index) => line.path(column.start, top + index * lead)).join('');
  return `<path fill="${fill}" d="${path}"/>`;
}

/** Baselines: of the title's first line, and of what may stand last above the licence. */
const [first, lowest] = [176, 540];
/** Sizes of the title, the largest that fits. */
const headings = [54, 46, 38];

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
  const finding = setLines(figure.finding, { face: 'sans', weight: 400, size: 24 }, column.text);
  const licence = setLines(figure.licence, { face: 'sans', weight: 400, size: 19 }, column.text);
  const most = lowest - first - (finding.length - 1) * 32;
  const heading = headings
    .map((size) => setLines(title, { face: 'serif', weight: 650, size }, column.text))
    .map((lines, index) => ({ lines, lead: (headings[index] ?? 0) + 4 }))
    .find(
      ({ lines, lead }) =>
        lines.length * lead <= most && lines.every((line) => line.width <= column.text),
    );
  if (!heading) throw new Error(`“${title}” and its finding are too long for a shared picture`);
  const below = first + heading.lines.length * heading.lead;

  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">
<rect width="100%" height="100%" fill="${paper}"/>
<rect width="${column.width}" height="100%" fill="${wash}"/>
${icon.replace('<svg ', `<svg x="${column.start}" y="43" width="34" height="34" `)}
<g transform="translate(${column.start} 0)">${block(name, 70, 0, ink)}</g>
${block(heading.lines, first, heading.lead, ink)}
${block(finding, below, 32, soft)}
${block(licence, 586, 26, soft)}
<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${box.x} ${box.y} ${box.width} ${box.height}">${drawing}</svg>
</svg>`;
}
