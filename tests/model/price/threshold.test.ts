import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { normal, normalInverse, solvencyThreshold } from '../../../src/model/index.ts';
import { fraction } from './arbitraries.ts';

// Many cases: a busy machine may need a while.
vi.setConfig({ testTimeout: 120_000 });

const panic = { cash: 0.2, fireSale: 0.8, leave: 0.05, attentive: 1 };
const prior = { mean: 1.03, sd: 0.05 };

describe('the threshold of failure', () => {
  it('with sharp signals is what the runners cost', () => {
    expect(solvencyThreshold(panic)).toBeCloseTo(1.1875, 12);
    expect(solvencyThreshold({ ...panic, cash: 0.96 })).toBe(1);
    expect(solvencyThreshold({ ...panic, leave: 1 })).toBe(1);
    expect(solvencyThreshold({ ...panic, prior })).toBeCloseTo(1.1875, 12);
    expect(solvencyThreshold({ ...panic, signalSd: 0.01 })).toBeCloseTo(1.1875, 12);
  });

  it('solves its equation, and nothing above it does', () => {
    fc.assert(
      fc.property(
        fraction(),
        fraction(0.1, 1),
        fraction(0.001, 0.9),
        fraction(),
        fraction(0.005, 0.2),
        fraction(0.0005, 0.1),
        (cash, fireSale, leave, attentive, sd, signalSd) => {
          const input = { cash, fireSale, leave, attentive, prior: { mean: 1.03, sd }, signalSd };
          const threshold = solvencyThreshold(input);
          const map = (a: number) => {
            const blur = signalSd / sd;
            const score =
              (blur * (a - 1.03)) / sd - Math.sqrt(1 + blur ** 2) * normalInverse(leave);
            return 1 + (1 / fireSale - 1) * Math.max(0, attentive * normal(score) - cash);
          };
          expect(Math.abs(map(threshold) - threshold)).toBeLessThan(1e-9);
          const top = 1 + (1 / fireSale - 1) * Math.max(0, attentive - cash);
          for (let k = 1; k <= 20; k++) {
            const above = threshold + ((top - threshold) * k) / 20;
            expect(map(above)).toBeLessThan(above + 1e-9);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('tends to the limit as signals sharpen', () => {
    const near = solvencyThreshold({ ...panic, prior, signalSd: 1e-7 });
    expect(near).toBeCloseTo(1.1875, 4);
  });

  it('is the whole panic or none where users always or never leave', () => {
    const blurred = { ...panic, prior, signalSd: 0.01 };
    expect(solvencyThreshold({ ...blurred, leave: 0 })).toBeCloseTo(1.2, 12);
    expect(solvencyThreshold({ ...blurred, leave: 1 })).toBe(1);
  });

  it.each([
    [{ ...panic, cash: -1 }, 'cash'],
    [{ ...panic, fireSale: 0 }, 'fireSale'],
    [{ ...panic, leave: 2 }, 'leave'],
    [{ ...panic, attentive: -1 }, 'attentive'],
    [{ ...panic, prior: { mean: 1, sd: 0 }, signalSd: 0.1 }, 'prior.sd'],
    [{ ...panic, prior: { mean: Number.NaN, sd: 1 }, signalSd: 0.1 }, 'prior.mean'],
    [{ ...panic, prior, signalSd: 0 }, 'signalSd'],
  ])('refuses %o', (input, argument) => {
    expect(() => solvencyThreshold(input)).toThrow(RangeError);
    expect(() => solvencyThreshold(input)).toThrow(argument);
  });
});
