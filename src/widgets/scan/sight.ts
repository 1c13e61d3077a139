import { coveredShare } from './covers.ts';
import type { Finder, Market, Place } from './market.ts';
import type { Point } from './shapes.ts';
import { codeOutline, fromModules } from './sheet.ts';

/** The code that takes up most of the finder, as the market's own geometry knows it. */
export interface Sight {
  readonly place: Place;
  /** What part of its modules the finder sees, above 0 to 1. */
  readonly inView: number;
  /** Whether all four of its corners are in the finder. */
  readonly whole: boolean;
  /** What part of its data lies under a cover, 0 to 1. */
  readonly covered: number;
}

/** Null where no code is in the finder, not even in part. */
export function sight(market: Market, finder: Finder): Sight | null {
  let best: Sight | null = null;
  for (const place of market.places) {
    const sheet = place.sheets.at(-1);
    if (!sheet) continue;
    const { size } = sheet.code;
    let seen = 0;
    for (let i = 0; i < size * size; i++) {
      const middle = { x: (i % size) + 0.5, y: Math.floor(i / size) + 0.5 };
      if (sees(finder, fromModules(sheet, middle))) seen++;
    }
    const inView = seen / (size * size);
    if (inView <= (best?.inView ?? 0)) continue;
    const whole = codeOutline(sheet).every((corner) => sees(finder, corner));
    const covered = place.cover ? coveredShare(sheet.code, place.cover) : 0;
    best = { place, inView, whole, covered };
  }
  return best;
}

function sees({ x, y, side }: Finder, point: Point): boolean {
  return Math.abs(point.x - x) <= side / 2 && Math.abs(point.y - y) <= side / 2;
}
