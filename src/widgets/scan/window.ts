import { CELL, type Market, panTo } from './market.ts';
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

/** Narrower than this, CSS pixels, the stalls stand in one row that passes behind the phone. */
const NARROW = 560;

export const isNarrow = (width: number): boolean => width > 0 && width < NARROW;

/** Stalls in a row for a figure of that width; 0 stands for a width that is not known yet. */
export const columnsFor = (width: number, stalls: number): number =>
  isNarrow(width) ? stalls : Math.ceil(stalls / 2);

/**
 * What is seen of the market: all of it where there is room, else a window that follows the phone.
 *
 * @param size of the picture on the screen, CSS pixels
 */
export function windowOn(
  market: Market,
  phone: Point,
  size: { width: number; height: number },
): Window {
  if (!isNarrow(size.width) || size.height === 0) {
    return { x: 0, y: 0, width: market.width, height: market.height };
  }
  const height = CELL.height + FOOT;
  const width = (size.width / size.height) * height;
  return { x: panTo(phone, width, market), y: 0, width, height };
}
