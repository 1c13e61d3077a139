import { amount, flag, moves, oneOf, type StateOf } from '../../state/fields.ts';

/** Events of the street, and two entries that no bookkeeper would make. */
export const EVENTS = ['top', 'pay', 'settle', 'take', 'keep'] as const;
export const FORGERIES = ['invent', 'print'] as const;
/** Whose rules hold from here on; the app moves its reserves to where they must be. */
export const YEARS = ['y2016', 'y2018', 'y2019'] as const;
export type Year = (typeof YEARS)[number];

export const GUESSES = ['none', 'app', 'bank', 'you', 'nobody'] as const;

/** More entries than this are nobody's story. */
export const MOST = 24;

const yuan = { min: 1, max: 200, step: 1, default: 12 };

export const fields = {
  /** What was done, in yuan; a balance from chapter 1 may hold fen. */
  log: moves([...EVENTS, ...FORGERIES], YEARS, MOST, { min: 0.01, max: 200, step: 0.01 }),
  /** How much of the log the books show: looking back. */
  at: amount({ min: 0, max: MOST, step: 1, default: MOST }),
  /** What the next event is about, in yuan. */
  amount: amount(yuan),
  /** Draw where each debt stands a second time. */
  pairs: flag(),
  /** Whose debt goes down after a payment? */
  guess: oneOf(GUESSES, 'none'),
  open: flag(),
};

export type LedgerState = StateOf<typeof fields>;
export type Done = LedgerState['log'][number];

export const isYear = (name: Done['name']): name is Year =>
  (YEARS as readonly string[]).includes(name);
