/**
 * What each event writes: its entries, and the flows and revaluations that explain any change of
 * net worth. Every instrument's entries sum to zero. The numbering is that of events.ts.
 */
import { oneOf, refuse, within } from '../check.ts';
import { fractionOf } from '../money.ts';
import type { EventKind, FloatSource, LedgerEvent } from './events.ts';
import type { Sector } from './instruments.ts';
import { type Ledger, stock } from './ledger.ts';
import { claim, flow, issue, line, newPen, type Pen, revalue, sectorOf, write } from './pen.ts';
import type { AccountEntry, Entry, Posting } from './posting.ts';

/** Negative amounts are refused here; fractions and the like by the posting rules. */
function notNegative(name: string, amount: number): number {
  return amount < 0 ? refuse(name, 'zero or more', amount) : amount;
}

/** The platform's money leaves the float, the receiver's bank account grows by as much. */
function payOut(pen: Pen, receiver: Sector, amount: number, from: FloatSource): void {
  if (oneOf('from', from, ['bank', 'central-bank']) === 'bank') {
    claim(pen, 'DF', 'A', 'B', -amount);
  } else {
    claim(pen, 'F', 'A', 'P', -amount);
    claim(pen, 'R', 'B', 'P', amount);
  }
  claim(pen, 'D', receiver, 'B', amount);
}

/** The account lines that go with a free posting's unit entries: each sector's remainder. */
function unitEntries(entries: readonly Entry[]): AccountEntry[] {
  const lines: AccountEntry[] = [];
  for (const { sector, instrument, amount } of entries) {
    if (instrument === 'U' && (sector === 'H' || sector === 'M')) {
      lines.push({ account: sector, amount });
    }
  }
  return lines;
}

type Rule<K extends EventKind> = (
  pen: Pen,
  event: Extract<LedgerEvent, { kind: K }>,
  ledger: Ledger,
) => void;

const RULES: { readonly [K in EventKind]: Rule<K> } = {
  'top-up'(pen, { holder, amount }) {
    notNegative('amount', amount);
    claim(pen, 'D', 'H', 'B', -amount);
    claim(pen, 'DF', 'A', 'B', amount);
    issue(pen, holder, amount);
  },

  payment(pen, { payer, payee, amount, fee = 0 }) {
    notNegative('fee', fee);
    notNegative('amount after the fee', amount - fee);
    write(pen, 'U', 'H', -amount);
    write(pen, 'U', 'M', amount - fee);
    write(pen, 'U', 'A', fee);
    line(pen, payer, -amount);
    line(pen, payee, amount - fee);
    flow(pen, 'consumption', 'H', 'M', amount);
    flow(pen, 'merchant-fee', 'M', 'A', fee);
  },

  withdrawal(pen, { holder, amount, from, fee = 0 }) {
    notNegative('amount', amount);
    notNegative('fee', fee);
    const sector = sectorOf(holder);
    issue(pen, holder, -(amount + fee));
    payOut(pen, sector, amount, from);
    flow(pen, 'withdrawal-fee', sector, 'A', fee);
  },

  settlement(pen, { batch, from }) {
    let total = 0;
    for (const { account, amount } of batch) {
      total += notNegative('amount', amount);
      line(pen, account, -amount);
    }
    claim(pen, 'U', 'M', 'A', -total);
    payOut(pen, 'M', total, from);
  },

  'reserve-deposit'(pen, { amount }) {
    claim(pen, 'DF', 'A', 'B', -amount);
    claim(pen, 'R', 'B', 'P', -amount);
    claim(pen, 'F', 'A', 'P', amount);
  },

  'reserve-advance'(pen, { amount }) {
    claim(pen, 'ADV', 'P', 'B', amount);
    claim(pen, 'R', 'B', 'P', amount);
  },

  investment(pen, { amount }) {
    notNegative('amount', amount);
    claim(pen, 'DF', 'A', 'B', -amount);
    claim(pen, 'D', 'X', 'B', amount);
    claim(pen, 'S', 'A', 'X', amount);
  },

  'price-change'(pen, { amount }) {
    claim(pen, 'S', 'A', 'X', amount);
    revalue(pen, 'S', 'A', 'X', amount);
  },

  'fire-sale'(pen, { face, price }) {
    notNegative('face', face);
    const proceeds = Number.isSafeInteger(face) ? fractionOf(face, price) : face;
    claim(pen, 'S', 'A', 'X', -face);
    claim(pen, 'DF', 'A', 'B', proceeds);
    claim(pen, 'D', 'X', 'B', -proceeds);
    revalue(pen, 'S', 'X', 'A', face - proceeds);
  },

  'consumer-loan'(pen, { borrower, amount, funder }) {
    notNegative('amount', amount);
    oneOf('funder', funder, ['own', 'bank', 'partner']);
    if (funder === 'own') {
      claim(pen, 'LH', 'A', 'H', amount);
    } else if (funder === 'bank') {
      claim(pen, 'LH', 'B', 'H', amount);
      claim(pen, 'DF', 'A', 'B', amount);
    } else {
      claim(pen, 'LH', 'C', 'H', amount);
      claim(pen, 'D', 'C', 'B', -amount);
      claim(pen, 'DF', 'A', 'B', amount);
    }
    issue(pen, borrower, amount);
  },

  securitisation(pen, { amount }) {
    notNegative('amount', amount);
    claim(pen, 'LH', 'C', 'A', amount);
    claim(pen, 'D', 'C', 'B', -amount);
    claim(pen, 'DF', 'A', 'B', amount);
  },

  repayment(pen, { borrower, principal, interest }) {
    notNegative('principal', principal);
    notNegative('interest', interest);
    issue(pen, borrower, -(principal + interest));
    claim(pen, 'LH', 'A', 'H', -principal);
    flow(pen, 'loan-interest', 'H', 'A', interest);
  },

  'loan-default'(pen, { amount, holder }) {
    notNegative('amount', amount);
    claim(pen, 'LH', holder, 'H', -amount);
    revalue(pen, 'LH', 'H', holder, amount);
  },

  failure(pen, { households, merchants, fromOwnCash = 0 }, ledger) {
    const unitsOfHouseholds = stock(ledger, 'H', 'U');
    const unitsOfMerchants = stock(ledger, 'M', 'U');
    const paid =
      within('households', households, 0, unitsOfHouseholds) +
      within('merchants', merchants, 0, unitsOfMerchants);
    within('fromOwnCash', fromOwnCash, 0, paid);
    write(pen, 'U', 'H', -unitsOfHouseholds);
    write(pen, 'U', 'M', -unitsOfMerchants);
    write(pen, 'U', 'A', unitsOfHouseholds + unitsOfMerchants);
    for (const [account, balance] of ledger.accounts) line(pen, account, -balance);
    claim(pen, 'DF', 'A', 'B', fromOwnCash - paid);
    write(pen, 'D', 'H', households);
    write(pen, 'D', 'M', merchants);
    write(pen, 'D', 'A', -fromOwnCash);
    write(pen, 'D', 'B', fromOwnCash - paid);
    revalue(pen, 'U', 'A', 'H', unitsOfHouseholds - households);
    revalue(pen, 'U', 'A', 'M', unitsOfMerchants - merchants);
  },

  'digital-cash-issue'(pen, { amount }) {
    notNegative('amount', amount);
    claim(pen, 'D', 'H', 'B', -amount);
    claim(pen, 'R', 'B', 'P', -amount);
    claim(pen, 'E', 'H', 'P', amount);
  },

  'open-market-operation'(pen, { amount }) {
    claim(pen, 'GB', 'P', 'B', amount);
    claim(pen, 'R', 'B', 'P', amount);
  },

  'emergency-loan'(pen, { amount }) {
    claim(pen, 'ADV', 'P', 'A', amount);
    claim(pen, 'F', 'A', 'P', amount);
  },

  journal(pen, { entries, accounts, flows = [], revaluations = [] }) {
    pen.entries.push(...entries);
    pen.accounts.push(...(accounts ?? unitEntries(entries)));
    pen.flows.push(...flows);
    pen.revaluations.push(...revaluations);
  },
};

/**
 * What an event would write into these books, without writing it. Throws a RangeError for a
 * negative amount or an unknown kind; whether the books can bear it is for `post` to say.
 */
export function draft(ledger: Ledger, event: LedgerEvent): Posting {
  const pen = newPen(event);
  const rule = RULES[event.kind] as Rule<EventKind> | undefined;
  if (!rule) refuse('kind', 'known', event.kind);
  rule(pen, event as never, ledger);
  return pen;
}
