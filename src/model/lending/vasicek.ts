/**
 * The loss on a large portfolio of loans that share one source of luck (Vasicek, "Loan portfolio
 * value", Risk, December 2002; the formula behind Basel II's risk weights).
 */
import { openShare, refuse, share } from '../check.ts';
import { normal, normalInverse } from '../numeric/normal.ts';

export interface Portfolio {
  /** Chance that a loan fails, between 0 and 1, both excluded. */
  defaultProbability: number;
  /** Share of each borrower's luck that all have in common: 0 up to, not including, 1. */
  correlation: number;
}

function check({ defaultProbability, correlation }: Portfolio): void {
  openShare('defaultProbability', defaultProbability);
  if (!(correlation >= 0 && correlation < 1)) {
    refuse('correlation', 'at least 0 and below 1', correlation);
  }
}

/**
 * The share of loans lost that is not exceeded with probability `confidence` (0 to 1):
 * Phi((Phi^-1(PD) + sqrt(rho) Phi^-1(alpha)) / sqrt(1 - rho)).
 */
export function vasicekQuantile({
  defaultProbability,
  correlation,
  confidence,
}: Portfolio & { confidence: number }): number {
  check({ defaultProbability, correlation });
  if (correlation === 0) return defaultProbability;
  const shock = Math.sqrt(correlation) * normalInverse(confidence);
  return normal((normalInverse(defaultProbability) + shock) / Math.sqrt(1 - correlation));
}

/** The probability that at most a share `loss` (0 to 1) is lost: the inverse of vasicekQuantile. */
export function vasicekProbability({
  defaultProbability,
  correlation,
  loss,
}: Portfolio & { loss: number }): number {
  check({ defaultProbability, correlation });
  if (correlation === 0) return share('loss', loss) < defaultProbability ? 0 : 1;
  const distance = Math.sqrt(1 - correlation) * normalInverse(loss);
  return normal((distance - normalInverse(defaultProbability)) / Math.sqrt(correlation));
}
