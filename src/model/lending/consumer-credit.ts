/**
 * One purchase on credit, written into small books of its own: who puts up the money decides
 * whether units appear with nothing behind them, and whom a default hurts. Not part of the
 * library's face: one figure asks for it.
 */
import { oneOf, share, whole } from '../check.ts';
import type { LedgerEvent } from '../ledger/events.ts';
import { coverage, createLedger, type Ledger, netWorth, stock } from '../ledger/ledger.ts';
import type { Opening } from '../ledger/opening.ts';
import { post } from '../ledger/post.ts';
import { fractionOf } from '../money.ts';

export const FUNDERS = ['own', 'bank', 'investors'] as const;
export type Funder = (typeof FUNDERS)[number];

/** Fen. Balances before the loan, all of them covered, and the loan. */
const BALANCES = 16_000;
export const LOAN = 4_000;

export interface Credit {
  /** Who puts up the money: the firm by its own issue, a bank, or investors who buy the loan. */
  funder: Funder;
  /** Share of the loan that the firm keeps where others fund it. */
  kept: number;
  /** Share of the loan that is never paid. */
  unpaid: number;
  /** The firm's own funds, in fen. */
  cushion: number;
  /** Lending sits in a firm of its own, which cannot write units. */
  separate: boolean;
  /** Units go to a shop at once, or stay with the borrower. */
  paysShop: boolean;
}

/** In fen; what each has lost by the default. */
export interface Losses {
  shop: number;
  users: number;
  /** The app, or the lender once it is apart. */
  firm: number;
  bank: number;
  investors: number;
}

export interface CreditResult {
  /** The books after the loan and, where part of it is not paid, after the default. */
  readonly ledger: Ledger;
  readonly events: readonly LedgerEvent[];
  /** Good paper by holder, in fen: the app's own books, a lender apart, a bank, investors. */
  readonly papers: { app: number; lender: number; bank: number; investors: number };
  /** Paper gone bad, by the same holders. */
  readonly bad: { app: number; lender: number; bank: number; investors: number };
  /** Money behind the units as a share of them; and with paper and own funds counted. */
  readonly cover: number;
  readonly worth: number;
  readonly losses: Losses;
}

/** The app owes 160 and has them at its bank; others hold what the loan may need. */
function opening(cushion: number): Opening {
  const deposits = cushion + LOAN;
  return {
    stocks: {
      H: { U: 10_000 },
      M: { U: 6_000 },
      A: { U: -BALANCES, DF: BALANCES, D: cushion },
      B: { DF: -BALANCES, D: -deposits, R: BALANCES + deposits },
      P: { R: -(BALANCES + deposits) },
      C: { D: LOAN },
      X: {},
    },
    realAssets: { H: 0, M: 0, A: 0, B: 0, P: 0, C: 0, X: 0 },
  };
}

function lending({ funder, separate, paysShop }: Credit, own: number): LedgerEvent[] {
  const rest = LOAN - own;
  const loan = (amount: number, by: 'own' | 'bank' | 'partner'): LedgerEvent => ({
    kind: 'consumer-loan',
    borrower: 'H',
    amount,
    funder: by,
  });
  const spent: LedgerEvent[] = paysShop
    ? [{ kind: 'payment', payer: 'H', payee: 'M', amount: LOAN }]
    : [];
  if (funder === 'bank')
    return [loan(own, separate ? 'partner' : 'own'), loan(rest, 'bank'), ...spent];
  // A lender apart has to fetch money first; it may then sell what it does not keep.
  if (separate) return [loan(LOAN, 'partner'), ...spent];
  return [loan(LOAN, 'own'), ...spent, { kind: 'securitisation', amount: rest }];
}

/**
 * Lends 40 yuan in one of three ways and lets part of it go unpaid. What a firm cannot bear out of
 * its own funds falls on those who hold its units. Throws a RangeError for values out of range.
 */
export function consumerCredit(credit: Credit): CreditResult {
  const { funder, separate, cushion } = credit;
  oneOf('funder', funder, FUNDERS);
  const ledger = createLedger(opening(whole('cushion', cushion)));
  const own = funder === 'own' ? LOAN : fractionOf(LOAN, share('kept', credit.kept));
  const lost = fractionOf(LOAN, share('unpaid', credit.unpaid));
  const lostOwn = fractionOf(lost, own / LOAN);
  const lostRest = lost - lostOwn;
  const rest = funder === 'bank' ? 'B' : 'C';
  const events = [
    ...lending(credit, own),
    { kind: 'loan-default', amount: lostOwn, holder: separate ? 'C' : 'A' } as const,
    { kind: 'loan-default', amount: lostRest, holder: rest } as const,
  ].filter((event) => !('amount' in event) || event.amount !== 0);
  for (const event of events) post(ledger, event);
  const units = 0 - stock(ledger, 'A', 'U');
  // Books in the red: so much is missing for those who hold units.
  const missing = Math.max(0, -netWorth(ledger, 'A'));
  const hold = (amountOwn: number, amountRest: number) => ({
    app: separate ? 0 : amountOwn,
    lender: separate ? amountOwn : 0,
    bank: funder === 'bank' ? amountRest : 0,
    investors: funder === 'investors' ? amountRest : 0,
  });
  const bad = hold(lostOwn, lostRest);
  return {
    ledger,
    events,
    papers: hold(own - lostOwn, LOAN - own - lostRest),
    bad,
    cover: coverage(ledger),
    worth: (units - missing) / units,
    losses: {
      shop: 0,
      users: missing,
      firm: lostOwn - missing,
      bank: bad.bank,
      investors: bad.investors,
    },
  };
}
