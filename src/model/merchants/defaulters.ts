/**
 * What defaulters pay, each all that it has and receives: a linear system, which mostly settles by
 * substitution and is otherwise solved outright.
 */
import { type Network, received } from './obligations.ts';

export interface Defaulters {
  readonly network: Network;
  /** Who they are. */
  readonly members: readonly number[];
  /** What a member can pay out of its own assets. */
  readonly worth: (member: number) => number;
  /** Share of what it is paid that a defaulter can still use (0 to 1). */
  readonly claimRecovery: number;
}

/** Share of all dues below which a sweep's changes are rounding. */
const SETTLED = 1e-15;
const SWEEPS = 200;
/** Every so many sweeps the way ahead is extrapolated (Aitken's method). */
const STRIDE = 6;

/**
 * The defaulters' payments by repeated substitution, from above, all of them at a time. What is
 * left of the way then shrinks by nearly the same ratio with every sweep, and a jump along it now
 * and then saves most. Changes their `payments` in place; returns whether these have settled.
 */
export function substitute(
  { network, members, worth, claimRecovery }: Defaulters,
  payments: Float64Array,
): boolean {
  const settled = SETTLED * network.due.reduce((sum, amount) => sum + amount, 0);
  const steps = new Float64Array(payments.length);
  let change = Infinity;
  for (let sweep = 1; sweep <= SWEEPS && change > settled; sweep++) {
    let along = 0;
    let before = 0;
    change = 0;
    for (const i of members) {
      const last = steps[i] as number;
      const step =
        worth(i) + claimRecovery * received(network, payments, i) - (payments[i] as number);
      along += step * last;
      before += last * last;
      change += Math.abs(step);
      steps[i] = step;
    }
    const pace = along / before;
    // How far the steps to come would lead, if each were to the last as this one is.
    const far = sweep % STRIDE === 0 && Math.abs(pace) < 1 ? 1 / (1 - pace) : 1;
    for (const i of members) payments[i] = (payments[i] as number) + far * (steps[i] as number);
  }
  return change <= settled;
}

/**
 * The same, solved outright: Gauss-Jordan. Everybody's payments are shared out and some leak out of
 * the circle, so the pivots stay positive as they come. Changes `payments` in place.
 */
export function solve(
  { network, members, worth, claimRecovery }: Defaulters,
  payments: Float64Array,
): void {
  const { start, debtors, shares } = network;
  const place = new Map(members.map((i, k) => [i, k]));
  const n = members.length;
  const rows = members.map((i, k) => {
    const row = new Float64Array(n + 1);
    row[k] = 1;
    row[n] = worth(i);
    for (let at = start[i] as number; at < (start[i + 1] as number); at++) {
      const debtor = debtors[at] as number;
      const weight = claimRecovery * (shares[at] as number);
      const column = place.get(debtor);
      if (column === undefined) row[n] = (row[n] as number) + weight * (payments[debtor] as number);
      else row[column] = (row[column] as number) - weight;
    }
    return row;
  });
  rows.forEach((pivot, k) => {
    for (const row of rows) {
      const factor = (row[k] as number) / (pivot[k] as number);
      if (row === pivot || factor === 0) continue;
      for (let j = k; j <= n; j++) row[j] = (row[j] as number) - factor * (pivot[j] as number);
    }
  });
  rows.forEach((row, k) => {
    payments[members[k] as number] = (row[n] as number) / (row[k] as number);
  });
}
