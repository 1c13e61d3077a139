/**
 * The textbook bank that may be run on. Source: Diamond, "Banks and Liquidity Creation: A Simple
 * Exposition of the Diamond-Dybvig Model", FRB Richmond Economic Quarterly 93(2), 2007, 189-200.
 */
import { above, refuse, share, within } from '../check.ts';

export interface DepositContract {
  /** What a deposit of 1 pays early (r1 > 0). */
  earlyReturn: number;
  /** What 1 invested becomes in the end (R > 1). */
  longReturn: number;
}

/**
 * What those who wait receive per deposit, r2(f) = max(0, (1 - f r1) R / (1 - f)), if a share f of
 * depositors (0 to 1) is paid early. Throws a RangeError for values out of range, and for f = 1
 * with r1 < 1, where something is left but nobody to receive it.
 */
export function latePayment({
  earlyShare,
  earlyReturn,
  longReturn,
}: DepositContract & { earlyShare: number }): number {
  share('earlyShare', earlyShare);
  above('earlyReturn', earlyReturn, 0);
  above('longReturn', longReturn, 1);
  if (earlyShare < 1) {
    return Math.max(0, ((1 - earlyShare * earlyReturn) * longReturn) / (1 - earlyShare));
  }
  if (earlyReturn < 1) refuse('earlyShare', 'below 1 for so low an earlyReturn', 1);
  return earlyReturn === 1 ? longReturn : 0;
}

/**
 * The share of early withdrawals beyond which waiting pays less than leaving,
 * f* = (R - r1) / (r1 (R - 1)), kept within 0..1.
 */
export function runThreshold({ earlyReturn, longReturn }: DepositContract): number {
  above('earlyReturn', earlyReturn, 0);
  above('longReturn', longReturn, 1);
  const threshold = (longReturn - earlyReturn) / (earlyReturn * (longReturn - 1));
  return Math.min(1, Math.max(0, threshold));
}

/**
 * The contract that is best for depositors with utility 1 - 1/c, of whom a share `earlyTypes`
 * (0 to 1) turns out to need the money early: r1 = 1 / (t + (1 - t)/sqrt R), r2 = sqrt R * r1.
 */
export function optimalContract({
  earlyTypes,
  longReturn,
}: {
  earlyTypes: number;
  longReturn: number;
}): { earlyReturn: number; lateReturn: number } {
  share('earlyTypes', earlyTypes);
  const root = Math.sqrt(within('longReturn', longReturn, 1));
  const earlyReturn = 1 / (earlyTypes + (1 - earlyTypes) / root);
  return { earlyReturn, lateReturn: root * earlyReturn };
}
