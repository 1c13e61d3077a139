import { describe, expect, it, vi } from 'vitest';
import {
  lenderLoss,
  quantileOf,
  simulateLending,
  vasicekQuantile,
} from '../../../src/model/index.ts';

// Many cases: a busy machine may need a while.
vi.setConfig({ testTimeout: 120_000 });

const pd = 0.03;
const oneModel = { defaultProbability: pd, correlation: 0.2 };
const ownModels = { defaultProbability: pd, correlation: 0.05 };

describe('the Vasicek portfolio', () => {
  it('has the tails of the specification', () => {
    const confidence = 0.999;
    const shared = vasicekQuantile({ ...oneModel, confidence });
    const own = vasicekQuantile({ ...ownModels, confidence });
    expect(shared).toBeCloseTo(0.289, 3);
    expect(own).toBeCloseTo(0.111, 3);
    expect(shared / own).toBeCloseTo(2.6, 2);
  });

  it('is sure of its loss without correlation, and knows its ends', () => {
    const sure = { defaultProbability: pd, correlation: 0 };
    expect(vasicekQuantile({ ...sure, confidence: 0.999 })).toBe(pd);
    expect(vasicekQuantile({ ...oneModel, confidence: 0 })).toBe(0);
    expect(vasicekQuantile({ ...oneModel, confidence: 1 })).toBe(1);
    expect(vasicekQuantile({ ...sure, confidence: 0.5 })).toBe(pd);
    expect(vasicekQuantile({ ...ownModels, correlation: 1e-12, confidence: 0.9 })).toBeCloseTo(
      pd,
      6,
    );
  });

  it.each([
    [() => vasicekQuantile({ ...oneModel, defaultProbability: 0, confidence: 0.5 }), 'default'],
    [() => vasicekQuantile({ ...oneModel, correlation: 1, confidence: 0.5 }), 'correlation'],
    [() => vasicekQuantile({ ...oneModel, correlation: -0.1, confidence: 0.5 }), 'correlation'],
    [
      () => vasicekQuantile({ ...oneModel, correlation: Number.NaN, confidence: 0.5 }),
      'correlation',
    ],
    [() => vasicekQuantile({ ...oneModel, confidence: 1.1 }), 'p must be'],
  ])('refuses %s', (call, argument) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(argument);
  });
});

describe('lenders with models', () => {
  it('lose more in a bad economy, and with a bad model', () => {
    expect(lenderLoss(0, 0)).toBeLessThan(pd);
    expect(lenderLoss(-3, 0)).toBeGreaterThan(lenderLoss(0, 0));
    expect(lenderLoss(0, -3)).toBeGreaterThan(lenderLoss(0, 0));
    expect(lenderLoss(0, -3)).toBeGreaterThan(lenderLoss(-3, 0));
  });

  it('lose the same on average whether they share a model or not', () => {
    const mean = (losses: Float64Array) => losses.reduce((sum, x) => sum + x, 0) / losses.length;
    const years = 20_000;
    expect(mean(simulateLending({ lenders: 10, years }))).toBeCloseTo(pd, 3);
    expect(mean(simulateLending({ lenders: 10, years, shared: true, seed: 2 }))).toBeCloseTo(pd, 3);
  });

  it('have ever thinner tails, the more models there are', () => {
    const tails = [2, 5, 20].map((lenders) =>
      quantileOf(simulateLending({ lenders, years: 40_000 }), 0.999),
    );
    [0.205, 0.148, 0.122].forEach((expected, i) => {
      expect(Math.abs((tails[i] as number) - expected)).toBeLessThan(0.005);
    });
    expect(tails).toEqual([...tails].sort((a, b) => b - a));
    expect(tails.at(-1)).toBeGreaterThan(0.105);
  });

  it('with one model between them are one lender', () => {
    const shared = simulateLending({ lenders: 50, shared: true, years: 500 });
    expect(shared).toEqual(simulateLending({ lenders: 1, years: 500 }));
    const confidence = 0.99;
    const many = simulateLending({ shared: true, years: 100_000 });
    const closed = vasicekQuantile({ ...oneModel, confidence });
    expect(Math.abs(quantileOf(many, confidence) - closed)).toBeLessThan(0.005);
  });

  it('are the same for the same seed, and 20 over 2,000 years unless told otherwise', () => {
    expect(simulateLending()).toEqual(simulateLending({ lenders: 20, years: 2000, seed: 1 }));
    expect(simulateLending({ seed: 2 })).not.toEqual(simulateLending());
    expect(simulateLending()).toHaveLength(2000);
  });

  it.each([
    [() => lenderLoss(0, 0, { economyWeight: 0.5, modelWeight: 0.5 }), 'modelWeight'],
    [() => lenderLoss(0, 0, { economyWeight: -0.5 }), 'economyWeight'],
    [() => lenderLoss(0, 0, { modelWeight: 1.5 }), 'modelWeight'],
    [() => lenderLoss(0, 0, { defaultProbability: 1 }), 'defaultProbability'],
    [() => simulateLending({ lenders: 0 }), 'lenders'],
    [() => simulateLending({ years: 0 }), 'years'],
    [() => quantileOf([], 0.5), 'number of values'],
    [() => quantileOf([1], 1.5), 'confidence'],
  ])('refuses %s', (call, argument) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(argument);
  });
});

describe('a quantile', () => {
  it.each([
    [0, 1],
    [0.25, 1],
    [0.26, 2],
    [0.5, 2],
    [1, 4],
  ])('at %d', (confidence, value) => {
    expect(quantileOf([1, 2, 3, 4], confidence)).toBe(value);
  });
});
