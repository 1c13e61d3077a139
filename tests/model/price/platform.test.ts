import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  cashPerUnit,
  leaveThreshold,
  payableShare,
  remainingValue,
  tippingPoint,
} from '../../../src/model/index.ts';
import { fraction } from './arbitraries.ts';

// Many cases: a busy machine may need a while.
vi.setConfig({ testTimeout: 120_000 });

const backing = fc.record({
  cash: fraction(0, 1.05),
  assets: fraction(0, 1.3),
  fireSale: fraction(0.05, 1),
});

describe('cash behind a unit', () => {
  it('is what is in custody and what is not invested', () => {
    expect(cashPerUnit(0.2, 0.6)).toBeCloseTo(0.52, 15);
    expect(cashPerUnit(0, 1)).toBe(0);
    expect(() => cashPerUnit(1.1, 0)).toThrow('custody');
    expect(() => cashPerUnit(0, -0.1)).toThrow('invested');
  });

  it('is exactly 1 at full custody or with nothing invested', () => {
    fc.assert(
      fc.property(fraction(), (x) => {
        expect(cashPerUnit(1, x)).toBe(1);
        expect(cashPerUnit(x, 0)).toBe(1);
      }),
    );
  });
});

describe('the tipping point', () => {
  it.each([
    [0, 1.03, 0.8, 0.12],
    [0.2, 1.03, 0.8, 0.32],
    [0.5, 1.1, 0.5, 0.6],
    [0.2, 0.99, 0.8, 0],
    [1, 1, 0.1, 1],
    [1.02, 1.02, 0.5, 1],
    [0.3, 1, 0.8, 0.3],
    [0.3, 1, 1, 1],
    [0.3, 1.3, 0.8, 1],
  ])('at cash %d, assets %d, price %d', (cash, assets, fireSale, point) => {
    expect(tippingPoint({ cash, assets, fireSale })).toBeCloseTo(point, 12);
  });

  it('is where those who stay begin to lose', () => {
    fc.assert(
      fc.property(backing, fraction(), (b, redeemed) => {
        fc.pre(b.assets >= b.cash);
        const point = tippingPoint(b);
        const value = remainingValue({ ...b, redeemed });
        if (redeemed < point - 1e-9) expect(value).toBeGreaterThan(1 - 1e-9);
        if (redeemed > point + 1e-9 && redeemed < 1) expect(value).toBeLessThan(1);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('what a stayer’s unit is worth', () => {
  it('is what is left after those who were paid at par', () => {
    const b = { cash: 0.52, assets: 1.03, fireSale: 0.8 };
    expect(remainingValue({ ...b, redeemed: 0 })).toBe(1);
    expect(remainingValue({ ...b, redeemed: 0.64 })).toBeCloseTo(1, 12);
    // 0.28 beyond cash, sold for 0.28/0.8 of assets: 1.03 - 0.8 - 0.07 over 0.2.
    expect(remainingValue({ ...b, redeemed: 0.8 })).toBeCloseTo(0.8, 12);
    expect(payableShare(b)).toBeCloseTo(0.928, 12);
    expect(remainingValue({ ...b, redeemed: 0.93 })).toBe(0);
    expect(remainingValue({ ...b, redeemed: 1 })).toBe(0);
  });

  it('is 1 for the last one if all can be paid', () => {
    expect(remainingValue({ cash: 0.5, assets: 1.2, fireSale: 0.8, redeemed: 1 })).toBe(1);
    expect(remainingValue({ cash: 1, assets: 1, fireSale: 0.5, redeemed: 1 })).toBe(1);
  });

  it('is a number from 0 to 1 whatever goes in, and payable shares too', () => {
    fc.assert(
      fc.property(backing, fraction(), (b, redeemed) => {
        for (const x of [remainingValue({ ...b, redeemed }), payableShare(b), tippingPoint(b)]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('counts assets below cash as cash', () => {
    expect(payableShare({ cash: 0.5, assets: 0.2, fireSale: 0.5 })).toBe(0.5);
  });
});

describe('the failure probability at which a user leaves', () => {
  it.each([
    [0, 0.006],
    [0.68, 0.0185],
    [0.95, 0.109],
    [0.99, 0.4],
    [1, 1],
  ])('with recovery %d', (recovery, threshold) => {
    expect(leaveThreshold({ recovery })).toBeCloseTo(threshold, 3);
  });

  it('is 1, never, when leaving costs as much as is at stake', () => {
    expect(leaveThreshold({ convenience: 0, cost: 0, recovery: 1 })).toBe(1);
    expect(leaveThreshold({ convenience: 0, cost: 0.5, recovery: 0.6 })).toBe(1);
    expect(leaveThreshold({ convenience: 0, cost: 0, recovery: 0.5 })).toBe(0);
    expect(leaveThreshold()).toBeCloseTo(0.006 / 0.325, 15);
  });

  it.each([
    [{ convenience: -1 }, 'convenience'],
    [{ cost: -1 }, 'cost'],
    [{ recovery: 1.1 }, 'recovery'],
  ])('refuses %o', (input, argument) => {
    expect(() => leaveThreshold(input)).toThrow(argument);
  });
});

describe('backing out of range', () => {
  it.each([
    [{ cash: -0.1, assets: 1, fireSale: 0.5 }, 'cash'],
    [{ cash: 0.1, assets: -1, fireSale: 0.5 }, 'assets'],
    [{ cash: 0.1, assets: Number.NaN, fireSale: 0.5 }, 'assets'],
    [{ cash: 0.1, assets: 1, fireSale: 0 }, 'fireSale'],
    [{ cash: 0.1, assets: 1, fireSale: 1.2 }, 'fireSale'],
  ])('%o', (b, argument) => {
    for (const call of [tippingPoint, payableShare]) expect(() => call(b)).toThrow(argument);
    expect(() => remainingValue({ ...b, redeemed: 0.1 })).toThrow(argument);
  });

  it('and more than all redeemed', () => {
    const b = { cash: 0.1, assets: 1, fireSale: 0.5 };
    expect(() => remainingValue({ ...b, redeemed: 1.1 })).toThrow('redeemed');
  });
});
