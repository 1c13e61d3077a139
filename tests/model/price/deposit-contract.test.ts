import { describe, expect, it } from 'vitest';
import { latePayment, optimalContract, runThreshold } from '../../../src/model/index.ts';

describe('the deposit contract', () => {
  it('pays the late ones what is left', () => {
    const contract = { earlyReturn: 1.28, longReturn: 2 };
    expect(latePayment({ earlyShare: 0, ...contract })).toBe(2);
    expect(latePayment({ earlyShare: 0.25, ...contract })).toBeCloseTo(1.8133, 4);
    expect(latePayment({ earlyShare: 0.5625, ...contract })).toBeCloseTo(1.28, 12);
    expect(latePayment({ earlyShare: 0.79, ...contract })).toBe(0);
    expect(latePayment({ earlyShare: 1, ...contract })).toBe(0);
    expect(latePayment({ earlyShare: 1, earlyReturn: 1, longReturn: 2 })).toBe(2);
  });

  it('tips where leaving and waiting pay the same', () => {
    for (const earlyReturn of [1.05, 1.28, 1.7]) {
      const f = runThreshold({ earlyReturn, longReturn: 2 });
      const late = latePayment({ earlyShare: f, earlyReturn, longReturn: 2 });
      expect(late).toBeCloseTo(earlyReturn, 12);
    }
    expect(runThreshold({ earlyReturn: 1, longReturn: 2 })).toBe(1);
    expect(runThreshold({ earlyReturn: 2.5, longReturn: 2 })).toBe(0);
    expect(runThreshold({ earlyReturn: 0.5, longReturn: 2 })).toBe(1);
  });

  it('is best where marginal utilities agree', () => {
    const { earlyReturn, lateReturn } = optimalContract({ earlyTypes: 0.25, longReturn: 2 });
    expect(earlyReturn).toBeCloseTo(1.281509, 6);
    expect(lateReturn).toBeCloseTo(1.812327, 6);
    // Resources: t r1 + (1 - t) r2 / R = 1. Marginal utility 1/c^2: r2^2 = R r1^2.
    expect(0.25 * earlyReturn + (0.75 * lateReturn) / 2).toBeCloseTo(1, 12);
    expect(lateReturn ** 2).toBeCloseTo(2 * earlyReturn ** 2, 12);
  });

  it.each([
    [() => latePayment({ earlyShare: -0.1, earlyReturn: 1, longReturn: 2 }), 'earlyShare'],
    [() => latePayment({ earlyShare: 0.1, earlyReturn: 0, longReturn: 2 }), 'earlyReturn'],
    [() => latePayment({ earlyShare: 0.1, earlyReturn: 1, longReturn: 1 }), 'longReturn'],
    [() => latePayment({ earlyShare: 1, earlyReturn: 0.9, longReturn: 2 }), 'earlyShare'],
    [() => runThreshold({ earlyReturn: Number.NaN, longReturn: 2 }), 'earlyReturn'],
    [() => runThreshold({ earlyReturn: 1, longReturn: 1 }), 'longReturn'],
    [() => optimalContract({ earlyTypes: 2, longReturn: 2 }), 'earlyTypes'],
    [() => optimalContract({ earlyTypes: 0.2, longReturn: 0.9 }), 'longReturn'],
  ])('refuses what is out of range: %s', (call, argument) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(argument);
  });
});
