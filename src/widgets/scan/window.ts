import { CELL, type Market } from './market.ts';
import type { Point } from './shapes.ts';

/** The part of the market on the screen, market units. */
export interface Window {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The room that the page gives the picture; CSS pixels, 0 while it is not known. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** The stalls stand in one row that passes behind the phone. */
  readonly row: boolean;
  /** What the buttons need that lie on the picture's foot. */
  readonly foot: number;
}

/** Narrower than this many letters' heights; the same bound as in the components' styles. */
const NARROW = 35;
/** Height of the buttons at the foot, in letters. */
const FOOT = 3.6;
/** Stalls in a row where there is room for two rows. */
const COLUMNS = 4;
/** Two rows are drawn no smaller than this, so that other phones still read their codes. */
const LEAST = 0.8;

/** @param letter size of the page's letters, CSS pixels */
export function roomOf(width: number, height: number, letter: number): Room {
  const narrow = width > 0 && width < NARROW * letter;
  const scale = Math.min(width / (COLUMNS * CELL.width), height / (2 * CELL.height));
  const row = narrow || (width > 0 && scale < LEAST);
  return { width, height, row, foot: narrow ? FOOT * letter : 0 };
}

/** Stalls in a row. */
export const columnsFor = ({ row }: Room, stalls: number): number => (row ? stalls : COLUMNS);

/** What is seen of the market: all of it where there is room, else a window that follows the phone. */
export function windowOn(market: Market, phone: Point, room: Room): Window {
  if (!room.row || room.height <= room.foot) {
    return { x: 0, y: 0, width: market.width, height: market.height };
  }
  const height = (CELL.height * room.height) / (room.height - room.foot);
  const width = (room.width / room.height) * height;
  // The phone keeps to the middle, also at the ends of the row: it is the street that moves.
  return { x: phone.x - width / 2, y: 0, width, height };
}
