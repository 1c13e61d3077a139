/** The one source of chance: the same seed gives the same numbers everywhere. */
import { whole } from '../check.ts';

/** Draws evenly from 0 (included) to 1 (excluded). */
export type Random = () => number;

/** A generator from a whole-number seed (mulberry32, T. Ettinger 2017; period 2^32). */
export function seeded(seed: number): Random {
  let state = whole('seed', seed) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

/** One draw from the standard normal distribution (Box & Muller 1958). */
export function normalDraw(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
