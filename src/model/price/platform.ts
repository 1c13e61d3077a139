/**
 * A platform's unit, capped at par: what stands behind it, how many may leave before those who
 * stay lose, and when a user leaves. All amounts are per unit outstanding: c cash payable at once,
 * a assets at fair value (cash included), q the price of a hurried sale, lambda = 1/q - 1.
 */
import { positiveShare, share, within } from '../check.ts';
import { PRICE } from '../parameters/price.ts';

/** Cash behind a unit: c = 1 - (1 - custody) * invested. Exactly 1 at full custody. */
export function cashPerUnit(custody: number, invested: number): number {
  return 1 - (1 - share('custody', custody)) * share('invested', invested);
}

export interface Backing {
  /** Cash per unit, not negative. */
  cash: number;
  /** Assets at fair value per unit, cash included, not negative. */
  assets: number;
  /** Price in a hurry as a share of fair value, above 0, at most 1. */
  fireSale: number;
}

function checkBacking({ cash, assets, fireSale }: Backing): void {
  within('cash', cash, 0);
  within('assets', assets, 0);
  positiveShare('fireSale', fireSale);
}

/** The share of units that can be paid at par before everything is sold: min(1, c + q(a - c)). */
export function payableShare({ cash, assets, fireSale }: Backing): number {
  checkBacking({ cash, assets, fireSale });
  return Math.min(1, cash + fireSale * Math.max(0, assets - cash));
}

/**
 * What a unit is worth to those who stay when a share `redeemed` (0 to 1) has left at par,
 * v(x) = min(1, (a - x - lambda max(0, x - c)) / (1 - x)); 0 once the payable share is used up.
 */
export function remainingValue({
  assets,
  redeemed,
  cash,
  fireSale,
}: Backing & { redeemed: number }): number {
  share('redeemed', redeemed);
  const payable = payableShare({ cash, assets, fireSale });
  if (redeemed > payable) return 0;
  if (redeemed === 1) return 1;
  const sold = (1 / fireSale - 1) * Math.max(0, redeemed - cash);
  return Math.max(0, Math.min(1, (assets - redeemed - sold) / (1 - redeemed)));
}

/**
 * The share of redemptions beyond which those who stay lose:
 * 1 if c >= 1; 0 if a < 1; else min(1, c + (a - 1) q / (1 - q)): cash, plus the cushion divided by
 * what a hurried sale costs. The failure condition is that of Rochet & Vives (JEEA 2(6), 2004).
 */
export function tippingPoint({ cash, assets, fireSale }: Backing): number {
  checkBacking({ cash, assets, fireSale });
  if (cash >= 1) return 1;
  if (assets < 1) return 0;
  if (fireSale === 1) return 1;
  return Math.min(1, cash + ((assets - 1) * fireSale) / (1 - fireSale));
}

/**
 * The probability of failure at which a user leaves: (y + w) / (1 + y - r), at most 1 (never).
 * Staying gives the convenience y, and the recovery r (0 to 1) if the platform fails; leaving
 * costs w. The better the law protects, the calmer the users.
 */
export function leaveThreshold({
  convenience: y = PRICE.convenience.default,
  cost: w = PRICE.exitCost.default,
  recovery: r = PRICE.recovery.default,
}: {
  convenience?: number;
  cost?: number;
  recovery?: number;
} = {}): number {
  const stakes = 1 + within('convenience', y, 0) - share('recovery', r);
  const price = y + within('cost', w, 0);
  return price < stakes ? price / stakes : 1;
}
