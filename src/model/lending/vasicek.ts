/**
 * The loss on a large portfolio of loans that share one source of luck (Vasicek, "Loan portfolio
 * value", Risk, December 2002; the formula behind Basel II's risk weights).
 */
import { openShare, refuse } from '../check.ts';
import { normal, normalInverse } from '../numeric/normal.ts';

/**
 * The share of loans lost that is not exceeded with probability `confidence` (0 to 1):
 * Phi((Phi^-1(PD) + sqrt(rho) Phi^-1(alpha)) / sqrt(1 - rho)), where PD is the chance that a loan
 * fails (between 0 and 1, both excluded) and rho the share of each borrower's luck that all have in
 * common (0 up to, not including, 1). Throws a RangeError for values out of range.
 */
export function vasicekQuantile({
  defaultProbability,
  correlation,
  confidence,
}: {
  defaultProbability: number;
  correlation: number;
  confidence: number;
}): number {
  openShare('defaultProbability', defaultProbability);
  if (!(correlation >= 0 && correlation < 1)) {
    refuse('correlation', 'at least 0 and below 1', correlation);
  }
  if (correlation === 0) return defaultProbability;
  const shock = Math.sqrt(correlation) * normalInverse(confidence);
  return normal((normalInverse(defaultProbability) + shock) / Math.sqrt(1 - correlation));
}

/**
 * The share of years (0 to 1) in which no more than a share `loss` of the loans is lost: the
 * distribution whose quantile is above. Without correlation every year brings the same loss.
 */
export function vasicekDistribution({
  defaultProbability,
  correlation,
  loss,
}: {
  defaultProbability: number;
  correlation: number;
  loss: number;
}): number {
  openShare('defaultProbability', defaultProbability);
  if (!(correlation >= 0 && correlation < 1)) {
    refuse('correlation', 'at least 0 and below 1', correlation);
  }
  if (correlation === 0) return loss >= defaultProbability ? 1 : 0;
  if (loss <= 0) return 0;
  if (loss >= 1) return 1;
  const own = Math.sqrt(1 - correlation) * normalInverse(loss);
  return normal((own - normalInverse(defaultProbability)) / Math.sqrt(correlation));
}
