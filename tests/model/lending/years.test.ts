import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blindSpotDistribution,
  blindSpotLaw,
  blindSpotMean,
} from '../../../src/model/lending/blind-spot.ts';
import { lenderLoss, lossIn, quantileOf } from '../../../src/model/lending/monoculture.ts';
import { vasicekDistribution, vasicekQuantile } from '../../../src/model/lending/vasicek.ts';
import { drawYears, LENDERS, lendersIn, marketLosses } from '../../../src/model/lending/years.ts';

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const models = fc.constantFrom(1, 2, 4, 5, 10, 20, 25, 50, 100);
const blind = fc.record({
  chance: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
  ordinary: fc.double({ min: 0, max: 0.1, noNaN: true }),
  bad: fc.double({ min: 0, max: 0.3, noNaN: true }),
});

describe('luck', () => {
  test('of a longer run begins with that of a shorter one', () => {
    const [short, long] = [drawYears(5, 3), drawYears(5, 7)];
    expect([...long.errors.slice(0, 3 * LENDERS)]).toEqual([...short.errors]);
    expect([...long.economy.slice(0, 3)]).toEqual([...short.economy]);
    expect(drawYears(6, 3).errors).not.toEqual(short.errors);
  });

  test('is the same for one lender, whatever the others do', () => {
    const luck = drawYears(9, 50);
    const law = blindSpotLaw();
    for (let year = 0; year < 50; year++) {
      const own = lendersIn(luck, year, 100, law)[0];
      for (const shared of [1, 2, 5, 10]) expect(lendersIn(luck, year, shared, law)[0]).toBe(own);
    }
  });
});

describe('a market', () => {
  test('loses what its lenders lose', () => {
    fc.assert(
      fc.property(models, fc.integer({ min: 0, max: 999 }), (count, seed) => {
        const luck = drawYears(seed, 4);
        const law = lossIn();
        marketLosses(luck, count, law).forEach((loss, year) => {
          expect(mean(lendersIn(luck, year, count, law))).toBeCloseTo(loss, 12);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('follows the formula of its blind spots', () => {
    const luck = drawYears(3, 4000);
    for (const count of [1, 2, 10, 100]) {
      const losses = marketLosses(luck, count, blindSpotLaw()).sort();
      const { below, quantile } = blindSpotDistribution(count);
      expect(Math.abs(mean(losses) - blindSpotMean())).toBeLessThan(0.0025);
      for (const loss of [0.02, 0.025, 0.03, 0.035, 0.07]) {
        const share = losses.filter((one) => one <= loss + 1e-12).length / losses.length;
        expect(Math.abs(share - below(loss))).toBeLessThan(0.025);
      }
      expect(Math.abs(quantileOf(losses, 0.95) - quantile(0.95))).toBeLessThan(0.0021);
    }
  });

  test('with one normal model follows the formula of Vasicek', () => {
    const losses = marketLosses(drawYears(3, 4000), 1, lossIn()).sort();
    for (const loss of [0.01, 0.02, 0.05, 0.1]) {
      const share = losses.filter((one) => one <= loss).length / losses.length;
      const law = { defaultProbability: 0.03, correlation: 0.2, loss };
      expect(Math.abs(share - vasicekDistribution(law))).toBeLessThan(0.025);
    }
  });

  test.each([
    [() => marketLosses(drawYears(1, 1), 3, blindSpotLaw()), 'models'],
    [() => lendersIn(drawYears(1, 1), 1, 1, blindSpotLaw()), 'year'],
    [() => drawYears(1, -1), 'years'],
    [() => blindSpotLaw({ chance: 0 }), 'chance'],
    [() => blindSpotLaw({ bad: 2 }), 'bad'],
    [() => blindSpotDistribution(0), 'models'],
    [() => vasicekDistribution({ defaultProbability: 1, correlation: 0.1, loss: 0.1 }), 'default'],
    [() => vasicekDistribution({ defaultProbability: 0.1, correlation: 1, loss: 0.1 }), 'corr'],
  ])('refuses %s', (call, argument) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(argument);
  });
});

describe('the formulas', () => {
  test('of blind spots have one mean for any number of models, and all years below the top', () => {
    fc.assert(
      fc.property(models, blind, (count, market) => {
        const { below, quantile } = blindSpotDistribution(count, market);
        const top = Math.max(market.ordinary, market.bad);
        expect(below(top)).toBeCloseTo(1, 9);
        expect(quantile(1)).toBeCloseTo(top, 9);
        const parts = 2000;
        const sum = Array.from({ length: parts }, (_, index) => quantile((index + 0.5) / parts));
        expect(mean(sum)).toBeCloseTo(blindSpotMean(market), 3);
      }),
      { numRuns: 30 },
    );
  });

  test('the chapter’s three numbers: two in a hundred, twelve, and three on average', () => {
    expect(blindSpotMean()).toBeCloseTo(0.03, 12);
    expect(blindSpotDistribution(1).below(0.02)).toBeCloseTo(0.9, 12);
    expect(blindSpotDistribution(1).quantile(0.95)).toBeCloseTo(0.12, 12);
    expect(blindSpotDistribution(2).quantile(0.95)).toBeCloseTo(0.07, 12);
  });

  test('of Vasicek is the inverse of its quantile', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (defaultProbability, correlation, confidence) => {
        const loss = vasicekQuantile({ defaultProbability, correlation, confidence });
        fc.pre(loss > 1e-9 && loss < 1 - 1e-9);
        const back = vasicekDistribution({ defaultProbability, correlation, loss });
        expect(back).toBeCloseTo(confidence, 6);
      }),
    );
  });

  test('of Vasicek has its ends', () => {
    const market = { defaultProbability: 0.03, correlation: 0.2 };
    expect(vasicekDistribution({ ...market, loss: 0 })).toBe(0);
    expect(vasicekDistribution({ ...market, loss: 1 })).toBe(1);
    const sure = { defaultProbability: 0.03, correlation: 0 };
    expect(vasicekDistribution({ ...sure, loss: 0.0299 })).toBe(0);
    expect(vasicekDistribution({ ...sure, loss: 0.03 })).toBe(1);
  });

  test('worked out once or each time are the same', () => {
    expect(lossIn({ modelWeight: 0.3 })(-1, -2)).toBe(lenderLoss(-1, -2, { modelWeight: 0.3 }));
  });
});
