/**
 * Merchants who owe their suppliers, who are merchants too. The topology is illustrative: drawn
 * from a seed, everybody able to pay as long as the app pays.
 */
import { proRata } from '../bankruptcy/pro-rata.ts';
import { share, whole } from '../check.ts';
import { normalDraw, seeded } from '../numeric/random.ts';
import { MERCHANTS } from '../parameters/merchants.ts';
import { type Clearing, clearingVector } from './clearing.ts';

/** Amounts in fen. */
export interface MerchantNetwork {
  /** liabilities[i][j]: what merchant i owes merchant j. */
  readonly liabilities: readonly (readonly number[])[];
  /** Owed to staff, landlords and others who are not merchants here. */
  readonly outside: readonly number[];
  /** Ready money of each, wherever it is kept. */
  readonly liquid: readonly number[];
}

const TYPICAL_DEBT = 2_000_000;

/**
 * A network of `count` merchants (2 or more), each owing `suppliers` others. Ready money is what
 * each needs beyond its receipts, and up to as much again. Throws a RangeError for bad counts.
 */
export function merchantNetwork({
  count = MERCHANTS.merchants.default,
  suppliers: degree = MERCHANTS.suppliers.default,
  seed = 1,
}: {
  count?: number;
  suppliers?: number;
  seed?: number;
} = {}): MerchantNetwork {
  whole('count', count, 2);
  whole('suppliers', degree, 1);
  whole('count less suppliers', count - degree, 1);
  const random = seeded(seed);
  const sizes = Array.from({ length: count }, () => Math.exp(normalDraw(random) / 2));
  const liabilities = sizes.map((size, i) => {
    const row = new Array<number>(count).fill(0);
    for (let k = 0; k < degree; ) {
      const j = Math.floor(random() * count);
      if (j === i || row[j] !== 0) continue;
      row[j] = Math.ceil(size * TYPICAL_DEBT * (0.5 + random()));
      k++;
    }
    return row;
  });
  const outside = sizes.map((size) => Math.ceil(size * TYPICAL_DEBT * degree * (0.5 + random())));
  const liquid = liabilities.map((row, i) => {
    const owed = row.reduce((sum, amount) => sum + amount, outside[i] as number);
    const receipts = liabilities.reduce((sum, debts) => sum + (debts[i] as number), 0);
    const need = Math.max(owed / 4, owed - receipts);
    return Math.ceil(need * (1 + random()));
  });
  return { liabilities, outside, liquid };
}

/**
 * The share of merchants' balances that was paid out before a failure, if the platform could pay
 * `payable` (0 to 1) of all units and households, with `households` (0 to 1) of them, came first.
 * The rest is frozen until the waterfall.
 */
export function accessibleShare(payable: number, households = 100 / 160): number {
  const behind = 1 - share('households', households);
  const reached = share('payable', payable) - households;
  return behind === 0 ? Number(reached >= 0) : Math.min(1, Math.max(0, reached / behind));
}

/**
 * Clears the network when a share `inApp` of ready money is kept in the app, the same for all or
 * one for each, and a share `accessible` of that can be reached (all 0 to 1). `external` is what
 * each has before anybody pays, in fen; `unpaid` the share of all debts left unpaid.
 */
export function clearMerchants(
  { liabilities, outside, liquid }: MerchantNetwork,
  accessible: number,
  inApp: number | readonly number[] = MERCHANTS.inApp.default,
): Clearing & { external: number[]; defaults: number; waves: number; unpaid: number } {
  const stuck = 1 - share('accessible', accessible);
  const external = liquid.map((amount, i) => {
    const kept = typeof inApp === 'number' ? inApp : (inApp[i] as number);
    return amount * (1 - share('inApp', kept) * stuck);
  });
  const clearing = clearingVector({ liabilities, external, outside });
  const owed = liabilities.flat().concat(outside);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  return {
    ...clearing,
    external,
    defaults: clearing.wave.filter((round) => round > 0).length,
    waves: Math.max(0, ...clearing.wave),
    // Sums of payments carry rounding, which may not show as more than all or less than nothing.
    unpaid: Math.min(1, Math.max(0, 1 - sum(clearing.payments) / sum(owed))),
  };
}

/**
 * The payments of a cleared network in whole fen: row i is what i pays each member, then what it
 * pays outside. Every row adds up to i's payment rounded down.
 */
export function paymentsInFen(
  { liabilities, outside }: Pick<MerchantNetwork, 'liabilities' | 'outside'>,
  payments: readonly number[],
): number[][] {
  return liabilities.map((row, i) =>
    proRata(Math.floor((payments[i] ?? 0) + 1e-6), [...row, outside[i] ?? 0]),
  );
}
