/**
 * Lenders who judge borrowers with models. Borrower of lender j defaults if
 * sqrt(a) Z + sqrt(m) W_j + sqrt(1 - a - m) epsilon < Phi^-1(PD): Z the economy, W_j the error of the
 * lender's model. With one model for all, its error does not average out.
 */
import { openShare, refuse, share, whole } from '../check.ts';
import { normal, normalInverse } from '../numeric/normal.ts';
import { normalDraw, seeded } from '../numeric/random.ts';
import { LENDING } from '../parameters/lending.ts';

export interface LendingMarket {
  /** Chance that a loan fails in an average year. */
  defaultProbability?: number;
  /** a: weight of the economy in a borrower's luck, 0 to 1. */
  economyWeight?: number;
  /** m: weight of the model's error; a + m below 1. */
  modelWeight?: number;
}

/** The share of one lender's loans that fails, given the economy Z and the model's error W. */
export function lenderLoss(economy: number, error: number, market: LendingMarket = {}): number {
  return lossIn(market)(economy, error);
}

/** The same for many years of one market, whose constants are worked out once. */
export function lossIn(market: LendingMarket = {}): (economy: number, error: number) => number {
  const { edge, a, m, own } = weightsOf(market);
  return (economy, error) => normal((edge - a * economy - m * error) / own);
}

function weightsOf({
  defaultProbability = LENDING.defaultProbability.default,
  economyWeight = LENDING.economyWeight.default,
  modelWeight = LENDING.modelWeight.default,
}: LendingMarket) {
  const own = 1 - share('economyWeight', economyWeight) - share('modelWeight', modelWeight);
  if (own <= 0) refuse('modelWeight', 'below 1 - economyWeight', modelWeight);
  return {
    edge: normalInverse(openShare('defaultProbability', defaultProbability)),
    a: Math.sqrt(economyWeight),
    m: Math.sqrt(modelWeight),
    own: Math.sqrt(own),
  };
}

/**
 * Losses of the whole market (shares of all loans) in `years` drawn from a seed, smallest first,
 * for a number of lenders with a model each, or, if `shared`, with one model between them.
 */
export function simulateLending({
  lenders = LENDING.lenders.default,
  shared = false,
  years = 2000,
  seed = 1,
  ...market
}: LendingMarket & {
  lenders?: number;
  shared?: boolean;
  years?: number;
  seed?: number;
} = {}): Float64Array {
  const random = seeded(seed);
  const models = shared ? 1 : whole('lenders', lenders, 1);
  const { edge, a, m, own } = weightsOf(market);
  const losses = new Float64Array(whole('years', years, 1));
  for (let year = 0; year < years; year++) {
    const economy = a * normalDraw(random);
    let sum = 0;
    for (let j = 0; j < models; j++) {
      sum += normal((edge - economy - m * normalDraw(random)) / own);
    }
    losses[year] = sum / models;
  }
  return losses.sort();
}

/** The value that a share `confidence` (0 to 1) of sorted values does not exceed. */
export function quantileOf(sorted: ArrayLike<number>, confidence: number): number {
  whole('number of values', sorted.length, 1);
  const rank = Math.ceil(share('confidence', confidence) * sorted.length);
  return sorted[Math.max(0, rank - 1)] as number;
}
