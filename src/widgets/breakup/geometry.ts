/** Where the parts of the drawing stand, in CSS pixels. One shape is five yuan. */
import type { Room } from '../../figure/Picture.svelte';

export const UNIT = 5;

/** Shapes of a row of the books: the 200 tokens, or what stands behind them with own funds. */
const OWED = 40;
const HELD = 48;

export interface Plan {
  readonly line: number;
  readonly pitch: number;
  readonly size: number;
  readonly columns: number;
  readonly pad: number;
  /** Tops of the bands. */
  readonly screen: number;
  readonly books: number;
  readonly booksHeight: number;
  readonly owes: number;
  readonly holds: number;
  readonly others: number;
  readonly losers: number;
  readonly button: number;
}

export function planOf({ width, height, em }: Room): Plan {
  const line = em * 0.8125 * 1.28;
  const pad = em * 0.5;
  const button = line * 1.6;
  const inner = width - 2 * pad;
  // Words: the screen's caption, the books' three, the others' two, the losers' six.
  const words = line * (1.2 + 4.2 + 1.6 + 6.4) + button + 5 * pad;
  const rowsFor = (columns: number) => Math.ceil(OWED / columns) + Math.ceil(HELD / columns) + 1;
  let pitch = em * 2;
  for (; pitch > 6; pitch -= 0.5) {
    if (words + rowsFor(Math.floor(inner / pitch)) * pitch <= height) break;
  }
  const columns = Math.floor(inner / pitch);
  const screen = line * 1.2;
  const books = screen + button + pad;
  const owes = books + line * 2.4;
  const holds = owes + Math.ceil(OWED / columns) * pitch + line * 1.3;
  const booksHeight = holds + Math.ceil(HELD / columns) * pitch + pad * 0.5 - books;
  const others = books + booksHeight + line * 1.3;
  return {
    line,
    pitch,
    size: pitch * (6 / 7),
    columns,
    pad,
    screen,
    books,
    booksHeight,
    owes,
    holds,
    others,
    losers: others + pitch + line * 1.6,
    button,
  };
}

export interface Place {
  readonly x: number;
  readonly y: number;
  /** How much of the shape there is; the last may be cut. */
  readonly part: number;
}

/** Places for an amount of yuan, in rows from a corner, after `from` shapes that stand already. */
export function placesFor(
  yuan: number,
  { x, y, columns, pitch }: { x: number; y: number; columns: number; pitch: number },
  from = 0,
): Place[] {
  const count = yuan / UNIT;
  return Array.from({ length: Math.ceil(count - 1e-9) }, (_, index) => {
    const place = from + index;
    return {
      x: x + (place % columns) * pitch,
      y: y + Math.floor(place / columns) * pitch,
      part: Math.min(1, count - index),
    };
  });
}
