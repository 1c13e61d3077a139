/**
 * Guards for what comes in from outside. Every public function states its ranges through these,
 * so that wrong input is a `RangeError` naming the argument and never a NaN three calls later.
 */

/** Throws the one kind of error that the model raises for a wrong argument. */
export function refuse(name: string, wanted: string, value: unknown): never {
  throw new RangeError(`${name} must be ${wanted}, got ${String(value)}`);
}

/** A finite number not below `least` (and not above `most`). Returns it. */
export function within(name: string, value: number, least: number, most = Infinity): number {
  if (!(Number.isFinite(value) && value >= least && value <= most)) {
    refuse(name, most === Infinity ? `at least ${least}` : `between ${least} and ${most}`, value);
  }
  return value;
}

/** A fraction from 0 to 1. Returns it. */
export function share(name: string, value: number): number {
  return within(name, value, 0, 1);
}

/** A finite number above `limit`. Returns it. */
export function above(name: string, value: number, limit: number): number {
  if (!(Number.isFinite(value) && value > limit)) refuse(name, `above ${limit}`, value);
  return value;
}

/** A fraction above 0, at most 1: a price as a share of fair value, for example. Returns it. */
export function positiveShare(name: string, value: number): number {
  return within(name, above(name, value, 0), 0, 1);
}

/** A probability strictly between 0 and 1. Returns it. */
export function openShare(name: string, value: number): number {
  if (!(value > 0 && value < 1)) refuse(name, 'between 0 and 1, both excluded', value);
  return value;
}

/** A whole number of fen (or of people, days, draws), not below `least`. Returns it. */
export function whole(name: string, value: number, least = 0): number {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    refuse(name, `a whole number of at least ${least}`, value);
  }
  return value;
}

/** One of a closed list of words. Returns it. */
export function oneOf<T extends string>(name: string, value: T, words: readonly T[]): T {
  if (!words.includes(value)) refuse(name, `one of ${words.join(', ')}`, value);
  return value;
}
