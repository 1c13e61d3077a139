/** How much of a central bank's push arrives when a platform stands between. */
import { above, share, within } from '../check.ts';

/**
 * The effect of a policy move as a share of its full effect, 1 - s (1 - psi): s the platform's share
 * (0 to 1), psi how much it passes on (0 nothing, 1 as banks do, below 0 it leans against, above 1
 * it amplifies). Our own aggregation, not an estimate. Throws a RangeError for values out of range.
 */
export function policyEffect({
  platformShare,
  passThrough,
}: {
  platformShare: number;
  passThrough: number;
}): number {
  return 1 - share('platformShare', platformShare) * (1 - within('passThrough', passThrough, -1e6));
}

/**
 * The platform's share beyond which the central bank needs it to cooperate,
 * s* = (1 - needed / available) / (1 - passThrough), kept within 0..1: `needed` is the move that
 * would do if everybody passed it on (> 0), `available` the largest possible (> 0). 1 means never.
 */
export function cooperationShare({
  needed,
  available,
  passThrough,
}: {
  needed: number;
  available: number;
  passThrough: number;
}): number {
  const slack = 1 - above('needed', needed, 0) / above('available', available, 0);
  if (within('passThrough', passThrough, -1e6) >= 1) return slack < 0 ? 0 : 1;
  return Math.min(1, Math.max(0, slack / (1 - passThrough)));
}
