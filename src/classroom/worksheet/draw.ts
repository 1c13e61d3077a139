import { type Random, seeded } from '../../model/numeric/random.ts';

/** One of a few values. */
export function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** A number on the grid from `min` to `max`. */
export function between(random: Random, min: number, max: number, step: number): number {
  return min + step * Math.floor(random() * (Math.floor((max - min) / step) + 1));
}

/** Draws that are tried before giving up; the sheets need a few dozen. */
const MOST = 100_000;

/**
 * The first draw that is fit to be worked out by hand. The same seed gives the same numbers.
 * Throws an Error if none is found.
 */
export function drawFair<T>(
  seed: number,
  draw: (random: Random) => T,
  fair: (of: T) => boolean,
): T {
  const random = seeded(seed);
  for (let tries = 0; tries < MOST; tries++) {
    const drawn = draw(random);
    if (fair(drawn)) return drawn;
  }
  throw new Error(`no fair numbers for seed ${seed}`);
}

/** Whether a number has no more digits after the point than asked for. */
export const isRound = (value: number, digits = 0): boolean =>
  Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-9;
