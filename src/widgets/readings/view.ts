import type { Card, Reading } from './cards.ts';
import { type Mask, type Pair, pairsOf, sizeOf } from './placing.ts';
import { READINGS, type ReadingsState } from './state.ts';

/** One piece of evidence with both placings. */
export interface Piece {
  readonly card: Card;
  readonly index: number;
  /** The reader's; 0 where they have not placed it. */
  readonly yours: Mask;
  readonly site: Mask;
}

export interface View {
  readonly state: ReadingsState;
  readonly readings: readonly Reading[];
  readonly pieces: readonly Piece[];
  /** The piece in hand. */
  readonly piece: Piece;
  /** Whose placing is counted: the site's where it is shown, else the reader's. */
  readonly whose: 'site' | 'yours';
  readonly counted: readonly Mask[];
  /** Pieces placed under more than one reading, under just one, and under all. */
  readonly several: number;
  readonly single: number;
  readonly every: number;
  readonly placed: number;
  readonly pairs: readonly Pair[];
  /** Readings that the two placings agree on, over the pieces that the reader placed. */
  readonly agreed: number;
  readonly compared: number;
}

export function viewOf(
  state: ReadingsState,
  readings: readonly Reading[],
  cards: readonly Card[],
): View {
  const pieces = cards.map(
    (card, index): Piece => ({ card, index, yours: state.placed[index] ?? 0, site: card.site }),
  );
  const piece = pieces.find(({ card }) => card.id === state.card);
  if (!piece) throw new Error(`there is no piece of evidence "${state.card}"`);
  const whose = state.site ? 'site' : 'yours';
  const counted = pieces.map((one) => one[whose]).filter((mask) => mask !== 0);
  const sizes = counted.map(sizeOf);
  const yours = pieces.filter(({ yours: mask }) => mask !== 0);
  const agreed = yours.reduce(
    (sum, one) => sum + READINGS.length - sizeOf(one.yours ^ one.site),
    0,
  );
  return {
    state,
    readings,
    pieces,
    piece,
    whose,
    counted,
    several: sizes.filter((size) => size > 1).length,
    single: sizes.filter((size) => size === 1).length,
    every: sizes.filter((size) => size === READINGS.length).length,
    placed: yours.length,
    pairs: pairsOf(counted),
    agreed,
    compared: yours.length * READINGS.length,
  };
}

/** The pairs that the fewest and the most pieces tell apart; the first of those that are level. */
export function extremes(pairs: readonly Pair[]): { least: Pair; most: Pair } | null {
  const [first] = pairs;
  if (!first) return null;
  return pairs.reduce(
    ({ least, most }, pair) => ({
      least: pair.count < least.count ? pair : least,
      most: pair.count > most.count ? pair : most,
    }),
    { least: first, most: first },
  );
}
