import { drawingOf } from './flow-picture.ts';
import { copyLook, element } from './look.ts';
import { lines } from './wrap.ts';

/** A figure's drawings as one file that stands alone: title, drawings, source, licence and link. */
const NS = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const LINE = 22;

/** @throws Error when the figure has no drawing. */
export function pictureOf(figure: Element | null, title: string, source: string): string {
  const parts = [...(figure?.querySelectorAll('[data-picture]') ?? [])];
  const drawings = parts.map((part) => {
    if (part instanceof HTMLElement) return drawingOf(part);
    const copy = part.cloneNode(true) as SVGSVGElement;
    copyLook(part, copy);
    return copy;
  });
  if (!figure || drawings.length === 0) throw new Error('there is no drawing to save');
  const boxes = drawings.map((drawing) => drawing.viewBox.baseVal);
  const width = Math.max(...boxes.map((box) => box.width)) + 2 * MARGIN;
  const page = getComputedStyle(figure);
  const ink = { fill: page.color, 'font-family': 'Source Sans 3, sans-serif' };
  const whole = element('svg', { xmlns: NS });
  const used = new Set<string>();
  let y = MARGIN + LINE;
  const heading = lines(title, width / 9);
  const made: Element[] = heading.map((text, index) =>
    element(
      'text',
      { x: MARGIN, y: y + index * LINE, 'font-size': 18, 'font-weight': 650, ...ink },
      text,
    ),
  );
  y += heading.length * LINE;
  for (const [index, copy] of drawings.entries()) {
    const box = boxes[index];
    for (const [key, value] of Object.entries({
      x: MARGIN,
      y,
      width: box?.width,
      height: box?.height,
    })) {
      copy.setAttribute(key, String(value));
    }
    for (const use of copy.querySelectorAll('use')) used.add(use.getAttribute('href') ?? '');
    made.push(copy);
    y += (box?.height ?? 0) + MARGIN;
  }
  const foot = lines(source, width / 6);
  for (const [index, text] of foot.entries()) {
    made.push(element('text', { x: MARGIN, y: y + index * 16, 'font-size': 12, ...ink }, text));
  }
  y += foot.length * 16 + MARGIN;
  const definitions = element('defs', {});
  for (const name of used) {
    const symbol = name.startsWith('#') ? document.getElementById(name.slice(1)) : null;
    if (!symbol) continue;
    definitions.append(symbol.cloneNode(true));
    // A symbol may be made of others; a set is walked to what is added on the way.
    for (const use of symbol.querySelectorAll('use')) used.add(use.getAttribute('href') ?? '');
  }
  whole.setAttribute('viewBox', `0 0 ${width} ${y}`);
  whole.setAttribute('width', String(width));
  whole.setAttribute('height', String(y));
  whole.append(
    element('title', {}, title),
    element('rect', { width, height: y, fill: page.backgroundColor }),
    definitions,
    ...made,
  );
  return new XMLSerializer().serializeToString(whole);
}

/** At twice the size, for screens that show it so. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
