import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fractionOf, yuan } from '../../../src/model/index.ts';
import { floorOfProduct, remainder, sumFen } from '../../../src/model/money.ts';

// Many cases: a busy machine may need a while.
vi.setConfig({ testTimeout: 120_000 });

const fen = fc.oneof(
  fc.integer({ min: 0, max: 1000 }),
  fc.maxSafeInteger().map(Math.abs),
  fc.integer({ min: Number.MAX_SAFE_INTEGER - 1000, max: Number.MAX_SAFE_INTEGER }),
);

describe('products of two amounts', () => {
  it('are divided exactly, as with big integers', () => {
    fc.assert(
      fc.property(fen, fen, fen, (a, b, c) => {
        const d = Math.max(b, c, 1);
        const part = Math.min(b, c);
        const exact = BigInt(a) * BigInt(part);
        const quotient = floorOfProduct(a, part, d);
        expect(BigInt(quotient)).toBe(exact / BigInt(d));
        expect(BigInt(remainder(a, part, quotient, d))).toBe(exact % BigInt(d));
      }),
      { numRuns: 20_000 },
    );
  });

  it('also where the quotient in floating point is one off', () => {
    const d = Number.MAX_SAFE_INTEGER;
    for (let i = 1; i < 2000; i++) {
      const [a, b] = [d - i, d - 3 * i];
      expect(BigInt(floorOfProduct(a, b, d))).toBe((BigInt(a) * BigInt(b)) / BigInt(d));
    }
  });
});

describe('amounts', () => {
  it('of yuan become whole fen', () => {
    expect(yuan(12.5)).toBe(1250);
    expect(yuan(0.005)).toBe(1);
    expect(yuan(-1.23)).toBe(-123);
    expect(() => yuan(Number.NaN)).toThrow('amount must be a whole number');
    expect(() => yuan(1e15)).toThrow(RangeError);
    expect(yuan(-90071992547409.91)).toBe(-Number.MAX_SAFE_INTEGER);
  });

  it('are cut by a fraction to the billionth, rounded down', () => {
    expect(fractionOf(100, 0.29)).toBe(29);
    expect(fractionOf(100, 0.299)).toBe(29);
    expect(fractionOf(99, 1)).toBe(99);
    expect(fractionOf(99, 0)).toBe(0);
    expect(fractionOf(Number.MAX_SAFE_INTEGER, 0.5)).toBe((Number.MAX_SAFE_INTEGER - 1) / 2);
    expect(() => fractionOf(100, 1.01)).toThrow('fraction must be between 0 and 1');
    expect(() => fractionOf(-1, 0.5)).toThrow('amount must be a whole number of at least 0');
  });

  it('add up, or are refused', () => {
    expect(sumFen('claims', [1, 2, 3])).toBe(6);
    expect(() => sumFen('claims', [1, -2])).toThrow('claims must be a whole number');
    expect(() => sumFen('claims', [Number.MAX_SAFE_INTEGER, 1])).toThrow('sum of claims');
  });
});
