import { describe, expect, it } from 'vitest';
import { failPlatform, type PlatformFailure, yuan } from '../../../src/model/index.ts';

/** 160 m of balances; what is not in custody is invested and loses 30 %. In millions. */
function failure(custody: number, treatment: PlatformFailure['treatment']): PlatformFailure {
  return {
    treatment,
    users: [
      { id: 'households', amount: yuan(100e6) },
      { id: 'merchants', amount: yuan(60e6) },
    ],
    float: yuan(160e6 * (1 - 0.3 * (1 - custody))),
    ownCash: yuan(12e6),
    priorityClaims: yuan(8e6),
    otherClaims: yuan(40e6),
  };
}

describe('what users recover from a failed platform', () => {
  it.each([
    [0, 0.7136, 0.58],
    [0.2, 0.7722, 0.628],
    [0.5, 0.8594, 0.7],
    [1, 1, 0.82],
  ])('with %d in custody, ring-fenced or not', (custody, ringFenced, unsecured) => {
    expect(failPlatform(failure(custody, 'ring-fenced')).recovery).toBeCloseTo(ringFenced, 4);
    expect(failPlatform(failure(custody, 'unsecured')).recovery).toBeCloseTo(unsecured, 4);
  });

  it('adds up to the fen, whoever is paid', () => {
    for (const treatment of ['ring-fenced', 'unsecured'] as const) {
      const { distribution, toUsers } = failPlatform(failure(0, treatment));
      const { paid, residue } = distribution;
      const sum = Object.values(paid).reduce((total, amount) => total + amount, 0);
      expect(sum + residue).toBe(yuan(112e6 + 12e6));
      expect((paid.households ?? 0) + (paid.merchants ?? 0)).toBe(toUsers);
      expect(paid.priority).toBe(yuan(8e6));
    }
  });

  it('is the whole float and no more than the balances', () => {
    const rich = { ...failure(1, 'ring-fenced'), float: yuan(200e6) };
    const { recovery, distribution } = failPlatform(rich);
    expect(recovery).toBe(1);
    expect(distribution.paid).toMatchObject({ priority: yuan(8e6), other: yuan(40e6) });
    expect(distribution.residue).toBe(yuan(4e6));
  });

  it('is 1 where nobody has a balance', () => {
    expect(failPlatform({ ...failure(0, 'unsecured'), users: [] }).recovery).toBe(1);
  });

  it.each<[Partial<PlatformFailure>, string]>([
    [{ treatment: 'secured' as never }, 'treatment'],
    [{ float: -1 }, 'trust.pool'],
    [{ float: 0.5, treatment: 'unsecured' }, 'float'],
    [{ ownCash: -1 }, 'ownCash'],
    [{ priorityClaims: -1 }, 'amount'],
    [{ otherClaims: Number.NaN }, 'amount'],
  ])('refuses %o', (change, argument) => {
    const input = { ...failure(0, 'ring-fenced'), ...change };
    expect(() => failPlatform(input)).toThrow(RangeError);
    expect(() => failPlatform(input)).toThrow(argument);
  });
});
