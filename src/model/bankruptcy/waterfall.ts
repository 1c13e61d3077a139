/**
 * Who is paid what when the estate does not suffice: what is held in trust goes to those it is held
 * for, collateral to the secured, the rest class by class, each class in proportion.
 * Source: Enterprise Bankruptcy Law of the PRC (2006), arts 38, 41-43, 109, 110, 113.
 */
import { refuse, whole } from '../check.ts';
import { sharePool } from './pro-rata.ts';

/** A claim in fen. Several claims may share an id; what they are paid is then added up. */
export interface Claim {
  readonly id: string;
  readonly amount: number;
}

export interface Estate {
  /** Money kept for some creditors alone; their shortfall joins the last class. */
  readonly trust?: { readonly pool: number; readonly claims: readonly Claim[] } | undefined;
  /** Collateral, each with its claims in rank; shortfalls join the last class. */
  readonly collateral: readonly { readonly value: number; readonly claims: readonly Claim[] }[];
  /** Everything else that the debtor owns, in fen. */
  readonly free: number;
  /** Claims class by class, in rank; the last is the ordinary class. */
  readonly classes: readonly (readonly Claim[])[];
  /** The junior's dividend is handed to the senior until the senior is whole. */
  readonly subordinations?: readonly { readonly junior: string; readonly senior: string }[];
}

export interface Distribution {
  /** Paid in all, by claim id, in fen. Put together when first asked for. */
  readonly paid: Record<string, number>;
  /** What is left for the owners, in fen. */
  readonly residue: number;
}

/** Positions of claims from `start` up to `end` (excluded), then `more`. Claims may be a million. */
function range(start: number, end: number, more?: Uint32Array): Uint32Array {
  const positions = new Uint32Array(end - start + (more?.length ?? 0));
  for (let at = start; at < end; at++) positions[at - start] = at;
  if (more) positions.set(more, end - start);
  return positions;
}

/** Positions of the claims that are still owed something. */
function unpaid(due: Float64Array): Uint32Array {
  const positions = new Uint32Array(due.length);
  let count = 0;
  for (let at = 0; at < due.length; at++) {
    if (due[at] !== 0) positions[count++] = at;
  }
  return positions.subarray(0, count);
}

/** All claims in the order of the estate: trust, collateral, classes. */
function claimsOf({ trust, collateral, classes }: Estate): Claim[] {
  const secured = collateral.map(({ claims }) => claims);
  return ([] as Claim[]).concat(trust?.claims ?? [], ...secured, ...classes);
}

/**
 * Distributes an estate; returns what each claim is paid, in fen, in the order of the estate: trust,
 * collateral, classes. For very many claims; `waterfall` says it by id.
 * Throws a RangeError naming the amount that is negative, not whole or too large.
 */
export function payClaims(estate: Estate): { payments: Float64Array; residue: number } {
  const { trust, collateral, classes, subordinations = [] } = estate;
  const claims = claimsOf(estate);
  const due = new Float64Array(claims.length);
  const payments = new Float64Array(claims.length);
  for (let i = 0; i < claims.length; i++) {
    const { id, amount } = claims[i] as Claim;
    if (id === '__proto__') refuse('id', 'another word', id);
    due[i] = whole('amount', amount);
  }

  /** Pays what is still due at these positions, in proportion; returns what is left of the pool. */
  const distribute = (name: string, pool: number, positions: Uint32Array): number => {
    const dues = new Float64Array(positions.length);
    let sum = 0;
    for (let i = 0; i < positions.length; i++) {
      dues[i] = due[positions[i] as number] as number;
      sum += dues[i] as number;
    }
    const shares = sharePool(whole(name, pool), dues, whole(`claims on ${name}`, sum));
    for (let i = 0; i < positions.length; i++) {
      const claim = positions[i] as number;
      due[claim] = (due[claim] as number) - (shares[i] as number);
      payments[claim] = (payments[claim] as number) + (shares[i] as number);
    }
    return Math.max(0, pool - sum);
  };

  let at = trust?.claims.length ?? 0;
  let free = whole('free', estate.free);
  if (trust) free += distribute('trust.pool', trust.pool, range(0, at));
  for (const { value, claims: secured } of collateral) {
    let left = whole('collateral.value', value);
    for (const end = at + secured.length; at < end; at++) {
      left = distribute('collateral.value', left, range(at, at + 1));
    }
    free += left;
  }
  const shortfalls = unpaid(due.subarray(0, at));
  const beforeClasses = payments.slice();
  for (let rank = 0; rank < classes.length || rank === 0; rank++) {
    const end = at + (classes[rank]?.length ?? 0);
    free = distribute(
      'free',
      free,
      range(at, end, rank < classes.length - 1 ? undefined : shortfalls),
    );
    at = end;
  }

  for (const { junior, senior } of subordinations) {
    const having = (id: string) => range(0, at).filter((claim) => claims[claim]?.id === id);
    for (const giver of having(junior)) {
      for (const taker of having(senior)) {
        const dividend = (payments[giver] as number) - (beforeClasses[giver] as number);
        const moved = Math.min(dividend, due[taker] as number);
        for (const [claim, change] of [
          [giver, -moved],
          [taker, moved],
        ] as const) {
          payments[claim] = (payments[claim] as number) + change;
          due[claim] = (due[claim] as number) - change;
        }
      }
    }
  }
  return { payments, residue: free };
}

/**
 * Distributes an estate. Payments and residue add up to trust pool + collateral + free, to the fen;
 * a class is paid only when those before it are whole; no claim gets more than its amount.
 * Throws a RangeError naming the amount that is negative, not whole or too large.
 */
export function waterfall(estate: Estate): Distribution {
  const { payments, residue } = payClaims(estate);
  let paid: Record<string, number> | undefined;
  return {
    get paid() {
      if (paid) return paid;
      paid = {};
      const claims = claimsOf(estate);
      for (let i = 0; i < claims.length; i++) {
        const { id } = claims[i] as Claim;
        paid[id] = (paid[id] ?? 0) + (payments[i] as number);
      }
      return paid;
    },
    residue,
  };
}
