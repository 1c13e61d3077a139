/** Validation cases about the ledger. */
import {
  assertConsistent,
  coverage,
  createLedger,
  hashBooks,
  type LedgerEvent,
  openingBalance,
  post,
  RefusedEntry,
  stock,
} from '../../model/index.ts';

const YUAN = 100;
const MILLION = 1e6 * YUAN;

/** One event of every kind, in an order in which the opening books can bear them all. */
export const ONE_OF_EACH: readonly LedgerEvent[] = [
  { kind: 'top-up', holder: 'H:you', amount: 300 * YUAN },
  { kind: 'payment', payer: 'H:you', payee: 'M:noodles', amount: 1250, fee: 8 },
  { kind: 'withdrawal', holder: 'H:you', amount: 100 * YUAN, from: 'bank', fee: 10 },
  { kind: 'withdrawal', holder: 'H', amount: 50 * YUAN, from: 'central-bank' },
  { kind: 'settlement', batch: [{ account: 'M:noodles', amount: 1242 }], from: 'bank' },
  { kind: 'reserve-advance', amount: 10 * MILLION },
  { kind: 'reserve-deposit', amount: 20 * MILLION },
  { kind: 'investment', amount: 30 * MILLION },
  { kind: 'price-change', amount: -2 * MILLION },
  { kind: 'fire-sale', face: 8 * MILLION, price: 0.8 },
  { kind: 'consumer-loan', borrower: 'H:you', amount: 500 * YUAN, funder: 'own' },
  { kind: 'consumer-loan', borrower: 'H', amount: 2 * MILLION, funder: 'bank' },
  { kind: 'consumer-loan', borrower: 'H', amount: MILLION, funder: 'partner' },
  { kind: 'securitisation', amount: 100_000 * YUAN },
  { kind: 'repayment', borrower: 'H:you', principal: 200 * YUAN, interest: 3 * YUAN },
  { kind: 'loan-default', amount: 1_000_000 * YUAN, holder: 'C' },
  { kind: 'digital-cash-issue', amount: 5 * MILLION },
  { kind: 'open-market-operation', amount: 5 * MILLION },
  { kind: 'emergency-loan', amount: MILLION },
  { kind: 'failure', households: 40 * MILLION, merchants: 20 * MILLION, fromOwnCash: MILLION },
];

export function oneOfEach(): number {
  const ledger = createLedger();
  let broken = 0;
  for (const event of ONE_OF_EACH) {
    post(ledger, event);
    try {
      assertConsistent(ledger);
    } catch {
      broken++;
    }
  }
  return broken;
}

export function forgedEntry(): [string, string] {
  const ledger = createLedger();
  const before = hashBooks(ledger);
  const entries = [{ sector: 'H', instrument: 'D', amount: 100 * YUAN }] as const;
  try {
    post(ledger, { kind: 'journal', entries });
  } catch (error) {
    const reason = error instanceof RefusedEntry ? error.reason : 'another error';
    return [reason, hashBooks(ledger) === before ? 'same' : 'changed'];
  }
  return ['accepted', 'changed'];
}

/** Change of R + F, the central bank's debts to banks and to the platform. */
export function reserveSwap({ amount }: { amount: number }): number {
  const ledger = createLedger();
  const debts = () => stock(ledger, 'P', 'R') + stock(ledger, 'P', 'F');
  const before = debts();
  post(ledger, { kind: 'reserve-deposit', amount });
  return debts() - before;
}

export function coverAfterLending({ amount }: { amount: number }): number[] {
  return (['own', 'bank', 'partner'] as const).map((funder) => {
    const ledger = createLedger(openingBalance({ partnerDeposits: amount }));
    post(ledger, { kind: 'consumer-loan', borrower: 'H', amount, funder });
    return coverage(ledger);
  });
}

/**
 * Godley & Lavoie's SIM, kept on our own ledger: the government is the central bank, money its
 * digital cash, one unit of the book a million yuan. Rows: Y, T, YD, C, H.
 */
export function sim({ periods }: { periods: number[] }): number[][] {
  const [fromIncome, fromWealth, taxRate, spending] = [0.6, 0.4, 0.2, 20];
  const opening = openingBalance();
  const ledger = createLedger(opening);
  const money = () => stock(ledger, 'H', 'E') / MILLION;
  /** Digital cash moves between the government and households, as income. */
  const pay = (from: 'H' | 'P', to: 'H' | 'P', units: number) => {
    const amount = Math.round(units * MILLION);
    const toHouseholds = to === 'H' ? amount : -amount;
    post(ledger, {
      kind: 'journal',
      entries: [
        { sector: 'H', instrument: 'E', amount: toHouseholds },
        { sector: 'P', instrument: 'E', amount: -toHouseholds },
      ],
      flows: [{ kind: 'wages', from, to, amount }],
    });
  };
  const rows: number[][] = [];
  for (let period = 1; period <= Math.max(...periods); period++) {
    const income = (spending + fromWealth * money()) / (1 - fromIncome * (1 - taxRate));
    const taxes = taxRate * income;
    pay('P', 'H', spending);
    pay('H', 'P', taxes);
    rows.push([income, taxes, income - taxes, income - spending, money()]);
  }
  return periods.map((period) => rows[period - 1] as number[]);
}
