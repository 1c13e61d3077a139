/** How much of the float had to be at the central bank, when: three regimes, dated and sourced. */
import { refuse } from '../check.ts';

export interface ReserveRegime {
  id: string;
  /** Share of the float at the central bank, from the day named on (ISO); the first opens it. */
  steps: readonly { readonly from: string; readonly custody: number }[];
  /** Facts that carry the dates and ratios. */
  facts: readonly string[];
}

/**
 * Ratios are averages: they differed by business and rating (online payment 12 to 20 % at first).
 * The monthly steps between July 2018 and January 2019 are not on record; the last known ratio
 * stands until the next.
 */
export const RESERVE_REGIMES: readonly ReserveRegime[] = [
  {
    id: 'bank-accounts',
    steps: [{ from: '2010-09-01', custody: 0 }],
    facts: ['D2', 'D4'],
  },
  {
    id: 'partial-deposit',
    steps: [
      { from: '2017-04-17', custody: 0.2 },
      { from: '2018-02-01', custody: 0.3 },
      { from: '2018-03-01', custody: 0.4 },
      { from: '2018-04-01', custody: 0.5 },
    ],
    facts: ['D7', 'D8'],
  },
  {
    id: 'full-deposit',
    steps: [
      { from: '2018-07-09', custody: 0.5 },
      { from: '2019-01-14', custody: 1 },
    ],
    facts: ['D9', 'D14', 'D15'],
  },
];

/**
 * The regime and custody ratio in force on a day ('2018-03-15'). Before the first regime the ratio
 * is 0 and there is no regime. Throws a RangeError for text that is not an ISO date.
 */
export function regimeOn(day: string): { regime: ReserveRegime | undefined; custody: number } {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) refuse('day', 'an ISO date', day);
  const begun = ({ from }: { from: string }) => from <= day;
  const regime = RESERVE_REGIMES.findLast(({ steps }) => steps.some(begun));
  return { regime, custody: regime?.steps.findLast(begun)?.custody ?? 0 };
}
