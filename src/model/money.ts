/**
 * Money is a whole number of fen (1 yuan = 100 fen) in an ordinary number, at most 2^53 - 1.
 * Products of two amounts do not fit in 53 bits; the functions here divide them exactly.
 */
import { share, whole } from './check.ts';

export const FEN_PER_YUAN = 100;

/** Yuan to fen, rounded to the nearest fen. Throws a RangeError if that is not a safe integer. */
export function yuan(amount: number): number {
  return whole('amount', Math.round(amount * FEN_PER_YUAN), -Number.MAX_SAFE_INTEGER);
}

/** The sum of amounts, in fen. Throws a RangeError naming `name` if it passes 2^53 - 1. */
export function sumFen(name: string, amounts: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < amounts.length; i++) {
    total += whole(name, amounts[i] as number);
  }
  return whole(`sum of ${name}`, total);
}

/** 2^27 + 1 cuts a 53-bit number into two halves whose products are exact (Veltkamp 1968). */
const SPLITTER = 134217729;

/** What rounding lost in `product = a * b`, exactly (Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const aWide = SPLITTER * a;
  const aHigh = aWide - (aWide - a);
  const aLow = a - aHigh;
  const bWide = SPLITTER * b;
  const bHigh = bWide - (bWide - b);
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

/** a * b - q * d, exact as long as the result fits in 53 bits. */
export function remainder(a: number, b: number, q: number, d: number): number {
  const ab = a * b;
  const qd = q * d;
  if (ab <= Number.MAX_SAFE_INTEGER && qd <= Number.MAX_SAFE_INTEGER) return ab - qd;
  return ab - qd + (productError(a, b, ab) - productError(q, d, qd));
}

/**
 * The floor of a * b / d for whole numbers 0 <= a, 0 <= b <= d, d > 0, all below 2^53: exact,
 * without BigInt. The quotient in floating point may be one or two off; the remainder tells.
 */
export function floorOfProduct(a: number, b: number, d: number): number {
  let quotient = Math.floor((a * b) / d);
  for (;;) {
    const rest = remainder(a, b, quotient, d);
    if (rest >= 0 && rest < d) return quotient;
    quotient += rest < 0 ? -1 : 1;
  }
}

const BILLIONTHS = 1e9;

/**
 * A fraction of an amount of fen, rounded down. The fraction counts to the billionth, so that
 * 0.29 of 100 fen is 29 fen and not the 28 that binary fractions would make of it.
 */
export function fractionOf(amount: number, fraction: number): number {
  const billionths = Math.round(share('fraction', fraction) * BILLIONTHS);
  return floorOfProduct(whole('amount', amount), billionths, BILLIONTHS);
}
