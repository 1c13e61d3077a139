import { describe, expect, it } from 'vitest';
import {
  assertConsistent,
  balanceSheetMatrix,
  coverage,
  createLedger,
  INSTRUMENTS,
  MARKETS,
  openingBalance,
  SECTORS,
  stock,
  unitsOutstanding,
} from '../../../src/model/index.ts';

const MILLION = 1e8;
/** The opening balance sheets, in millions of yuan. */
const SHEET: Record<string, Record<string, number>> = {
  H: { N: 20, D: 800, U: 100, LH: -40 },
  M: { D: 150, U: 60, LB: -100 },
  A: { D: 12, DF: 128, U: -160, F: 32, LH: 0.8, LB: -6 },
  B: { D: -1072, DF: -128, R: 150, LB: 1030, GB: 100 },
  P: { N: -20, R: -150, F: -32, GB: 212 },
  C: { D: 10, LH: 39.2 },
  X: { D: 100, LB: -924, GB: -312 },
};

describe('the opening balance sheets', () => {
  it('are those of the specification', () => {
    const ledger = createLedger();
    for (const sector of SECTORS) {
      for (const instrument of INSTRUMENTS) {
        const expected = Math.round((SHEET[sector]?.[instrument] ?? 0) * MILLION);
        expect(stock(ledger, sector, instrument), `${sector}.${instrument}`).toBe(expected);
      }
    }
    assertConsistent(ledger);
    expect(unitsOutstanding(ledger)).toBe(160 * MILLION);
    expect(coverage(ledger)).toBe(1);
  });

  it('give the net worth of each sector', () => {
    const { netWorth, realAssets, stocks } = balanceSheetMatrix(createLedger());
    const inMillions = Object.values(netWorth).map((amount) => amount / MILLION);
    expect(inMillions).toEqual([880, 110, 11.8, 80, 10, 49.2, 864]);
    expect(realAssets).toEqual({ ...{ H: 0, M: 0, B: 0, P: 0, C: 0 }, A: 5e8, X: 2e11 });
    expect(stocks.U).toEqual({ ...{ B: 0, P: 0, C: 0, X: 0 }, H: 1e10, M: 6e9, A: -1.6e10 });
    expect(inMillions.reduce((sum, amount) => sum + amount, 0)).toBe(2005);
  });

  it.each([0, 0.2, 0.5, 1])('balance at any custody ratio: %d', (custody) => {
    const ledger = createLedger(openingBalance({ custody }));
    assertConsistent(ledger);
    expect(stock(ledger, 'A', 'F')).toBe(160 * MILLION * custody);
    expect(coverage(ledger)).toBe(1);
  });

  it('let partners be richer at the expense of the rest', () => {
    const ledger = createLedger(openingBalance({ partnerDeposits: 40 * MILLION }));
    assertConsistent(ledger);
    expect(stock(ledger, 'C', 'D')).toBe(40 * MILLION);
    expect(stock(ledger, 'X', 'D')).toBe(70 * MILLION);
    expect(() => openingBalance({ custody: 1.1 })).toThrow('custody must be between 0 and 1');
    expect(() => openingBalance({ partnerDeposits: 1.5 })).toThrow('partnerDeposits');
    expect(() => openingBalance({ partnerDeposits: 111 * MILLION })).toThrow('partnerDeposits');
  });

  it('must be in whole fen', () => {
    const opening = openingBalance();
    const stocks = { ...opening.stocks, H: { D: 0.5 } };
    expect(() => createLedger({ ...opening, stocks })).toThrow('H.D must be a whole number');
  });

  it('may start without any account', () => {
    const opening = openingBalance();
    const stocks = { ...opening.stocks, H: {}, M: {}, A: {} };
    const ledger = createLedger({ ...opening, stocks });
    expect([...ledger.accounts]).toEqual([
      ['H', 0],
      ['M', 0],
    ]);
    expect(coverage(ledger)).toBe(1);
    expect(Object.is(unitsOutstanding(ledger), 0)).toBe(true);
  });

  it('give each instrument an issuer, and nobody both sides of it', () => {
    for (const instrument of INSTRUMENTS) {
      const { issuers, holders } = MARKETS[instrument];
      expect(issuers.length).toBeGreaterThan(0);
      expect(holders.filter((sector) => issuers.includes(sector))).toEqual([]);
    }
  });
});
