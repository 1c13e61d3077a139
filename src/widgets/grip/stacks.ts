/** Where the money on a base of coins is drawn, one shape a yuan. */
import type { Room } from '../../figure/Picture.svelte';
import type { ShapeKind } from '../../figure/Shape.svelte';
import { linear, type Scale } from '../../figure/scale.ts';
import type { ReservesView } from './view.ts';

export interface Group {
  readonly id: 'notes' | 'deposits' | 'units' | 'reserves' | 'float';
  readonly kind: ShapeKind;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly columns: number;
}

export interface Stacks {
  readonly line: number;
  readonly size: number;
  readonly groups: readonly Group[];
  /** Yuan to pixels along the bar. */
  readonly bar: Scale;
  readonly barTop: number;
  readonly barHeight: number;
  /** The line on which the money stands. */
  readonly floor: number;
  readonly captions: readonly {
    readonly id: 'notes' | 'reserves' | 'float';
    readonly x: number;
    readonly y: number;
  }[];
}

/** The most money that the sliders can bring about on the base, in yuan, with a little air. */
const MOST = 175;

/** Coins side by side on the shelf, with the gaps between their three groups. */
const SHELF = 19 + 2 * 0.8 + 0.5;

export function stacks(room: Room, parts: readonly number[], view: ReservesView): Stacks {
  const { width, height, em } = room;
  const [notes = 0, deposits = 0, units = 0] = parts.map(Math.round);
  // Whole coins that add up to the base: each group ends where the sum, rounded, says.
  const [yuanNotes = 0, , , yuanReserves = 0, yuanFloat = 0] = parts;
  const reserves = Math.round(yuanNotes + yuanReserves) - notes;
  const float = Math.round(yuanNotes + yuanReserves + yuanFloat) - notes - reserves;
  const line = em * 0.8125 * 1.3;
  const barTop = line * 1.6;
  const barHeight = line * 0.7;
  const top = barTop + barHeight + line * 1.5;
  const below = line * (view.now.float < 0.5 ? 2.5 : 3.5) + em * 1.4;
  // The pitch that lets every yuan of the money on the base find a place above the floor.
  const free = height - top - below;
  const pitch = Math.min(em * 1.4, Math.sqrt((width * free) / MOST) * 0.94, width / SHELF);
  const columns = Math.max(10, Math.floor(width / pitch));
  const size = pitch * (6 / 7);
  const floor = height - below - pitch * 0.4;
  const lowest = floor - pitch;
  const above = lowest - Math.ceil(deposits / columns) * pitch - pitch * 0.3;
  const shelf = floor + line * 1.3;
  const gap = pitch * 0.8;
  const row = { y: shelf, columns: 400 };
  const second = notes * pitch + gap;
  const last = second + reserves * pitch + gap;
  const money = Math.max(view.before.money, notes + deposits + units);
  return {
    line,
    size,
    bar: linear([0, Math.max(125, money * 1.02)], [0, width]),
    barTop,
    barHeight,
    floor,
    groups: [
      { id: 'deposits', kind: 'slip', count: deposits, x: 0, y: lowest, columns },
      { id: 'units', kind: 'token', count: units, x: 0, y: above, columns },
      { id: 'notes', kind: 'coin', count: notes, x: 0, ...row },
      { id: 'reserves', kind: 'coin', count: reserves, x: second, ...row },
      { id: 'float', kind: 'coin', count: float, x: last, ...row },
    ],
    captions: [
      { id: 'notes', x: 0, y: shelf + pitch + line * 0.8 },
      { id: 'reserves', x: second, y: shelf + pitch + line * 0.8 },
      { id: 'float', x: last, y: shelf + pitch + line * 1.8 },
    ],
  };
}
