/**
 * Years of a market of a hundred lenders, dealt from a seed. A year's luck is the same however
 * many models the lenders use, so that what differs between two markets is the sharing alone.
 */
import { refuse, whole } from '../check.ts';
import { normalDraw, seeded } from '../numeric/random.ts';

export const LENDERS = 100;

/** Standard normal draws: the economy's for each year, and that of each of a hundred models. */
export interface Luck {
  readonly years: number;
  readonly economy: Float64Array;
  /** errors[year * LENDERS + model]; the lower, the worse the model meets the year. */
  readonly errors: Float64Array;
}

/** The luck of so many years. Longer runs of one seed begin with the shorter ones. */
export function drawYears(seed: number, years: number): Luck {
  const random = seeded(seed);
  const economy = new Float64Array(whole('years', years));
  const errors = new Float64Array(years * LENDERS);
  for (let year = 0; year < years; year++) {
    economy[year] = normalDraw(random);
    for (let model = 0; model < LENDERS; model++) {
      errors[year * LENDERS + model] = normalDraw(random);
    }
  }
  return { years, economy, errors };
}

/** The share of a lender's loans that fails, by the economy's luck and its model's. */
export type Law = (economy: number, error: number) => number;

/** Models must divide the lenders into groups of one size. */
function groupSize(models: number): number {
  whole('models', models, 1);
  if (LENDERS % models !== 0) refuse('models', `a divisor of ${LENDERS}`, models);
  return LENDERS / models;
}

/** What each of the hundred lenders loses in a year (from 0) as a share of its loans. */
export function lendersIn(luck: Luck, year: number, models: number, law: Law): number[] {
  const size = groupSize(models);
  const economy = luck.economy[year] ?? refuse('year', `below ${luck.years}`, year);
  const losses = Array.from({ length: models }, (_, model) =>
    law(economy, luck.errors[year * LENDERS + model] as number),
  );
  return Array.from(
    { length: LENDERS },
    (_, lender) => losses[Math.floor(lender / size)] as number,
  );
}

/** What all lenders lose together in each of the years, as a share of all loans. */
export function marketLosses(luck: Luck, models: number, law: Law): Float64Array {
  groupSize(models);
  const losses = new Float64Array(luck.years);
  for (let year = 0; year < luck.years; year++) {
    const economy = luck.economy[year] as number;
    let sum = 0;
    for (let model = 0; model < models; model++) {
      sum += law(economy, luck.errors[year * LENDERS + model] as number);
    }
    losses[year] = sum / models;
  }
  return losses;
}
