import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allowedRange,
  beliefs,
  COVERAGES,
  leastCashShare,
} from '../../../src/model/policy/sight.ts';
import { payableShare } from '../../../src/model/price/platform.ts';

const usual = {
  busiestDay: 0.1,
  fireSale: 0.8,
  falsePages: 0.02,
  bookChanges: 0.2,
  volatility: 0.1,
};
const width = (given: Parameters<typeof beliefs>[0]): number => {
  const { from, to } = allowedRange(beliefs(given));
  return to - from;
};
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('what the street shows', () => {
  test('rules out those that could not have paid the busiest day, and hardly anybody else', () => {
    const given = beliefs(usual);
    for (const [index, weight] of given.entries()) {
      const coverage = COVERAGES[index] ?? 0;
      if (coverage < 0.1) expect(weight, `${coverage}`).toBe(0);
      if (coverage >= 0.13) expect(weight, `${coverage}`).toBeCloseTo(given.at(-1) ?? 0, 12);
    }
    // By hand: 108 cells count in full, 0.11 and 0.12 in part, for 0.1 only all cash would do.
    const whole = given.at(-1) ?? 0;
    const part = (coverage: number): number => 1 - (0.1 / coverage - 0.8) / 0.2;
    expect(given[11] ?? 0).toBeCloseTo(whole * part(0.11), 12);
    expect(given[12] ?? 0).toBeCloseTo(whole * part(0.12), 12);
    expect(allowedRange(given)).toEqual({ from: 0.14, to: 1.18 });
  });

  test('is more, the more was asked for', () => {
    expect(width({ ...usual, busiestDay: 1 })).toBeLessThan(0.2);
    expect(width({ ...usual, busiestDay: 0.5 })).toBeLessThan(width(usual));
  });

  test('asks for the cash that the price of a hurried sale leaves to be paid', () => {
    const some = fc.double({ min: 0.02, max: 1.2, noNaN: true });
    const price = fc.double({ min: 0.05, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(some, share, price, share, (coverage, busiestDay, fireSale, cashShare) => {
        const least = leastCashShare(coverage, busiestDay, fireSale);
        const backing = { cash: coverage * cashShare, assets: coverage, fireSale };
        const payable = payableShare(backing);
        if (cashShare > least + 1e-6) expect(payable).toBeGreaterThanOrEqual(busiestDay - 1e-9);
        if (cashShare < least - 1e-6) expect(payable).toBeLessThan(busiestDay);
      }),
    );
  });
});

describe('a page', () => {
  test('narrows the range, the more the younger it is', () => {
    const ages = [365, 92, 31, 1];
    const widths = ages.map((age) => width({ ...usual, page: { shows: 0.8, age } }));
    expect(width(usual)).toBeGreaterThan(widths[0] ?? 0);
    for (const [index, value] of widths.entries()) {
      expect(value).toBeLessThanOrEqual(widths[index - 1] ?? 2);
    }
    expect(allowedRange(beliefs({ ...usual, page: { shows: 0.8, age: 1 } }))).toEqual({
      from: 0.79,
      to: 0.81,
    });
  });

  test('that is surely false, or surely out of date, says nothing', () => {
    const page = { shows: 0.8, age: 30 };
    for (const given of [{ falsePages: 1 }, { bookChanges: 1e6 }]) {
      const with_ = beliefs({ ...usual, ...given, page });
      for (const [index, weight] of beliefs(usual).entries()) {
        expect(with_[index]).toBeCloseTo(weight, 9);
      }
    }
  });

  test('follows Bayes’ rule: a false page among true ones keeps its share', () => {
    // Fresh, and shown by nobody else: the true part is one cell, the rest as the street has it.
    const page = { shows: 0.5, age: 0 };
    const street = beliefs(usual);
    const given = beliefs({ ...usual, falsePages: 0.2, page });
    const odds = 0.8 + 0.2 / COVERAGES.length;
    expect((given[50] ?? 0) / (given[90] ?? 1)).toBeCloseTo(odds / (0.2 / COVERAGES.length), 9);
    expect((given[11] ?? 0) / (given[90] ?? 1)).toBeCloseTo(
      (street[11] ?? 0) / (street[90] ?? 1),
      9,
    );
  });

  test('of who holds the money leaves only fewer yuan for each token to fear', () => {
    const given = beliefs({ ...usual, falsePages: 0.3, page: { shows: 1, age: 0, held: true } });
    expect(given.slice(101).every((weight) => weight === 0)).toBe(true);
    expect(allowedRange(given).to).toBe(1);
    expect(allowedRange(given).from).toBeLessThan(0.5);
    expect(width({ ...usual, falsePages: 0, page: { shows: 1, age: 0, held: true } })).toBe(0);
  });
});

test('beliefs are probabilities, whatever the evidence', () => {
  const page = fc.record({
    shows: fc.double({ min: 0, max: 1.2, noNaN: true }),
    age: fc.double({ min: 0, max: 400, noNaN: true }),
    held: fc.boolean(),
  });
  const evidence = fc.record({
    busiestDay: share,
    fireSale: fc.double({ min: 0.05, max: 1, noNaN: true }),
    falsePages: share,
    bookChanges: fc.double({ min: 0, max: 5, noNaN: true }),
    volatility: share,
    page: fc.option(page, { nil: undefined }),
  });
  fc.assert(
    fc.property(evidence, (given) => {
      const all = beliefs(given);
      expect(all.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
      const { from, to } = allowedRange(all);
      expect(to).toBeGreaterThanOrEqual(from);
    }),
  );
});

test('wrong evidence is refused by name', () => {
  expect(() => beliefs({ ...usual, busiestDay: -1 })).toThrow('busiestDay');
  expect(() => beliefs({ ...usual, fireSale: 0 })).toThrow('fireSale');
  expect(() => beliefs({ ...usual, falsePages: 2 })).toThrow('falsePages');
  expect(() => beliefs({ ...usual, bookChanges: Number.NaN })).toThrow('bookChanges');
  expect(() => beliefs({ ...usual, volatility: -1 })).toThrow('volatility');
  expect(() => beliefs({ ...usual, page: { shows: 2, age: 0 } })).toThrow('shows');
  expect(() => beliefs({ ...usual, page: { shows: 1, age: -1 } })).toThrow('age');
  expect(() => allowedRange(beliefs(usual), 2)).toThrow('probability');
});
