import { describe, expect, it } from 'vitest';
import {
  createLedger,
  type Ledger,
  moneyMultiplier,
  openingBalance,
  post,
  publicMoney,
  stock,
  unbackedShare,
  unitsOutstanding,
} from '../../../src/model/index.ts';

const MILLION = 1e8;

describe('the money multiplier', () => {
  const ratios = { currencyRatio: 0.08, reserveRatio: 0.11 };
  it.each([
    [{}, 5.68],
    [{ platformRatio: 0.25, custody: 0, bankedFloat: 0 }, 7],
    [{ platformRatio: 0.25, custody: 0.2, bankedFloat: 1 }, 5.08],
    [{ platformRatio: 0.25, custody: 1 }, 3.02],
    [{ platformRatio: 1, custody: 0, bankedFloat: 0 }, 10.95],
    [{ platformRatio: 1, custody: 0.2, bankedFloat: 1 }, 4.35],
    [{ platformRatio: 1, custody: 1 }, 1.75],
  ])('with %o', (platform, multiplier) => {
    expect(Math.abs(moneyMultiplier({ ...ratios, ...platform }) - multiplier)).toBeLessThan(0.005);
  });

  it('takes the float to be at banks unless told otherwise', () => {
    const v = { ...ratios, platformRatio: 0.25 };
    expect(moneyMultiplier(v)).toBe(moneyMultiplier({ ...v, custody: 0, bankedFloat: 1 }));
  });

  it.each([
    [{ currencyRatio: -1, reserveRatio: 0.1 }, 'currencyRatio'],
    [{ currencyRatio: 0.1, reserveRatio: 1.1 }, 'reserveRatio'],
    [{ currencyRatio: 0, reserveRatio: 0 }, 'reserveRatio must be above 0'],
    [{ ...ratios, platformRatio: -1 }, 'platformRatio'],
    [{ ...ratios, custody: 2 }, 'custody'],
    [{ ...ratios, bankedFloat: 2 }, 'bankedFloat'],
  ])('refuses %o', (input, argument) => {
    expect(() => moneyMultiplier(input)).toThrow(argument);
  });
});

/** max(0, U - F - DF) over the public's money, straight from the books. */
const unbackedIn = (ledger: Ledger): number =>
  unbackedShare({
    units: unitsOutstanding(ledger),
    cash: stock(ledger, 'A', 'F') + stock(ledger, 'A', 'DF'),
    money: publicMoney(ledger),
  });

describe('the unbacked share of money', () => {
  it('is read from the books', () => {
    const ledger = createLedger();
    expect(publicMoney(ledger)).toBe(1130 * MILLION);
    expect(unbackedIn(ledger)).toBe(0);
    post(ledger, { kind: 'investment', amount: 76.8 * MILLION });
    expect(unbackedIn(ledger)).toBeCloseTo(0.068, 4);
    post(ledger, { kind: 'digital-cash-issue', amount: 10 * MILLION });
    expect(publicMoney(ledger)).toBe(1130 * MILLION);
    expect(unbackedIn(createLedger(openingBalance({ custody: 1 })))).toBe(0);
  });

  it('is 0 where there is enough cash, or no money at all', () => {
    expect(unbackedShare({ units: 5, cash: 6, money: 10 })).toBe(0);
    expect(unbackedShare({ units: 0, cash: 0, money: 0 })).toBe(0);
    expect(unbackedShare({ units: 5, cash: 4, money: 10 })).toBe(0.1);
    expect(() => unbackedShare({ units: 5, cash: 4, money: 0.5 })).toThrow('unbacked share');
    expect(() => unbackedShare({ units: -5, cash: 4, money: 1 })).toThrow('units');
    expect(() => unbackedShare({ units: 5, cash: -4, money: 1 })).toThrow('cash');
    expect(() => unbackedShare({ units: 5, cash: 4, money: -1 })).toThrow('money');
  });
});
