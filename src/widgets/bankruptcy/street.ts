/** The street after a failure: who can reach what, who fails, and why. Amounts in fen. */
import {
  clearMerchants,
  type MerchantNetwork,
  merchantNetwork,
} from '../../model/merchants/network.ts';
import { type BankruptcyState, DUE, isParent, MERCHANT_COUNT, reached } from './state.ts';
import { estateView } from './view.ts';

let drawn: MerchantNetwork | undefined;

/** The network that all pictures show, drawn by lot once. */
export function network(): MerchantNetwork {
  drawn ??= merchantNetwork({ count: MERCHANT_COUNT });
  return drawn;
}

/** A debt within the street. */
export interface Debt {
  readonly from: number;
  readonly to: number;
  readonly due: number;
  readonly paid: number;
}

export interface Merchant {
  readonly index: number;
  readonly owes: number;
  /** Ready money within reach, and what others should and do pay. */
  readonly has: number;
  readonly due: number;
  readonly got: number;
  readonly pays: number;
  /** The wave in which it fails; 0 if it can pay. */
  readonly wave: number;
  /** It would fail even if all others paid. */
  readonly alone: boolean;
  readonly moved: boolean;
}

export interface StreetView {
  readonly merchants: readonly Merchant[];
  readonly debts: readonly Debt[];
  readonly waves: number;
  readonly shown: number;
  readonly fails: number;
  /** How many fail if nobody has moved savings, and if users' money is kept apart. */
  readonly unmoved: number;
  readonly ifApart: number;
  readonly unpaid: number;
  /** Share of what is in the app that can be reached before the bills fall due. */
  readonly accessible: number;
}

/** The share of balances that can be had in time: what users are paid, unless it comes too late. */
export function accessibleIn(state: BankruptcyState): number {
  if (!reached(state, 'shut')) return 1;
  if (isParent(state)) return state.fails === 'ant' && state.days > DUE ? 0 : 1;
  if (!reached(state, 'ordinary') || state.days > DUE) return 0;
  const { low, owed } = estateView(state, 0).rows.users;
  return low / owed;
}

const cache = new Map<string, ReturnType<typeof clearMerchants>>();

/** Clearing a street takes about a millisecond, and the same street is asked for often. */
function clear(accessible: number, inApp: readonly number[]): ReturnType<typeof clearMerchants> {
  const key = `${accessible} ${inApp.join()}`;
  let found = cache.get(key);
  if (!found) {
    found = clearMerchants(network(), accessible, inApp);
    if (cache.size > 50) cache.clear();
    cache.set(key, found);
  }
  return found;
}

export function streetView(state: BankruptcyState): StreetView {
  const { liabilities, outside } = network();
  const accessible = accessibleIn(state);
  const everybody = outside.map(() => state.inApp);
  const inApp = everybody.map((share, i) => (state.moved.includes(String(i + 1)) ? 0 : share));
  const cleared = clear(accessible, inApp);
  const owes = liabilities.map((row, i) => row.reduce((sum, one) => sum + one, outside[i] ?? 0));
  const debts = liabilities.flatMap((row, from) =>
    row.flatMap((due, to) => {
      const paid = (due / (owes[from] ?? 1)) * (cleared.payments[from] ?? 0);
      return due > 0 ? [{ from, to, due, paid }] : [];
    }),
  );
  const merchants = owes.map((owed, index): Merchant => {
    const towards = debts.filter(({ to }) => to === index);
    const due = towards.reduce((sum, debt) => sum + debt.due, 0);
    return {
      index,
      owes: owed,
      has: cleared.external[index] ?? 0,
      due,
      got: towards.reduce((sum, { paid }) => sum + paid, 0),
      pays: cleared.payments[index] ?? 0,
      wave: cleared.wave[index] ?? 0,
      alone: cleared.wave[index] === 1,
      moved: inApp[index] === 0 && state.inApp > 0,
    };
  });
  const { waves, defaults, unpaid } = cleared;
  const fenced = state.law === 'apart' ? accessible : accessibleIn({ ...state, law: 'apart' });
  return {
    merchants,
    debts,
    waves,
    shown: Math.min(state.wave, waves),
    fails: defaults,
    unmoved: state.moved.length === 0 ? defaults : clear(accessible, everybody).defaults,
    ifApart: clear(fenced, inApp).defaults,
    unpaid,
    accessible,
  };
}

/** Debtors that pay a merchant less than they owe it, those who hurt most first. */
export const shortOf = ({ debts }: StreetView, merchant: number): readonly Debt[] =>
  debts
    .filter(({ to, due, paid }) => to === merchant && due - paid >= 0.5)
    .sort((a, b) => b.due - b.paid - (a.due - a.paid));
