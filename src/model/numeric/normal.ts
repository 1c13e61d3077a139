/**
 * The normal distribution. Our own because it is this small; tested against reference values over
 * the whole range (absolute and relative error below 1e-12).
 */
import { share } from '../check.ts';

/** Density of the standard normal distribution. 0 at infinity. */
export function normalDensity(x: number): number {
  return Math.exp(-x * x * 0.5) * 0.3989422804014327;
}

/** The share above x > 0: Laplace's continued fraction, which keeps its digits far out. */
function upperTail(x: number): number {
  let fraction = x;
  for (let k = 60; k > 0; k--) fraction = x + k / fraction;
  return normalDensity(x) / fraction;
}

/**
 * Distribution function of the standard normal: the probability of a draw below x. Takes any
 * number and both infinities. Near the middle: Taylor series (Marsaglia 2004).
 */
export function normal(x: number): number {
  if (x > 4) return 1 - upperTail(x);
  if (x < -4) return upperTail(-x);
  let sum = x;
  let term = x;
  for (let k = 3; sum !== sum + term || k === 3; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + sum * normalDensity(x);
}

/**
 * Inverse of `normal`: the x that a draw stays below with probability p (0 to 1; the ends give
 * minus and plus infinity). Start from Abramowitz & Stegun 26.2.23, then Halley's method.
 * Throws a RangeError outside 0..1.
 */
export function normalInverse(p: number): number {
  share('p', p);
  if (p > 0.5) return -normalInverse(1 - p);
  if (p === 0) return -Infinity;
  const t = Math.sqrt(-2 * Math.log(p));
  const top = 2.515517 + t * (0.802853 + t * 0.010328);
  let x = top / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let step = 0; step < 2; step++) {
    const error = (normal(x) - p) / normalDensity(x);
    x -= error / (1 + (x * error) / 2);
  }
  return x;
}
