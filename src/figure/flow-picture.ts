import { copyLook, element } from './look.ts';

/** The lines that a text takes in the page: each with the place of its words. */
function linesOf(text: Text): { words: string; box: DOMRect }[] {
  const found: { words: string; box: DOMRect }[] = [];
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const box = range.getBoundingClientRect();
    const last = found.at(-1);
    if (last && Math.abs(last.box.top - box.top) < box.height / 2) last.words += ` ${word}`;
    else if (box.width > 0) found.push({ words: word, box });
  }
  return found;
}

/** A part of a figure that the page lays out, of words and small drawings, as one drawing. */
export function drawingOf(part: HTMLElement): SVGSVGElement {
  const { left, top, width, height } = part.getBoundingClientRect();
  const whole = element('svg', { viewBox: `0 0 ${width} ${height}` }) as SVGSVGElement;
  const put = (inner: Node): void => {
    if (inner instanceof Text && inner.parentElement) {
      const look = getComputedStyle(inner.parentElement);
      const style = {
        'font-family': look.fontFamily,
        'font-size': look.fontSize,
        'font-weight': look.fontWeight,
        fill: look.color,
      };
      for (const { words, box } of linesOf(inner)) {
        // Where a line of letters stands in its box.
        const y = box.bottom - top - box.height * 0.24;
        whole.append(element('text', { x: box.left - left, y, ...style }, words));
      }
    } else if (inner instanceof SVGSVGElement) {
      const box = inner.getBoundingClientRect();
      const copy = inner.cloneNode(true) as SVGSVGElement;
      copyLook(inner, copy);
      const place = { x: box.left - left, y: box.top - top, width: box.width, height: box.height };
      for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
      whole.append(copy);
    } else if (inner instanceof HTMLElement) {
      const box = inner.getBoundingClientRect();
      const look = getComputedStyle(inner);
      if (look.display === 'none' || look.visibility === 'hidden') return;
      whole.append(
        element('rect', {
          x: box.left - left,
          y: box.top - top,
          width: box.width,
          height: box.height,
          fill: look.backgroundColor,
        }),
      );
      for (const child of inner.childNodes) put(child);
    }
  };
  put(part);
  return whole;
}
