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

  it.each([
    ['ring-fenced', yuan(8e6), yuan(4e6 * (40 / 88))],
    ['unsecured', yuan(8e6), yuan(116e6 * (40 / 200))],
  ] as const)('adds up to the fen, %s', (treatment, priority, other) => {
    const payout = failPlatform(failure(0, treatment));
    expect(payout.users).toHaveLength(2);
    const [households = 0, merchants = 0] = payout.users;
    expect(households + merchants).toBe(payout.toUsers);
    expect(payout.priority).toBe(priority);
    expect(Math.abs(payout.other - other)).toBeLessThanOrEqual(1);
    const { toUsers, residue } = payout;
    expect(toUsers + payout.priority + payout.other + residue).toBe(yuan(112e6 + 12e6));
    expect(households / merchants).toBeCloseTo(100 / 60, 6);
  });

  it('is the whole float and no more than the balances', () => {
    const rich = failPlatform({ ...failure(1, 'ring-fenced'), float: yuan(200e6) });
    expect(rich).toMatchObject({ recovery: 1, priority: yuan(8e6), other: yuan(40e6) });
    expect(rich.residue).toBe(yuan(4e6));
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
