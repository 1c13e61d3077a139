import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ONE_OF_EACH } from '../../../src/method/validation/books.ts';
import {
  assertConsistent,
  assertions,
  balanceOf,
  createLedger,
  endOfDay,
  flowMatrix,
  hashBooks,
  type Ledger,
  type LedgerEvent,
  openingBalance,
  type Posting,
  post,
  SECTORS,
  stock,
  unitsOutstanding,
} from '../../../src/model/index.ts';
import { cell } from '../../../src/model/ledger/instruments.ts';
import { assertFullCustody } from '../../../src/model/ledger/invariants.ts';
import { anyEvent } from './sequences.ts';

// Many cases: a busy machine may need a while.
vi.setConfig({ testTimeout: 120_000 });

afterEach(() => {
  assertions.on = true;
});

/** Posts an event, or lets the books refuse it. */
function attempt(ledger: Ledger, event: LedgerEvent): Posting | undefined {
  try {
    return post(ledger, event);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

describe('over random sequences of events', () => {
  it('flows, changes of stocks and revaluations sum to zero in rows and columns', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 200, maxLength: 400 }), (events) => {
        const ledger = createLedger();
        const postings = events.flatMap((event) => attempt(ledger, event) ?? []);
        const { flows, changes, revaluations } = flowMatrix(postings);
        const sumOf = (row: Record<string, number>) =>
          Object.values(row).reduce((sum, amount) => sum + amount, 0);
        for (const matrix of [flows, changes, revaluations]) {
          for (const row of Object.values(matrix)) expect(sumOf(row)).toBe(0);
        }
        for (const sector of SECTORS) {
          let column = 0;
          for (const row of Object.values(flows)) column += row[sector];
          for (const row of Object.values(changes)) column += row[sector];
          expect(column).toBe(0);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('a refused event leaves the books bit for bit as they were', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 100, maxLength: 200 }), (events) => {
        assertions.on = false;
        const ledger = createLedger();
        for (const event of events) {
          const before = [hashBooks(ledger), ledger.accounts.size, ledger.log.length];
          if (!attempt(ledger, event)) {
            expect([hashBooks(ledger), ledger.accounts.size, ledger.log.length]).toEqual(before);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('full custody equals the units after every end of day, to the fen', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 100, maxLength: 300 }), (events) => {
        const ledger = createLedger(openingBalance({ custody: 1 }));
        events.forEach((event, i) => {
          attempt(ledger, event);
          if (i % 10 === 9) {
            endOfDay(ledger, 1);
            expect(stock(ledger, 'A', 'F')).toBe(unitsOutstanding(ledger));
          }
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('one event of each kind', () => {
  it('leaves no unit after the failure, and one hash for one state', () => {
    const ledger = createLedger();
    const hashes = new Set([hashBooks(ledger)]);
    for (const event of ONE_OF_EACH) {
      post(ledger, event);
      hashes.add(hashBooks(ledger));
    }
    expect(hashes.size).toBe(ONE_OF_EACH.length + 1);
    expect(unitsOutstanding(ledger)).toBe(0);
    expect(balanceOf(ledger, 'H')).toBe(0);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('broken books are reported', () => {
  function tamper(sector: 'H' | 'A' | 'P' | 'C', instrument: 'D' | 'U' | 'R', amount: number) {
    const ledger = createLedger();
    const at = cell(sector, instrument);
    ledger.stocks[at] = (ledger.stocks[at] ?? 0) + amount;
    return ledger;
  }

  it.each([
    ['I1: D 5', tamper('H', 'D', 5)],
    ['I6: H.D 80000000000.5', tamper('H', 'D', 0.5)],
    ['I4: C.U 5', tamper('C', 'U', 5)],
    ['I4: H.D -1', tamper('H', 'D', -80_000_000_001)],
    ['I4: A.U 1', tamper('A', 'U', 16_000_000_001)],
  ])('%s', (message, ledger) => {
    expect(() => assertConsistent(ledger)).toThrow(`Inconsistent books, ${message}`);
  });

  it('I7: accounts that hold more than the platform owes', () => {
    const ledger = createLedger();
    ledger.accounts.set('H:ghost', 5);
    expect(() => assertConsistent(ledger)).toThrow('I7: accounts 16000000005');
    ledger.accounts.set('H:ghost', -5);
    expect(() => assertConsistent(ledger)).toThrow('I4: H:ghost -5');
  });

  it('I8: units after a failure', () => {
    const ledger = createLedger();
    ledger.failed = true;
    expect(() => assertConsistent(ledger)).toThrow('I8: units 16000000000');
  });

  it('I9: a log that leads elsewhere', () => {
    const ledger = createLedger();
    post(ledger, { kind: 'top-up', holder: 'H', amount: 5 });
    ledger.log.pop();
    expect(() => hashBooks(ledger)).toThrow('I9');
    assertions.on = false;
    expect(hashBooks(ledger)).toHaveLength(16);
  });

  it('I10: custody that is not full', () => {
    expect(() => assertFullCustody(createLedger())).toThrow('I10: A.F 3200000000');
    expect(() => assertFullCustody(createLedger(openingBalance({ custody: 1 })))).not.toThrow();
  });

  it('by post itself, while assertions are on', () => {
    const ledger = tamper('H', 'D', 5);
    const event: LedgerEvent = { kind: 'open-market-operation', amount: 5 };
    expect(() => post(ledger, event)).toThrow('I1');
    assertions.on = false;
    expect(() => post(ledger, event)).not.toThrow();
  });
});
