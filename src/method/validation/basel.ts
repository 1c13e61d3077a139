/**
 * Basel II's risk weights (2006, paragraphs 272, 273, 328 to 330), built on the library's Vasicek
 * quantile, or on the textbook approximation of the normal distribution that gives the printed
 * table to the last digit.
 */
import { normalDensity, vasicekQuantile } from '../../model/index.ts';

/** Abramowitz & Stegun 26.2.17: error up to 7.5e-8. */
function approximateNormal(x: number): number {
  if (x < 0) return 1 - approximateNormal(-x);
  const t = 1 / (1 + 0.2316419 * x);
  const coefficients = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153];
  return 1 - normalDensity(x) * coefficients.reduce((sum, c) => (sum + c) * t, 0);
}

function approximateInverse(p: number): number {
  let [low, high] = [-10, 10];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (approximateNormal(middle) < p) low = middle;
    else high = middle;
  }
  return low;
}

function quantile(pd: number, correlation: number, exact: boolean): number {
  const confidence = 0.999;
  if (exact) return vasicekQuantile({ defaultProbability: pd, correlation, confidence });
  const shock = Math.sqrt(correlation) * approximateInverse(confidence);
  return approximateNormal((approximateInverse(pd) + shock) / Math.sqrt(1 - correlation));
}

function between(low: number, high: number, decay: number, pd: number): number {
  const weight = (1 - Math.exp(-decay * pd)) / (1 - Math.exp(-decay));
  return low * weight + high * (1 - weight);
}

/** Per cent of the loan: rows by default probability (in per cent), columns as in Annex 5. */
export function baselRiskWeights({ pd: rows, normal }: { pd: number[]; normal: string }) {
  return rows.map((percent) => {
    const pd = percent / 100;
    const capital = (lossGivenDefault: number, correlation: number) =>
      lossGivenDefault * (quantile(pd, correlation, normal === 'exact') - pd);
    const slope = (0.11852 - 0.05478 * Math.log(pd)) ** 2;
    const maturity = 1 / (1 - 1.5 * slope);
    const corporate = between(0.12, 0.24, 50, pd);
    const retail = between(0.03, 0.16, 35, pd);
    return [
      capital(0.45, corporate) * maturity,
      capital(0.45, corporate - 0.04) * maturity,
      capital(0.45, 0.15),
      capital(0.25, 0.15),
      capital(0.45, retail),
      capital(0.85, retail),
      capital(0.45, 0.04),
      capital(0.85, 0.04),
    ].map((weight) => weight * 12.5 * 100);
  });
}
