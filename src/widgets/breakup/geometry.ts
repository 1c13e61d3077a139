/** Where the parts of the drawing stand, in CSS pixels. One shape is five yuan. */
import type { Room } from '../../figure/Picture.svelte';

export const UNIT = 5;

/** Shapes of the two rows of the books: 200 tokens, and what stands behind them. */
const OWED = 40;
const HELD = 40;
const COLUMNS = 20;

/** Whole shapes that an amount of yuan takes up. */
export const shapesOf = (yuan: number): number => Math.ceil(yuan / UNIT - 1e-9);

export interface Plan {
  readonly line: number;
  readonly pitch: number;
  readonly size: number;
  readonly columns: number;
  readonly pad: number;
  /** Tops of the bands; the others' and the losers' first lines of words. */
  readonly books: number;
  readonly booksHeight: number;
  readonly owes: number;
  readonly holds: number;
  readonly others: number;
  readonly losers: number;
  readonly button: number;
}

/** Lines of words below and above each band of shapes. */
const WORDS = { heading: 2.4, holds: 1.3, others: 1.3, losers: 1.5, table: 5.9 } as const;

/** @param cushion Yuan of own funds, which stand beside the rest after a gap. */
export function planOf({ width, height, em }: Room, cushion: number): Plan {
  const line = em * 0.8125 * 1.28;
  const pad = em * 0.5;
  const button = line * 1.6;
  const inner = width - 2 * pad;
  const held = HELD + (cushion > 0 ? shapesOf(cushion) + 1 : 0);
  const words = Object.values(WORDS).reduce((sum, lines) => sum + lines, 0) * line;
  const rest = height - words - button - 1.5 * pad;
  const owed = OWED / COLUMNS;
  const behind = Math.ceil(held / COLUMNS);
  const pitch = Math.min(inner / COLUMNS, rest / (owed + behind + 1));
  // Room that is left goes between the bands.
  const air = Math.max(0, rest - (owed + behind + 1) * pitch) / 3;
  const books = button + pad + air;
  const owes = books + line * WORDS.heading;
  const holds = owes + owed * pitch + line * WORDS.holds;
  const booksHeight = holds + behind * pitch + pad * 0.5 - books;
  const others = books + booksHeight + line * WORDS.others + air;
  return {
    line,
    pitch,
    size: pitch * (6 / 7),
    columns: COLUMNS,
    pad,
    books,
    booksHeight,
    owes,
    holds,
    others,
    losers: others + pitch + line * WORDS.losers + air,
    button,
  };
}

export interface Place {
  readonly x: number;
  readonly y: number;
  /** Which part of the shape is drawn, from 0 to 1: a cell may be shared by two amounts. */
  readonly from: number;
  readonly to: number;
}

/** Cells for an amount of yuan, in rows from a corner, after `start` yuan that stand already. */
export function placesFor(
  yuan: number,
  { x, y, columns, pitch }: { x: number; y: number; columns: number; pitch: number },
  start = 0,
): Place[] {
  const [begin, end] = [start / UNIT, (start + yuan) / UNIT];
  const first = Math.floor(begin + 1e-9);
  const cells = Math.max(0, Math.ceil(end - 1e-9) - first);
  return Array.from({ length: yuan > 0 ? cells : 0 }, (_, index) => {
    const cell = first + index;
    return {
      x: x + (cell % columns) * pitch,
      y: y + Math.floor(cell / columns) * pitch,
      from: Math.max(0, begin - cell),
      to: Math.min(1, end - cell),
    };
  });
}
