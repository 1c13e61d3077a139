/** How good the assets must be for the users not to run, when each user sees them with an error. */
import { above, positiveShare, share, within } from '../check.ts';
import { normal, normalInverse } from '../numeric/normal.ts';

export interface Panic {
  /** Cash per unit, not negative. */
  cash: number;
  /** Price of a hurried sale, above 0, at most 1. */
  fireSale: number;
  /** Failure probability at which a user leaves, 0 to 1 (see leaveThreshold). */
  leave: number;
  /** Share of units held by attentive users, 0 to 1. */
  attentive: number;
  /** What everybody believes of the assets per unit: normal, with this mean and s.d. (> 0). */
  prior?: { mean: number; sd: number } | undefined;
  /** Standard deviation of each user's own view of the assets (> 0). */
  signalSd?: number | undefined;
}

const ROUNDS = 10_000;

/**
 * Assets per unit below which the platform fails, a*: the largest solution of
 * a = 1 + lambda max(0, omega Phi((sx/sa^2)(a - mean) - sqrt(1 + (sx/sa)^2) Phi^-1(gamma)) - c).
 * Without prior and signalSd it is the limit of ever sharper signals, omega (1 - gamma).
 *
 * The form is Rochet & Vives' (JEEA 2(6), 2004), derived again from the marginal user's
 * indifference. The solution is unique if omega lambda sx / (sa^2 sqrt(2 pi)) < 1; otherwise this is
 * the one with the most withdrawals. Throws a RangeError for values out of range.
 */
export function solvencyThreshold(panic: Panic): number {
  const { cash, fireSale, leave, attentive, prior, signalSd } = panic;
  within('cash', cash, 0);
  share('leave', leave);
  share('attentive', attentive);
  const penalty = 1 / positiveShare('fireSale', fireSale) - 1;
  const failsBelow = (withdrawn: number) => 1 + penalty * Math.max(0, withdrawn - cash);
  if (prior === undefined || signalSd === undefined) return failsBelow(attentive * (1 - leave));
  const sd = within('prior.sd', prior.sd, 1e-12);
  const mean = within('prior.mean', prior.mean, 0);
  const blur = above('signalSd', signalSd, 0) / sd;
  const marginal = Math.sqrt(1 + blur * blur) * normalInverse(leave);
  // From above, where all attentive users run, the map steps down to its largest fixed point.
  let threshold = failsBelow(attentive);
  for (let round = 0; round < ROUNDS; round++) {
    const next = failsBelow(attentive * normal((blur * (threshold - mean)) / sd - marginal));
    if (threshold - next < 1e-14) break;
    threshold = next;
  }
  return threshold;
}
