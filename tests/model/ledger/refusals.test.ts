import { describe, expect, it } from 'vitest';
import {
  createLedger,
  type Journal,
  type Ledger,
  type LedgerEvent,
  post,
  type RefusalReason,
  RefusedEntry,
} from '../../../src/model/index.ts';
import { asText, snapshot } from './snapshot.ts';

const BIG = Number.MAX_SAFE_INTEGER;

function journal(...lines: string[]): Journal {
  const entries = lines.map((line) => {
    const [, sector, instrument, amount] = /^(\w)\.(\w+) (.+)$/.exec(line) ?? [];
    return { sector, instrument, amount: Number(amount) };
  });
  return { kind: 'journal', entries } as Journal;
}

function expectUntouched(ledger: Ledger, act: () => unknown): unknown {
  const before = snapshot(ledger);
  let thrown: unknown;
  try {
    act();
  } catch (error) {
    thrown = error;
  }
  expect(snapshot(ledger)).toEqual(before);
  expect(thrown).toBeInstanceOf(RangeError);
  return thrown;
}

function expectRefusal(event: LedgerEvent, reason: RefusalReason, entry: string, ledger?: Ledger) {
  const books = ledger ?? createLedger();
  const error = expectUntouched(books, () => post(books, event)) as RefusedEntry;
  expect(error).toBeInstanceOf(RefusedEntry);
  expect(error.name).toBe('RefusedEntry');
  expect(error.reason).toBe(reason);
  expect(asText([error.entry])).toBe(entry);
  expect(error.message).toContain(`${entry} refused, ${reason}`);
  expect(error.message.startsWith(event.kind)).toBe(true);
}

describe('a posting is refused whole, naming its line,', () => {
  it.each([
    ['a fraction of a fen', journal('H.D -1.5', 'B.D 1.5'), 'H.D -1.5'],
    ['not a number', journal('H.D -1', 'B.D NaN'), 'B.D NaN'],
    ['infinite', journal('H.D Infinity'), 'H.D Infinity'],
    ['too large', journal(`H.D ${BIG + 1}`), `H.D ${BIG + 1}`],
  ])('if it is %s', (_, event, entry) => {
    expectRefusal(event, 'not-an-integer', entry);
  });

  it('if a sum of its lines passes 2^53 - 1', () => {
    const huge = journal(`H.D ${BIG}`, `M.D ${BIG}`, `B.D ${-BIG}`, `X.D ${-BIG}`);
    expectRefusal(huge, 'not-an-integer', `M.D ${BIG}`);
    const worth = journal(`H.D ${BIG}`, `H.N ${BIG}`);
    expectRefusal(worth, 'not-an-integer', `H.N ${BIG}`);
  });

  it('if a stock would pass 2^53 - 1, even where the posting itself is fine', () => {
    const flows = [{ kind: 'wages', from: 'B', to: 'H', amount: BIG }] as const;
    const event = { ...journal(`B.D ${-BIG}`, `H.D ${BIG}`), flows };
    expectRefusal(event, 'not-an-integer', `B.D ${-BIG}`);
    const back = { ...journal(`H.D ${BIG}`, `B.D ${-BIG}`), flows };
    expectRefusal(back, 'not-an-integer', `H.D ${BIG}`);
    // The first line fits and is taken back when the second does not.
    const room = BIG - 80_000_000_000;
    const second = { ...journal(`H.D ${room}`, `B.D ${-room}`) };
    expectRefusal(
      { ...second, flows: [{ kind: 'wages', from: 'B', to: 'H', amount: room }] },
      'not-an-integer',
      `B.D ${-room}`,
    );
  });

  it.each([
    ['C.U 5', journal('C.U 5', 'A.U -5')],
    ['H.R 5', journal('H.R 5', 'P.R -5')],
    ['A.E 5', journal('A.E 5', 'P.E -5')],
  ])('if the sector has no business with the instrument: %s', (entry, event) => {
    expectRefusal(event, 'not-permitted', entry);
  });

  it('if it does not balance', () => {
    expectRefusal(journal('H.D 100'), 'unbalanced', 'H.D 100');
    expectRefusal(journal('H.D -100', 'B.D 99'), 'unbalanced', 'B.D 99');
    expectRefusal(journal('H.D -100', 'B.R 100'), 'unbalanced', 'H.D -100');
    expectRefusal(
      journal('H.N 5', 'P.N -5', 'H.D -100', 'M.D 50', 'B.D 49', 'B.R 1'),
      'unbalanced',
      'B.D 49',
    );
  });

  it('if net worth changes without a flow', () => {
    expectRefusal(journal('H.D -100', 'M.D 100'), 'unexplained', 'H.D -100');
    const flows = [{ kind: 'wages', from: 'H', to: 'M', amount: 99 }] as const;
    expectRefusal({ ...journal('H.D -100', 'M.D 100'), flows }, 'unexplained', 'H.D -100');
    // Income with no entries at all.
    expectRefusal({ ...journal(), flows }, 'unexplained', 'H.U 0');
    expectRefusal(
      { ...journal('H.D -100', 'M.D 100'), flows: [{ ...flows[0], amount: Number.NaN }] },
      'unexplained',
      'H.D -100',
    );
  });

  it('if revaluations are not those of the entries', () => {
    const revaluations = [{ sector: 'H', instrument: 'D', amount: -100 }] as const;
    expectRefusal({ ...journal('H.D -100', 'M.D 100'), revaluations }, 'unexplained', 'M.D 100');
  });

  it('if the accounts do not add up to the units', () => {
    const event = journal('H.U 100', 'A.U -100', 'A.DF 100', 'B.DF -100', 'H.D -100', 'B.D 100');
    expectRefusal({ ...event, accounts: [] }, 'accounts', 'H.U 100');
    expectRefusal({ ...event, accounts: [{ account: 'M', amount: 100 }] }, 'accounts', 'H.U 100');
    const halves = [
      { account: 'H', amount: 99.5 },
      { account: 'H:you', amount: 0.5 },
    ] as const;
    expectRefusal({ ...event, accounts: halves }, 'accounts', 'H.U 100');
    expectRefusal({ ...journal(), accounts: [{ account: 'M', amount: 1 }] }, 'accounts', 'M.U 0');
  });

  it.each<[LedgerEvent, string]>([
    [{ kind: 'top-up', holder: 'H', amount: 80_000_000_001 }, 'H.D -80000000001'],
    [{ kind: 'investment', amount: 12_800_000_001 }, 'A.DF -12800000001'],
    [{ kind: 'reserve-deposit', amount: -3_200_000_001 }, 'A.F -3200000001'],
    [{ kind: 'digital-cash-issue', amount: 15_000_000_001 }, 'B.R -15000000001'],
    [{ kind: 'securitisation', amount: 80_000_001 }, 'A.LH -80000001'],
    [{ kind: 'price-change', amount: -1 }, 'A.S -1'],
    [{ kind: 'loan-default', amount: 3_920_000_001, holder: 'C' }, 'C.LH -3920000001'],
    [{ kind: 'reserve-advance', amount: -1 }, 'P.ADV -1'],
    [
      { kind: 'consumer-loan', borrower: 'H', amount: 1_000_000_001, funder: 'partner' },
      'C.D -1000000001',
    ],
    [
      { kind: 'failure', households: 10_000_000_000, merchants: 2_800_000_001 },
      'A.DF -12800000001',
    ],
  ])('if it overdraws a stock: %o', (event, entry) => {
    expectRefusal(event, 'overdrawn', entry);
  });

  it('if a debt would turn into a claim', () => {
    const event = journal('H.LH 4000000001', 'A.LH -80000000', 'C.LH -3920000001');
    const revaluations = event.entries.map(({ sector, amount }) => ({
      ...{ sector, instrument: 'LH' as const, amount },
    }));
    expectRefusal({ ...event, revaluations }, 'overdrawn', 'H.LH 4000000001');
  });

  it('if it overdraws an account, and forgets the accounts it had opened', () => {
    const ledger = createLedger();
    post(ledger, { kind: 'top-up', holder: 'H:you', amount: 100 });
    const payment: LedgerEvent = { kind: 'payment', payer: 'H:you', payee: 'M:x', amount: 101 };
    expectRefusal(payment, 'overdrawn', 'H.U -101', ledger);
    const batch = [
      { account: 'M', amount: 5 },
      { account: 'M:late', amount: 5 },
    ] as const;
    expectRefusal({ kind: 'settlement', batch, from: 'bank' }, 'overdrawn', 'M.U -5', ledger);
    const error = expectUntouched(ledger, () => post(ledger, payment)) as RefusedEntry;
    expect(error.message).toBe('payment (H:you): H.U -101 refused, overdrawn');
    // A new account that a later line cannot pay for.
    const journalled = journal('M.U 5', 'H.U -5');
    const flows = [{ kind: 'consumption', from: 'H', to: 'M', amount: 5 }] as const;
    const accounts = [
      { account: 'M:new', amount: 5 },
      { account: 'H:poor', amount: -5 },
    ] as const;
    expectRefusal({ ...journalled, flows, accounts }, 'overdrawn', 'H.U -5', ledger);
    // A stock that does not suffice, after the accounts were written.
    const topUp: LedgerEvent = { kind: 'top-up', holder: 'H:rich', amount: 1e12 };
    expectRefusal(topUp, 'overdrawn', 'H.D -1000000000000', ledger);
  });

  it('if units move after a failure', () => {
    const ledger = createLedger();
    post(ledger, { kind: 'failure', households: 1, merchants: 1 });
    expectRefusal({ kind: 'top-up', holder: 'H', amount: 5 }, 'closed', 'H.U 5', ledger);
    post(ledger, { kind: 'digital-cash-issue', amount: 5 });
    expect(ledger.log).toHaveLength(2);
  });
});

describe('an event is refused, naming the argument,', () => {
  it.each<[LedgerEvent, string]>([
    [{ kind: 'top-up', holder: 'H', amount: -1 }, 'amount'],
    [{ kind: 'payment', payer: 'H', payee: 'M', amount: 5, fee: -1 }, 'fee'],
    [{ kind: 'payment', payer: 'H', payee: 'M', amount: 5, fee: 6 }, 'amount after the fee'],
    [{ kind: 'withdrawal', holder: 'H', amount: -1, from: 'bank' }, 'amount'],
    [{ kind: 'withdrawal', holder: 'H', amount: 1, from: 'bank', fee: -1 }, 'fee'],
    [{ kind: 'settlement', batch: [{ account: 'M', amount: -1 }], from: 'bank' }, 'amount'],
    [{ kind: 'investment', amount: -1 }, 'amount'],
    [{ kind: 'fire-sale', face: -1, price: 1 }, 'face'],
    [{ kind: 'fire-sale', face: 1, price: 1.1 }, 'fraction'],
    [{ kind: 'consumer-loan', borrower: 'H', amount: -1, funder: 'own' }, 'amount'],
    [{ kind: 'securitisation', amount: -1 }, 'amount'],
    [{ kind: 'repayment', borrower: 'H', principal: -1, interest: 0 }, 'principal'],
    [{ kind: 'repayment', borrower: 'H', principal: 0, interest: -1 }, 'interest'],
    [{ kind: 'loan-default', amount: -1, holder: 'A' }, 'amount'],
    [{ kind: 'failure', households: -1, merchants: 0 }, 'households'],
    [{ kind: 'failure', households: 0, merchants: -1 }, 'merchants'],
    [{ kind: 'failure', households: 1e10 + 1, merchants: 0 }, 'households'],
    [{ kind: 'failure', households: 0, merchants: 6e9 + 1 }, 'merchants'],
    [{ kind: 'failure', households: 0, merchants: 0, fromOwnCash: -1 }, 'fromOwnCash'],
    [{ kind: 'failure', households: 5, merchants: 5, fromOwnCash: 11 }, 'fromOwnCash'],
    [{ kind: 'digital-cash-issue', amount: -1 }, 'amount'],
    [{ kind: 'withdrawal', holder: 'H', amount: 1, from: 'moon' as never }, 'from'],
    [{ kind: 'consumer-loan', borrower: 'H', amount: 1, funder: 'moon' as never }, 'funder'],
    [{ kind: 'wish' } as never, 'kind'],
  ])('%o', (event, argument) => {
    const ledger = createLedger();
    const error = expectUntouched(ledger, () => post(ledger, event)) as RangeError;
    expect(error.message.startsWith(`${argument} must be `)).toBe(true);
  });

  it('and a fire sale of a fraction of a fen names its entry', () => {
    expectRefusal({ kind: 'fire-sale', face: 1.5, price: 0.5 }, 'not-an-integer', 'A.S -1.5');
  });
});
