/** The platform's own bankruptcy, under either reading of whose money the float is. */
import { oneOf, whole } from '../check.ts';
import { sumFen } from '../money.ts';
import { type Claim, type Distribution, waterfall } from './waterfall.ts';

/**
 * ring-fenced: the float is the users' and goes to them first (rules of 2010 and 2013, facts D2 and
 * D4; creditors barred from it since May 2024, fact D15). unsecured: the float is the firm's and
 * users queue with its other creditors. No court has decided which holds (fact D17).
 */
export type Treatment = 'ring-fenced' | 'unsecured';
export const TREATMENTS: readonly Treatment[] = ['ring-fenced', 'unsecured'];

/** Amounts in fen. */
export interface PlatformFailure {
  treatment: Treatment;
  /** What the users' balances were; one claim each, or one for all. */
  users: readonly Claim[];
  /** What the float fetches: money, and whatever the securities are sold for. */
  float: number;
  ownCash: number;
  /** Costs of the proceedings, wages, taxes: paid before ordinary claims. */
  priorityClaims: number;
  /** Ordinary claims of others than users. */
  otherClaims: number;
}

/**
 * Pays out a failed platform. `toUsers` is what users get in all, in fen, and `recovery` the same as
 * a share of their balances (1 if there are none). The ids 'priority' and 'other' are taken for the
 * other creditors. Throws a RangeError naming the amount that is negative or not whole.
 */
export function failPlatform(failure: PlatformFailure): {
  distribution: Distribution;
  toUsers: number;
  recovery: number;
} {
  const { treatment, users, float, ownCash, priorityClaims, otherClaims } = failure;
  oneOf('treatment', treatment, TREATMENTS);
  const fenced = treatment === 'ring-fenced';
  const other = { id: 'other', amount: otherClaims };
  const distribution = waterfall({
    trust: fenced ? { pool: float, claims: users } : undefined,
    collateral: [],
    free: whole('ownCash', ownCash) + (fenced ? 0 : whole('float', float)),
    classes: [[{ id: 'priority', amount: priorityClaims }], fenced ? [other] : [...users, other]],
  });
  // Users stand first in the payments if ring-fenced, after the priority claim if not.
  const first = fenced ? 0 : 1;
  const toUsers = sumFen('paid', distribution.payments.subarray(first, first + users.length));
  const owed = users.reduce((sum, { amount }) => sum + amount, 0);
  return { distribution, toUsers, recovery: owed === 0 ? 1 : toUsers / owed };
}
