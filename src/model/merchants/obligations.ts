/** Who owes whom, checked and put in an order that is quick to add up. */
import { refuse, within } from '../check.ts';

export interface Obligations {
  /** liabilities[i][j]: what i owes j; not negative, nothing to oneself. */
  liabilities: readonly (readonly number[])[];
  /** external[i]: what i has without anybody in the network paying. */
  external: readonly number[];
  /** outside[i]: what i owes to others than the members of the network. */
  outside?: readonly number[];
  /** Share of its own assets that a defaulter can still use (0 to 1). */
  assetRecovery?: number;
  /** Share of what it is paid that a defaulter can still use (0 to 1). */
  claimRecovery?: number;
}

/** What each owes, and, member by member, its debtors and the share of their payments it gets. */
export interface Network {
  readonly due: Float64Array;
  /** Debtors of member j are those from start[j] up to start[j + 1]. */
  readonly start: Int32Array;
  readonly debtors: Int32Array;
  readonly shares: Float64Array;
}

/** Checks the amounts; returns what each owes in all. */
function amountsDue({ liabilities, external, outside }: Obligations): Float64Array {
  const n = liabilities.length;
  if (external.length !== n) refuse('external', `${n} amounts`, external.length);
  if (outside && outside.length !== n) refuse('outside', `${n} amounts`, outside.length);
  const due = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const row = liabilities[i] as readonly number[];
    if (row.length !== n) refuse(`liabilities[${i}]`, `${n} amounts`, row.length);
    within(`external[${i}]`, external[i] as number, 0);
    let total = within(`outside[${i}]`, outside?.[i] ?? 0, 0);
    for (let j = 0; j < n; j++) {
      const amount = row[j] as number;
      if (!(amount >= 0 && amount < Infinity)) within(`liabilities[${i}][${j}]`, amount, 0);
      total += amount;
    }
    if (row[i] !== 0) refuse(`liabilities[${i}][${i}]`, '0', row[i]);
    due[i] = total;
  }
  return due;
}

/** The network, creditor by creditor. Throws what amountsDue throws. */
export function networkOf(obligations: Obligations): Network {
  const { liabilities } = obligations;
  const due = amountsDue(obligations);
  const n = due.length;
  const start = new Int32Array(n + 1);
  for (const row of liabilities) {
    for (let j = 0; j < n; j++)
      if ((row[j] as number) > 0) start[j + 1] = (start[j + 1] as number) + 1;
  }
  for (let j = 0; j < n; j++) start[j + 1] = (start[j + 1] as number) + (start[j] as number);
  // Row by row, as the amounts lie in memory: each creditor's part fills from its start.
  const debtors = new Int32Array(start[n] as number);
  const shares = new Float64Array(start[n] as number);
  const next = start.slice();
  for (let i = 0; i < n; i++) {
    const row = liabilities[i] as readonly number[];
    for (let j = 0; j < n; j++) {
      const amount = row[j] as number;
      if (amount === 0) continue;
      const at = next[j] as number;
      next[j] = at + 1;
      debtors[at] = i;
      shares[at] = amount / (due[i] as number);
    }
  }
  return { due, start, debtors, shares };
}

/** What member j is paid by the others. */
export function received(network: Network, payments: Float64Array, j: number): number {
  const { start, debtors, shares } = network;
  const end = start[j + 1] as number;
  let sum = 0;
  for (let k = start[j] as number; k < end; k++) {
    sum += (shares[k] as number) * (payments[debtors[k] as number] as number);
  }
  return sum;
}
