import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  largestInvestment,
  rumourNeeded,
  tippingPoint,
  type UnitPriceInput,
  unitPrice,
} from '../../../src/model/index.ts';
import { fraction, priceInput } from './arbitraries.ts';

// Many cases: a busy machine may need a while.
vi.setConfig({ testTimeout: 120_000 });

describe('at full custody with redemption open', () => {
  it('the price is exactly 1 whatever else', () => {
    fc.assert(
      fc.property(priceInput, fraction(-1, 1), (input, cushion) => {
        const all = unitPrice({ ...input, custody: 1, cushion });
        expect(all).toEqual({ price: 1, runs: false, failureProbability: 0 });
        expect(unitPrice({ ...input, custody: 1, cushion, signalSd: 0.01 }).price).toBe(1);
        expect(rumourNeeded({ ...input, custody: 1 })).toBe(Infinity);
      }),
      { numRuns: 3000 },
    );
  });

  it('and also with published books that hold nothing risky', () => {
    fc.assert(
      fc.property(priceInput, (input) => {
        expect(unitPrice({ ...input, invested: 0, reporting: true }).price).toBe(1);
      }),
    );
  });
});

describe('the price', () => {
  it('is a number from 0 to 1, and probabilities too', () => {
    fc.assert(
      fc.property(
        priceInput,
        fc.constantFrom('open' as const, 'suspended' as const, 'closed' as const),
        fraction(-1, 1),
        (input, redemption, cushion) => {
          const all = { ...input, redemption, cushion };
          const { price, failureProbability } = unitPrice(all);
          for (const x of [price, failureProbability]) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(1);
          }
          expect(rumourNeeded(all)).toBeGreaterThanOrEqual(0);
          const largest = largestInvestment(all);
          expect(largest >= 0 && largest <= 1).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each<[keyof UnitPriceInput, number, number]>([
    ['invested', 0, 1],
    ['fireSale', 1, 0.05],
    ['rumour', 0, 1000],
    ['attentive', 0, 1],
  ])('never rises as %s goes from %d to %d', (name, from, to) => {
    fc.assert(
      fc.property(priceInput, fraction(), fraction(), (input, x, y) => {
        const at = (t: number) => from + (to - from) * t;
        const mild = unitPrice({ ...input, [name]: at(Math.min(x, y)) });
        const harsh = unitPrice({ ...input, [name]: at(Math.max(x, y)) });
        expect(harsh.price).toBeLessThanOrEqual(mild.price + 1e-12);
      }),
      { numRuns: 2000 },
    );
  });

  it('never falls as custody rises', () => {
    fc.assert(
      fc.property(priceInput, fraction(), fraction(), (input, x, y) => {
        const low = unitPrice({ ...input, custody: Math.min(x, y) });
        const high = unitPrice({ ...input, custody: Math.max(x, y) });
        expect(high.price).toBeGreaterThanOrEqual(low.price - 1e-12);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('reporting', () => {
  it('moves the threshold in either direction: never with good books, at once with bad ones', () => {
    const secret = rumourNeeded({ attentive: 1 });
    expect(secret).toBeGreaterThan(1);
    expect(secret).toBeLessThan(Infinity);
    expect(rumourNeeded({ attentive: 1, reporting: true, invested: 0.1 })).toBe(Infinity);
    expect(rumourNeeded({ attentive: 1, reporting: true, invested: 0.9 })).toBe(0);
  });

  it('makes users run exactly below the tipping point', () => {
    fc.assert(
      fc.property(priceInput, (input) => {
        const { runs } = unitPrice({ ...input, reporting: true });
        const cash = 1 - (1 - input.custody) * input.invested;
        const leave =
          (input.convenience + input.exitCost) / (1 + input.convenience - input.recovery);
        const point = tippingPoint({ ...input, cash, assets: 1 + input.cushion });
        const runners = input.attentive * (1 - Math.min(1, leave || 0));
        if (Math.abs(point - runners) > 1e-9) expect(runs).toBe(point < runners);
      }),
    );
  });

  it('leaves no panic where cash covers all who would run', () => {
    fc.assert(
      fc.property(priceInput, (input) => {
        const cash = 1 - (1 - input.custody) * input.invested;
        fc.pre(input.attentive <= cash);
        expect(unitPrice({ ...input, reporting: true }).runs).toBe(false);
      }),
    );
  });

  it('lets the market hold a platform to the share that invites no run', () => {
    const largest = largestInvestment({ attentive: 1 });
    expect(largest).toBeCloseTo(0.173, 3);
    for (const [invested, runs] of [
      [largest - 1e-9, false],
      [largest + 1e-6, true],
    ] as const) {
      expect(unitPrice({ invested, attentive: 1, reporting: true }).runs).toBe(runs);
    }
    expect(largestInvestment({ custody: 1 })).toBe(1);
    expect(largestInvestment({ custody: 0.9, attentive: 0.5 })).toBe(1);
    expect(largestInvestment({ cushion: 0.5 })).toBe(1);
    expect(largestInvestment({ cushion: -0.1, attentive: 1 })).toBe(0);
    expect(largestInvestment({ cushion: -0.1, attentive: 0 })).toBe(1);
    expect(largestInvestment({ fireSale: 1, attentive: 1 })).toBe(1);
    expect(largestInvestment({ fireSale: 1, cushion: 0, attentive: 1 })).toBeCloseTo(0.0231, 4);
  });
});

describe('figures of the specification', () => {
  const book = { invested: 1, reporting: true, signalSd: 0.003 };
  it.each([
    [0, 0.3, 0.669, 0.853],
    [0, 1, 0.985, 0.824],
    [0.2, 0.3, 0.468, 0.911],
    [0.2, 1, 0.981, 0.864],
    [0.5, 0.3, 0.274, 0.966],
    [0.5, 1, 0.966, 0.924],
    [0.8, 0.3, 0.067, 0.997],
    [0.8, 1, 0.8, 0.983],
    [0.95, 0.3, 0, 1],
    [0.95, 1, 0, 1],
    [1, 1, 0, 1],
  ])('published books: cash %d, attentive %d', (custody, attentive, probability, price) => {
    const result = unitPrice({ ...book, custody, attentive });
    expect(Math.abs(result.failureProbability - probability)).toBeLessThan(0.0005);
    expect(Math.abs(result.price - price)).toBeLessThan(0.0005);
  });

  it.each([
    [1, 0.9993],
    [5, 0.9967],
    [20, 0.9875],
    [100, 0.9544],
  ])('secret books: rumour %d', (rumour, price) => {
    const result = unitPrice({ attentive: 1, rumour });
    expect(Math.abs(result.price - price)).toBeLessThan(0.00005);
    expect(result.runs).toBe(rumour > 3.81);
    expect(unitPrice({ custody: 1, attentive: 1, rumour }).price).toBe(1);
  });

  it('the rumour that sets off a run', () => {
    expect(rumourNeeded({ attentive: 1 })).toBeCloseTo(3.81, 2);
    expect(rumourNeeded({ attentive: 1, custody: 0.9 })).toBeCloseTo(12.7, 1);
    expect(unitPrice({ attentive: 1, rumour: 3.8 }).runs).toBe(false);
    expect(unitPrice({ attentive: 1, rumour: 3.82 }).runs).toBe(true);
    expect(rumourNeeded({ attentive: 0, volatility: 0 })).toBe(Infinity);
    expect(rumourNeeded({ recovery: 1 })).toBe(Infinity);
  });
});

describe('redemption', () => {
  const bad = { reporting: true, invested: 1, custody: 0.2, attentive: 1 };

  it('suspended in good time saves what a hurried sale would lose', () => {
    const open = unitPrice({ ...bad, redemption: 'open' });
    const suspended = unitPrice({ ...bad, redemption: 'suspended' });
    expect(suspended.failureProbability).toBe(open.failureProbability);
    expect(suspended.price).toBeGreaterThan(open.price);
    const slow = unitPrice({ ...bad, redemption: 'suspended', waiting: 0.5 });
    expect(slow.price).toBeLessThan(suspended.price);
    const costly = unitPrice({ ...bad, redemption: 'suspended', orderlyCost: 0.5 });
    expect(costly.price).toBeLessThan(suspended.price);
  });

  it('suspended pays no more than par', () => {
    const rich = { ...bad, cushion: 0.19, volatility: 0, fireSale: 0.2, orderlyCost: 0 };
    const { price, failureProbability } = unitPrice({ ...rich, redemption: 'suspended' });
    expect(failureProbability).toBe(1);
    expect(price).toBeCloseTo(1 - 0.8 * 0.03, 12);
  });

  it('closed takes off what is out of reach and the wait', () => {
    const closed = { redemption: 'closed', reporting: true } as const;
    const { price, runs, failureProbability } = unitPrice({ ...closed, panicDiscount: 0 });
    expect([price, runs, failureProbability]).toEqual([1 - 0.0825, false, 1]);
    const usdc = unitPrice({ ...closed, panicDiscount: 0.0401 });
    expect(usdc.price).toBeCloseTo(0.8774, 12);
    expect(unitPrice({ ...closed, stuck: 0.9, panicDiscount: 0.3 }).price).toBe(0);
    const secret = unitPrice({ redemption: 'closed', rumour: 1, stuck: 1, panicDiscount: 0 });
    expect(secret.price).toBeCloseTo(0.995, 12);
  });
});

describe('assets without risk of their own', () => {
  it('fail for certain below the threshold and never above', () => {
    const sure = { reporting: true, invested: 1, custody: 0, volatility: 0, attentive: 1 };
    expect(unitPrice({ ...sure, cushion: 0.3 }).failureProbability).toBe(0);
    const failing = unitPrice({ ...sure, cushion: 0.1 });
    expect(failing.failureProbability).toBe(1);
    expect(failing.price).toBeCloseTo(0.8 * 1.1, 12);
    // Signals cannot blur what has no spread.
    expect(unitPrice({ ...sure, cushion: 0.1, signalSd: 0.1 })).toEqual(failing);
  });
});

describe('input out of range', () => {
  it.each<[UnitPriceInput, string]>([
    [{ custody: 1.1 }, 'custody'],
    [{ invested: -0.1 }, 'invested'],
    [{ cushion: Number.NaN }, 'cushion'],
    [{ cushion: -1.1 }, 'cushion'],
    [{ fireSale: 0 }, 'fireSale'],
    [{ attentive: 2 }, 'attentive'],
    [{ rumour: -1 }, 'rumour'],
    [{ redemption: 'later' as never }, 'redemption'],
    [{ suspicion: 0 }, 'suspicion'],
    [{ volatility: -1 }, 'volatility'],
    [{ waiting: 2 }, 'waiting'],
    [{ orderlyCost: 2 }, 'orderlyCost'],
    [{ stuck: 2 }, 'stuck'],
    [{ panicDiscount: 2 }, 'panicDiscount'],
    [{ recovery: 2 }, 'recovery'],
    [{ convenience: -1 }, 'convenience'],
    [{ reporting: true, signalSd: 0 }, 'signalSd'],
  ])('%o', (input, argument) => {
    expect(() => unitPrice(input)).toThrow(RangeError);
    expect(() => unitPrice(input)).toThrow(argument);
  });
});
