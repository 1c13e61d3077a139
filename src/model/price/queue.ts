/**
 * A run as it grows: each user joins the queue once its visible length, plus the rumour's push,
 * passes a tolerance of their own, normal around the tipping point (a threshold model in the manner
 * of Granovetter 1978). Here for a crowd so large that chance evens out.
 */
import { above, share, within } from '../check.ts';
import { normal } from '../numeric/normal.ts';

export interface Nerves {
  /** Mean tolerance: the tipping point, 0 to 1. */
  tipping: number;
  /** Standard deviation of tolerances, above 0. */
  spread: number;
}

/**
 * The share that has joined (0 to 1) one step after a share `joined` was seen in the queue:
 * max(x, Phi((x + g - n) / spread)). Nobody leaves the queue.
 */
export function nextQueue(joined: number, push: number, { tipping, spread }: Nerves): number {
  share('joined', joined);
  within('push', push, 0);
  share('tipping', tipping);
  return Math.max(joined, normal((joined + push - tipping) / above('spread', spread, 0)));
}

/** The share in the queue after 0, 1, ... `steps` steps under a constant push. */
export function queuePath(push: number, nerves: Nerves, steps: number): number[] {
  const path = [0];
  for (let step = 0; step < within('steps', steps, 0, 1e6); step++) {
    path.push(nextQueue(path[step] as number, push, nerves));
  }
  return path;
}

/**
 * The push beyond which the queue cannot come to rest at a small length, where the step's curve
 * touches the diagonal: with u = -sqrt(-2 ln(spread sqrt(2 pi))), g = n + spread u - Phi(u).
 * Infinity if tolerances are so spread out (0.4 or more) that the queue never jumps; negative if it
 * jumps unpushed. Throws a RangeError for values out of range.
 */
export function criticalPush({ tipping, spread }: Nerves): number {
  share('tipping', tipping);
  const peak = above('spread', spread, 0) * Math.sqrt(2 * Math.PI);
  if (peak >= 1) return Infinity;
  const u = -Math.sqrt(-2 * Math.log(peak));
  return tipping + spread * u - normal(u);
}
