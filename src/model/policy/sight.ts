/**
 * What can be known of a platform's coverage ratio without opening its books, by Bayes' rule. Before
 * any evidence every ratio from 0 to 1.2 is as likely as every other, and so is every share of what
 * there is that is cash. Not part of the library's face: one figure asks for it.
 */
import { positiveShare, share, within } from '../check.ts';
import { normal } from '../numeric/normal.ts';

/** The largest coverage ratio thought of, and the width of a cell, in hundredths. */
const MOST = 120;

/** Middles of the cells, 0 to 1.2. */
export const COVERAGES: readonly number[] = Array.from({ length: MOST + 1 }, (_, i) => i / 100);

/** How many shares of cash in the assets stand for all. */
const SAMPLES = 8;

const EVEN = 1 / COVERAGES.length;

/** A page on the supervisor's desk. */
export interface Page {
  /** The coverage ratio that it shows, 0 to 1.2. */
  readonly shows: number;
  /** Days since it was written. */
  readonly age: number;
  /** The money was counted by who holds it; only the tokens come from the platform's ledger. */
  readonly held?: boolean;
}

export interface Evidence {
  /** Largest share of balances that was taken out on one day, and paid on time. */
  readonly busiestDay: number;
  /** Price in a hurry, as a share of fair value. */
  readonly fireSale: number;
  /** Share of reports that are false. */
  readonly falsePages: number;
  /** Changes of the whole book a year. */
  readonly bookChanges: number;
  /** Standard deviation of the papers' value over a year. */
  readonly volatility: number;
  readonly page?: Page | undefined;
}

/**
 * The smallest share of cash in the assets with which a platform could pay its busiest day, selling
 * the rest in a hurry: payable = coverage (l + q (1 - l)) >= d. 1 or more if none would do.
 */
export function leastCashShare(coverage: number, busiestDay: number, fireSale: number): number {
  if (coverage <= 0) return busiestDay > 0 ? 1 : 0;
  const needed = busiestDay / coverage - fireSale;
  if (needed <= 1e-9) return 0;
  return fireSale < 1 ? needed / (1 - fireSale) : 1;
}

/** Probability that a page shows what it shows, if the ratio today is `coverage`. */
function likelihoodOf(page: Page, coverage: number, cashShare: number, given: Evidence): number {
  const { shows, age, held } = page;
  const { falsePages, bookChanges, volatility } = given;
  const changed = held ? 0 : 1 - Math.exp((-bookChanges * age) / 365);
  const sd = held ? 0 : volatility * (1 - cashShare) * shows * Math.sqrt(age / 365);
  const off = coverage - shows;
  const still =
    sd < 1e-6
      ? Number(Math.abs(off) < 0.005)
      : normal((off + 0.005) / sd) - normal((off - 0.005) / sd);
  // A false ledger hides tokens from a holder of the money: there is less behind each, not more.
  const wrong = held ? Number(off < 0.005) / (Math.round(shows * 100) + 1) : EVEN;
  return falsePages * wrong + (1 - falsePages) * (changed * EVEN + (1 - changed) * still);
}

/**
 * The probability of each of COVERAGES given the evidence; they add up to 1. A platform that paid
 * its busiest day on time could pay so much, by cash or by papers sold in a hurry. Throws a
 * RangeError for values out of range.
 */
export function beliefs(given: Evidence): number[] {
  const { busiestDay, fireSale, page } = given;
  share('busiestDay', busiestDay);
  positiveShare('fireSale', fireSale);
  share('falsePages', given.falsePages);
  within('bookChanges', given.bookChanges, 0);
  within('volatility', given.volatility, 0);
  if (page) {
    within('shows', page.shows, 0, MOST / 100);
    within('age', page.age, 0);
  }
  const weights = COVERAGES.map((coverage) => {
    const least = leastCashShare(coverage, busiestDay, fireSale);
    if (least >= 1) return 0;
    if (!page) return 1 - least;
    let weight = 0;
    for (let sample = 0.5; sample < SAMPLES; sample++) {
      const cashShare = least + ((1 - least) * sample) / SAMPLES;
      weight += likelihoodOf(page, coverage, cashShare, given);
    }
    return (weight * (1 - least)) / SAMPLES;
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  // No book fits the evidence: a page that shows less than was paid out, taken for certain.
  return all > 0 ? weights.map((weight) => weight / all) : beliefs({ ...given, page: undefined });
}

/** The ratios between which the truth lies with this probability, as likely below as above. */
export function allowedRange(
  probabilities: readonly number[],
  probability = 0.95,
): { from: number; to: number } {
  const tail = (1 - share('probability', probability)) / 2;
  const reach = (part: number): number => {
    let sum = 0;
    for (const [index, weight] of probabilities.entries()) {
      sum += weight;
      if (sum > part + 1e-12) return COVERAGES[index] ?? 0;
    }
    return MOST / 100;
  };
  return { from: reach(tail), to: reach(1 - tail) };
}
