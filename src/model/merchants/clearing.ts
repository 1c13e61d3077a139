/**
 * Who pays whom how much when debtors can only pay out of what they have and receive.
 * Source: Eisenberg & Noe, "Systemic Risk in Financial Systems", Management Science 47(2), 2001:
 * the greatest clearing vector by their fictitious-default algorithm; costs of default as in
 * Rogers & Veraart, Management Science 59(4), 2013.
 */
import { share } from '../check.ts';
import { type Defaulters, solve, substitute } from './defaulters.ts';
import { networkOf, type Obligations, received } from './obligations.ts';

export interface Clearing {
  /** What each pays in all, outside creditors included. */
  payments: number[];
  defaulted: boolean[];
  /** The round in which each defaults: 1 on its own account, 2 because of those, ...; 0 never. */
  wave: number[];
}

/** Relative slack below which a shortfall is rounding, not default. */
const ROUNDING = 1e-12;

/**
 * The clearing payments: the greatest p with p = min(due, external + what others pay), reduced by
 * the costs of default if there are any. Amounts in any one unit, not rounded.
 * Throws a RangeError naming the argument that is negative, not finite or of the wrong length.
 */
export function clearingVector(obligations: Obligations): Clearing {
  const { external, assetRecovery = 1, claimRecovery = 1 } = obligations;
  share('assetRecovery', assetRecovery);
  share('claimRecovery', claimRecovery);
  const network = networkOf(obligations);
  const { due } = network;
  const payments = due.slice();
  const wave = new Array<number>(due.length).fill(0);
  const members: number[] = [];
  const worth = (i: number): number => assetRecovery * (external[i] as number);
  const defaulters: Defaulters = { network, members, worth, claimRecovery };
  for (let round = 1; ; round++) {
    const falling: number[] = [];
    for (let i = 0; i < due.length; i++) {
      if (wave[i] !== 0) continue;
      const funds = (external[i] as number) + received(network, payments, i);
      if (funds < (due[i] as number) * (1 - ROUNDING)) falling.push(i);
    }
    if (falling.length === 0) break;
    for (const i of falling) wave[i] = round;
    members.push(...falling);
    if (!substitute(defaulters, payments)) solve(defaulters, payments);
  }
  return { payments: Array.from(payments), defaulted: wave.map((round) => round > 0), wave };
}
