/**
 * The central bank at its levers: how hard it has to push on rates, and what is left of a push on
 * reserves when a platform writes units. Not part of the library's face: one figure asks for it.
 */
import { above, share, within } from '../check.ts';
import { moneyMultiplier } from './multiplier.ts';
import { policyEffect } from './pass-through.ts';

/** Why the share is what it is: what `cooperationShare` divides, one step at a time. */
export function cooperationTerms({
  needed,
  available,
  passThrough,
}: {
  needed: number;
  available: number;
  passThrough: number;
}): { used: number; slack: number; heldBack: number } {
  const used = above('needed', needed, 0) / above('available', available, 0);
  return { used, slack: 1 - used, heldBack: 1 - within('passThrough', passThrough, -1e6) };
}

/**
 * The move that has the effect `needed`, if the platform's share and answer are these: needed over
 * `policyEffect`. Infinite where no move of the right sign has it.
 */
export function requiredMove({
  needed,
  ...platform
}: {
  needed: number;
  platformShare: number;
  passThrough: number;
}): number {
  const effect = policyEffect(platform);
  return effect <= 0 ? Infinity : above('needed', needed, 0) / effect;
}

interface Units {
  platformRatio?: number;
  custody?: number;
  bankedFloat?: number;
}

/** What stands on a given amount of base money, and where the base is. All in its unit. */
export interface MoneyOnBase {
  deposits: number;
  notes: number;
  units: number;
  /** Bank reserves, those for the float at banks among them; and float at the central bank. */
  reserves: number;
  float: number;
  money: number;
}

/** The parts of `base` times `moneyMultiplier`. Throws as that does. */
export function moneyOnBase(
  base: number,
  ratios: Units & { currencyRatio: number; reserveRatio: number },
): MoneyOnBase {
  const { currencyRatio, platformRatio = 0, custody = 0 } = ratios;
  const money = within('base', base, 0) * moneyMultiplier(ratios);
  const deposits = money / (1 + currencyRatio + platformRatio);
  const notes = currencyRatio * deposits;
  const units = platformRatio * deposits;
  const float = custody * units;
  return { deposits, notes, units, float, reserves: base - notes - float, money };
}

/** A rise of the banks' reserve ratio, before which there were no units. */
interface ReservePush extends Units {
  currencyRatio: number;
  reserveRatio: number;
  /** The ratio after the push. */
  raisedRatio: number;
}

/**
 * How much of a push on the reserve ratio arrives: by how much money on a given base shrinks, over
 * by how much it shrinks without new units. 1 all of it, 0 nothing, below 0 money grows; above 1
 * where units take base money away from banks. NaN-free: a push of nothing arrives in full.
 */
export function reservePushEffect({ raisedRatio, ...before }: ReservePush): number {
  const { currencyRatio, reserveRatio } = before;
  const old = moneyMultiplier({ currencyRatio, reserveRatio });
  const aim = old - moneyMultiplier({ currencyRatio, reserveRatio: raisedRatio });
  if (aim === 0) return 1;
  return (old - moneyMultiplier({ ...before, reserveRatio: raisedRatio })) / aim;
}

/**
 * New units per yuan of deposits that undo such a push: v at which money on a given base is back
 * where it was, m0 = (1 + k) / (k + rr0) = (1 + k + v) / (k + rr1 (1 + b (1 - rho) v) + rho v).
 * Infinite where more units only take base money away from banks.
 */
export function undoingRatio({
  currencyRatio,
  reserveRatio,
  raisedRatio,
  custody = 0,
  bankedFloat = 1,
}: Omit<ReservePush, 'platformRatio'>): number {
  const old = moneyMultiplier({ currencyRatio, reserveRatio });
  share('raisedRatio', raisedRatio);
  const atBanks = share('bankedFloat', bankedFloat) * (1 - share('custody', custody));
  const gain = 1 - old * (raisedRatio * atBanks + custody);
  const lost = old * (currencyRatio + raisedRatio) - (1 + currencyRatio);
  return gain <= 0 ? Infinity : Math.max(0, lost / gain);
}
