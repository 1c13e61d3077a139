import type { Point } from './shapes.ts';

const SIDE = 44;
const COUNT = 3;
/** Milliseconds of one token's way, and between two: 600 in all, as long as a glance. */
const TIME = 420;
const APART = 90;

/** A few tokens go from one place to another, market units; none where nothing may move. */
export function flyTokens(svg: SVGSVGElement, from: Point, to: Point): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (let i = 0; i < COUNT; i++) {
    const token = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    token.setAttribute('href', '#shape-token');
    token.setAttribute('width', String(SIDE));
    token.setAttribute('height', String(SIDE));
    token.classList.add('flying');
    svg.append(token);
    const at = ({ x, y }: Point, scale: number): string =>
      `translate(${x - (SIDE * scale) / 2}px, ${y - (SIDE * scale) / 2}px) scale(${scale})`;
    token
      .animate([{ transform: at(from, 1) }, { transform: at(to, 0.6) }], {
        duration: TIME,
        delay: i * APART,
        easing: 'cubic-bezier(0.3, 0, 0.4, 1)',
        fill: 'both',
      })
      .finished.catch(() => undefined)
      .finally(() => token.remove());
  }
}
