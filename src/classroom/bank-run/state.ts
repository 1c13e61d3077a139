/** What the teacher has typed, and nothing else: all that is drawn or said is worked out from it. */
import { amount, flag, moves, oneOf, type StateOf } from '../../state/fields.ts';

/** What the class may see while it decides. */
export const REGIMES = ['rumour', 'queue', 'report'] as const;
export type Regime = (typeof REGIMES)[number];

/** Whether the papers are worth what the books say; the class learns it from a report, or at the end. */
export const TRUTHS = ['sound', 'unsound'] as const;
export type Truth = (typeof TRUTHS)[number];

export const PUPILS = { min: 6, max: 400, step: 1, default: 30 } as const;

/** Rounds of hands under one regime, the closing of the round of questions counted as one. */
export const MOST_MOVES = 21;

/** Hands raised on one day, or the end of asking. */
const asked = () => moves(['h'], ['end'], MOST_MOVES, { min: 0, max: PUPILS.max, step: 1 });

export const fields = {
  pupils: amount(PUPILS),
  truth: oneOf(TRUTHS, 'sound'),
  regime: oneOf(REGIMES, 'rumour'),
  rumour: asked(),
  queue: asked(),
  report: asked(),
  /** What was true, and the tipping point, may be told before all rounds are played. */
  tell: flag(),
};

export type BankRunState = StateOf<typeof fields>;
export type Move = BankRunState['rumour'][number];
