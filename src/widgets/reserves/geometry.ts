import type { Room } from '../../figure/Picture.svelte';
import { linear } from '../../figure/scale.ts';
import { RATIO } from './state.ts';
import type { App } from './view.ts';

/** Where things stand: three columns, and one scale of the coverage ratio for all of them. */
export function planOf({ width, height, em }: Room, tested: boolean) {
  const roomy = width > em * 39;
  const line = em * 0.95;
  const margin = em * 2.7;
  const pitch = (width - margin) / 3;
  const weeksTop = line * 1.5;
  const weeksBottom = weeksTop + Math.max(em * 1.2, height * 0.09);
  const top = weeksBottom + line * 1.9;
  const bottom = height - line * ((roomy ? 2.5 : 3.6) + (tested ? 2.1 : 0));
  const y = linear([0, RATIO.max], [bottom, top]);
  // Ten rows of two shapes are 100 yuan: one shape is five.
  const row = y(0) - y(0.1);
  const stack = Math.min(row * 2, pitch * 0.42);
  const columns = [0, 1, 2].map((index) => {
    const x = margin + index * pitch;
    const ridge = x + stack + em * 0.35;
    return { x, right: x + pitch - em * 0.7, ridge, ridgeWidth: x + pitch - em * 0.7 - ridge };
  });
  const weeks = linear([0, 1], [weeksBottom, weeksTop]);
  return { roomy, line, margin, pitch, top, bottom, y, row, stack, columns, weeks, weeksBottom };
}
export type Plan = ReturnType<typeof planOf>;

export interface Cell {
  readonly kind: 'coin' | 'slip' | 'paper' | 'token';
  readonly hollow: boolean;
  readonly index: number;
}

const SHAPES = 20;

/** Twenty shapes from the ground up, each for five of 100 tokens; what nothing stands behind is hollow. */
export function cellsOf({ book }: App): Cell[] {
  const ends = [book.coins, book.coins + book.slips, book.coins + book.slips + book.papers];
  return Array.from({ length: SHAPES }, (_, index) => {
    const middle = (index + 0.5) / SHAPES;
    const place = ends.findIndex((end) => middle < end + 1e-9);
    const kind = (['coin', 'slip', 'paper'] as const)[place] ?? 'token';
    return { kind, hollow: place < 0, index };
  });
}

/** To a tenth of a pixel: what is finer nobody sees, and every page carries it. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Upright bars from a floor, as one path. */
export function barsOf(tops: readonly number[], x: number, step: number, floor: number): string {
  return tops
    .map((top, index) => `M${tenth(x + (index + 0.3) * step)},${tenth(floor)}V${tenth(top)}`)
    .join('');
}

/** The outline of what is believed: as wide as it is likely, the likeliest as wide as there is room. */
export function ridgeOf({ beliefs }: App, x: number, width: number, y: Plan['y']): string {
  const most = Math.max(...beliefs);
  let path = `M${tenth(x)},${tenth(y(-0.005))}`;
  let last = tenth(x);
  for (const [index, weight] of beliefs.entries()) {
    const at = tenth(x + (weight / most) * width);
    if (at === last) continue;
    path += `V${tenth(y((index - 0.5) / 100))}H${at}`;
    last = at;
  }
  return `${path}V${tenth(y((beliefs.length - 0.5) / 100))}H${tenth(x)}Z`;
}
