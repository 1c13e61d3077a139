/** The platform's own bankruptcy, under either reading of whose money the float is. */
import { oneOf, whole } from '../check.ts';
import { sumFen } from '../money.ts';
import { type Claim, payClaims } from './waterfall.ts';

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

export interface PlatformPayout {
  /** What each user claim is paid, in fen. */
  users: Float64Array;
  priority: number;
  other: number;
  /** What is left for the owners. */
  residue: number;
  /** All that users get, in fen, and the same as a share of their balances (1 if there are none). */
  toUsers: number;
  recovery: number;
}

/**
 * Pays out a failed platform. Throws a RangeError naming the amount that is negative or not whole.
 */
export function failPlatform(failure: PlatformFailure): PlatformPayout {
  const { treatment, users, float, ownCash, priorityClaims, otherClaims } = failure;
  oneOf('treatment', treatment, TREATMENTS);
  const fenced = treatment === 'ring-fenced';
  const first = { id: 'priority', amount: priorityClaims };
  const last = { id: 'other', amount: otherClaims };
  const { payments, residue } = payClaims({
    trust: fenced ? { pool: float, claims: users } : undefined,
    collateral: [],
    free: whole('ownCash', ownCash) + (fenced ? 0 : whole('float', float)),
    classes: [[first], fenced ? [last] : [...users, last]],
  });
  // Users stand first in the payments if ring-fenced, after the priority claim if not.
  const start = fenced ? 0 : 1;
  const paid = payments.subarray(start, start + users.length);
  const toUsers = sumFen('paid', paid);
  const owed = users.reduce((sum, { amount }) => sum + amount, 0);
  return {
    users: paid,
    priority: payments[fenced ? users.length : 0] as number,
    other: payments[users.length + 1] as number,
    residue,
    toUsers,
    recovery: owed === 0 ? 1 : toUsers / owed,
  };
}
