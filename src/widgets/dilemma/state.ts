import { MEASURES, type Measure, type Plan, QUARTERS } from '../../model/policy/govern.ts';
import { amount, type Field, flag, type StateOf } from '../../state/fields.ts';

/** A run of luck that brings a rumour early and losses late: both have their say. */
const LUCK = 29;

const whole = { min: 0, max: QUARTERS, step: 1, default: 0 };

const measures = Object.fromEntries(MEASURES.map((measure) => [measure, amount(whole)])) as Record<
  Measure,
  Field<number>
>;

/** The quarter in which each measure begins, how many quarters have passed, and the luck. */
export const fields = {
  ...measures,
  quarter: amount(whole),
  luck: amount({ min: 1, max: 999, step: 1, default: LUCK }),
  open: flag(),
};

export type DilemmaState = StateOf<typeof fields>;

export const planOf = (state: DilemmaState): Plan =>
  Object.fromEntries(MEASURES.map((measure) => [measure, state[measure]])) as unknown as Plan;
