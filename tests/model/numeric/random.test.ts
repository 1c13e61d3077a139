import { describe, expect, it, vi } from 'vitest';
import { normal, seeded } from '../../../src/model/index.ts';
import { normalDraw } from '../../../src/model/numeric/random.ts';

// Many cases: a busy machine may need a while.
vi.setConfig({ testTimeout: 120_000 });

describe('the seeded generator', () => {
  it('gives the same numbers for the same seed, everywhere', () => {
    const first = Array.from({ length: 4 }, seeded(1));
    expect(first).toEqual(Array.from({ length: 4 }, seeded(1)));
    expect(first).not.toEqual(Array.from({ length: 4 }, seeded(2)));
    expect(first.map((x) => x.toFixed(6))).toEqual([
      '0.627074',
      '0.002736',
      '0.527447',
      '0.981051',
    ]);
  });

  it('draws evenly from 0 to 1', () => {
    const random = seeded(7);
    const bins = new Array<number>(20).fill(0);
    for (let i = 0; i < 200_000; i++) {
      const x = random();
      if (!(x >= 0 && x < 1)) throw new Error(`drew ${x}`);
      const bin = Math.floor(x * 20);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const chiSquared = bins.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
    expect(chiSquared).toBeLessThan(43.8); // 0.999 quantile, 19 degrees of freedom
  });

  it('draws normally', () => {
    const random = seeded(3);
    const draws = Float64Array.from({ length: 100_000 }, () => normalDraw(random)).sort();
    let gap = 0;
    draws.forEach((x, i) => {
      gap = Math.max(gap, Math.abs(normal(x) - (i + 0.5) / draws.length));
    });
    expect(gap).toBeLessThan(1.95 / Math.sqrt(draws.length)); // Kolmogorov-Smirnov, 0.999
  });

  it('refuses a seed that is no whole number', () => {
    expect(() => seeded(0.5)).toThrow('seed must be a whole number');
    expect(() => seeded(-1)).toThrow('seed');
  });
});
