import { PARAMETERS } from '../../model/parameters/index.ts';
import { SIGHTS } from '../../model/policy/three-books.ts';
import { amount, amounts, flag, oneOf, type StateOf } from '../../state/fields.ts';

/** The three apps as the street knows them. */
export const LETTERS = ['a', 'b', 'c'] as const;
export type Letter = (typeof LETTERS)[number];

/** A ratio that the reader may guess. */
export const RATIO = { min: 0, max: 1.2, step: 0.05 };

export const TESTS = ['none', 'rumour', 'loss'] as const;

const own = { kind: 'illustrative', source: null } as const;

/** Share of the papers' value that was lost, and days since. */
export const LOSS = {
  symbol: '',
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  decimals: 2,
  default: 0.25,
  ...own,
} as const;
export const SINCE = {
  symbol: '',
  unit: 'days',
  min: 0,
  max: 365,
  step: 1,
  decimals: 0,
  default: 45,
  ...own,
} as const;

export const fields = {
  /** How often a page reaches the desk. */
  sight: oneOf(SIGHTS, 'never'),
  /** The books are open: the apps have names, and their money is seen. */
  books: flag(),
  /** Which firm hides behind which letter. */
  deal: amount({ min: 0, max: 5, step: 1, default: 0 }),
  /** The app that the guess is about, and the guess: its ends, or nothing. */
  about: oneOf(LETTERS, 'a'),
  guess: amounts(2, RATIO),
  test: oneOf(TESTS, 'none'),
  published: flag(),
  forged: flag(),
  loss: amount(LOSS),
  since: amount(SINCE),
  busiest: amount(PARAMETERS.busiestDay),
  false: amount(PARAMETERS.falsePages),
  changes: amount(PARAMETERS.bookChanges),
  swings: amount(PARAMETERS.volatility),
  hurry: amount(PARAMETERS.fireSale),
  open: flag(),
};
export type ReservesState = StateOf<typeof fields>;
