import { CARDS, READINGS, type ReadingId } from './state.ts';

/** Readings that a piece of evidence is placed under: a bit for each. */
export type Mask = number;

export const bitOf = (reading: ReadingId): Mask => 2 ** READINGS.indexOf(reading);
export const holds = (mask: Mask, reading: ReadingId): boolean => (mask & bitOf(reading)) !== 0;
export const maskOf = (readings: readonly ReadingId[]): Mask =>
  readings.reduce((mask, reading) => mask | bitOf(reading), 0);
export const readingsOf = (mask: Mask): ReadingId[] =>
  READINGS.filter((reading) => holds(mask, reading));
export const sizeOf = (mask: Mask): number => readingsOf(mask).length;

/** Pairs of readings in all: 21 of seven. */
export const PAIRS = (READINGS.length * (READINGS.length - 1)) / 2;

/** Pairs of readings that a piece tells apart: one of the two expects it and the other does not. */
export const toldApart = (mask: Mask): number => {
  const fits = sizeOf(mask);
  return fits * (READINGS.length - fits);
};

/** A pair of readings, and how many pieces tell the two apart. */
export interface Pair {
  readonly one: ReadingId;
  readonly other: ReadingId;
  readonly count: number;
}

/** Every pair, in the readings' order. Pieces that nobody placed tell nothing apart. */
export function pairsOf(masks: readonly Mask[]): Pair[] {
  return READINGS.flatMap((one, index) =>
    READINGS.slice(index + 1).map((other) => ({
      one,
      other,
      count: masks.filter((mask) => holds(mask, one) !== holds(mask, other)).length,
    })),
  );
}

/** Puts one piece under a reading, or takes it away; no piece placed is written as nothing. */
export function place(placed: readonly Mask[], card: number, mask: Mask): readonly Mask[] {
  const next = CARDS.map((_, index) => (index === card ? mask : (placed[index] ?? 0)));
  return next.every((one) => one === 0) ? [] : next;
}
