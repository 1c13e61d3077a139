/**
 * Who pays whom how much when debtors can only pay out of what they have and receive.
 * Source: Eisenberg & Noe, "Systemic Risk in Financial Systems", Management Science 47(2), 2001:
 * the greatest clearing vector by their fictitious-default algorithm; costs of default as in
 * Rogers & Veraart, Management Science 59(4), 2013.
 */
import { share } from '../check.ts';
import { type Network, networkOf, type Obligations, received } from './obligations.ts';

export interface Clearing {
  /** What each pays in all, outside creditors included. */
  payments: number[];
  defaulted: boolean[];
  /** The round in which each defaults: 1 on its own account, 2 because of those, ...; 0 never. */
  wave: number[];
}

/** Relative slack below which a shortfall is rounding, not default. */
const ROUNDING = 1e-12;
const SETTLED = 1e-15;
const SWEEPS = 200;
/** Every so many sweeps the way ahead is extrapolated (Aitken's method). */
const STRIDE = 6;

/** What a defaulter can pay out of its own assets. */
type Worth = (member: number) => number;

/**
 * The defaulters' payments by repeated substitution, from above, all of them at a time. What is
 * left of the way then shrinks by nearly the same ratio with every sweep, and a jump along it now
 * and then saves most. Returns whether it has settled.
 */
function substitute(
  network: Network,
  payments: Float64Array,
  defaulters: readonly number[],
  worth: Worth,
  claimRecovery: number,
): boolean {
  const settled = SETTLED * network.due.reduce((sum, amount) => sum + amount, 0);
  const steps = new Float64Array(payments.length);
  let change = Infinity;
  for (let sweep = 1; sweep <= SWEEPS && change > settled; sweep++) {
    let along = 0;
    let before = 0;
    change = 0;
    for (const i of defaulters) {
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
    for (const i of defaulters) payments[i] = (payments[i] as number) + far * (steps[i] as number);
  }
  return change <= settled;
}

/**
 * The linear system of the defaulters, solved outright: Gauss-Jordan. Everybody's payments are
 * shared out and some leak out of the circle, so the pivots stay positive as they come.
 */
function solveDefaulters(
  { start, debtors, shares }: Network,
  payments: Float64Array,
  defaulters: readonly number[],
  worth: Worth,
  claimRecovery: number,
): void {
  const place = new Map(defaulters.map((i, k) => [i, k]));
  const n = defaulters.length;
  const rows = defaulters.map((i, k) => {
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
    payments[defaulters[k] as number] = (row[n] as number) / (row[k] as number);
  });
}

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
  const defaulters: number[] = [];
  const worth: Worth = (i) => assetRecovery * (external[i] as number);
  for (let round = 1; ; round++) {
    const falling: number[] = [];
    for (let i = 0; i < due.length; i++) {
      if (wave[i] !== 0) continue;
      const funds = (external[i] as number) + received(network, payments, i);
      if (funds < (due[i] as number) * (1 - ROUNDING)) falling.push(i);
    }
    if (falling.length === 0) break;
    for (const i of falling) wave[i] = round;
    defaulters.push(...falling);
    if (!substitute(network, payments, defaulters, worth, claimRecovery)) {
      solveDefaulters(network, payments, defaulters, worth, claimRecovery);
    }
  }
  return { payments: Array.from(payments), defaulted: wave.map((round) => round > 0), wave };
}
