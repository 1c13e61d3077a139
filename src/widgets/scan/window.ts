import { CELL, type Market } from './market.ts';
import type { Point } from './shapes.ts';

/** The part of the market on the screen, market units. */
export interface Window {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Free ground below the row of stalls, market units, where the buttons lie on a phone. */
const FOOT = 58;

/** The room that the page gives the picture; CSS pixels, 0 while it is not known. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** The stalls stand in one row that passes behind the phone. */
  readonly narrow: boolean;
}

/** Narrower than this many letters' heights; the same bound as in the components' styles. */
const NARROW = 35;

/** @param letter size of the page's letters, CSS pixels */
export const roomOf = (width: number, height: number, letter: number): Room => ({
  width,
  height,
  narrow: width > 0 && width < NARROW * letter,
});

/** Stalls in a row. */
export const columnsFor = ({ narrow }: Room, stalls: number): number =>
  narrow ? stalls : Math.ceil(stalls / 2);

/** What is seen of the market: all of it where there is room, else a window that follows the phone. */
export function windowOn(market: Market, phone: Point, room: Room): Window {
  if (!room.narrow || room.height === 0) {
    return { x: 0, y: 0, width: market.width, height: market.height };
  }
  const height = CELL.height + FOOT;
  const width = (room.width / room.height) * height;
  // The phone keeps to the middle, also at the ends of the row: it is the street that moves.
  return { x: phone.x - width / 2, y: 0, width, height };
}
