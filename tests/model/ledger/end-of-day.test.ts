import { describe, expect, it } from 'vitest';
import {
  coverage,
  createLedger,
  endOfDay,
  openingBalance,
  post,
  stock,
  unitsOutstanding,
} from '../../../src/model/index.ts';

const MILLION = 1e8;

function events(postings: ReturnType<typeof endOfDay>) {
  return postings.map(({ event }) => event);
}

describe('the end of the day', () => {
  it('does nothing when the ratio is met', () => {
    expect(endOfDay(createLedger(), 0.2)).toEqual([]);
  });

  it('moves bank float to the central bank to reach the ratio', () => {
    const ledger = createLedger();
    expect(events(endOfDay(ledger, 0.5))).toEqual([
      { kind: 'reserve-deposit', amount: 48 * MILLION },
    ]);
    expect(stock(ledger, 'A', 'F')).toBe(80 * MILLION);
  });

  it('first has the central bank lend to banks that are short of reserves', () => {
    const ledger = createLedger();
    post(ledger, { kind: 'open-market-operation', amount: -50 * MILLION });
    expect(events(endOfDay(ledger, 1))).toEqual([
      { kind: 'reserve-advance', amount: 28 * MILLION },
      { kind: 'reserve-deposit', amount: 128 * MILLION },
    ]);
    expect(stock(ledger, 'B', 'R')).toBe(0);
    expect(stock(ledger, 'B', 'ADV')).toBe(-28 * MILLION);
  });

  it('has the central bank lend to a platform that has invested the float', () => {
    const ledger = createLedger();
    post(ledger, { kind: 'investment', amount: 100 * MILLION });
    expect(events(endOfDay(ledger, 1))).toEqual([
      { kind: 'reserve-deposit', amount: 28 * MILLION },
      { kind: 'emergency-loan', amount: 100 * MILLION },
    ]);
    expect(stock(ledger, 'A', 'F')).toBe(unitsOutstanding(ledger));
    expect(stock(ledger, 'A', 'ADV')).toBe(-100 * MILLION);
  });

  it('repays that loan before anything goes back to banks', () => {
    const ledger = createLedger(openingBalance({ custody: 1 }));
    post(ledger, { kind: 'emergency-loan', amount: 10 * MILLION });
    post(ledger, { kind: 'payment', payer: 'H', payee: 'M', amount: 3000, fee: 18 });
    expect(events(endOfDay(ledger, 1))).toEqual([
      { kind: 'emergency-loan', amount: -10 * MILLION },
      { kind: 'reserve-deposit', amount: -18 },
    ]);
    expect(stock(ledger, 'A', 'ADV')).toBe(0);
    expect(stock(ledger, 'A', 'DF')).toBe(18);
  });

  it('repays only as much as there is to spare', () => {
    const ledger = createLedger();
    post(ledger, { kind: 'emergency-loan', amount: 10 * MILLION });
    expect(events(endOfDay(ledger, 0.25))).toEqual([
      { kind: 'emergency-loan', amount: -2 * MILLION },
    ]);
    expect(stock(ledger, 'A', 'F')).toBe(40 * MILLION);
    expect(coverage(ledger)).toBe(168 / 160);
  });

  it('refuses a ratio that is none', () => {
    expect(() => endOfDay(createLedger(), 1.1)).toThrow('custody must be between 0 and 1');
  });
});
