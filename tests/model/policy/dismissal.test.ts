import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POLICY } from '../../../src/model/parameters/policy.ts';
import {
  alternativeAt,
  dependentShare,
  dismissal,
  shareAt,
} from '../../../src/model/policy/dismissal.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const dependence = fc.double({ min: 1, max: 8, noNaN: true });

describe('dependence', () => {
  test('is the chapter’s street: 5, 50 and 90 shops', () => {
    const shops = [0.05, 0.5, 0.9].map((part) =>
      Math.round(100 * dependentShare(part, POLICY.dependence.default)),
    );
    expect(shops).toEqual([0, 4, 60]);
  });

  test('is the share of payments that stop', () => {
    fc.assert(
      fc.property(share, dependence, (part, power) => {
        const stopped = part * (1 - alternativeAt(part, power));
        expect(stopped).toBeCloseTo(dependentShare(part, power), 9);
      }),
    );
  });

  test('is whole at once where nobody keeps another way', () => {
    expect(alternativeAt(0.3, 1)).toBe(0);
    expect(dependentShare(0.3, 1)).toBe(0.3);
  });
});

describe('dismissal', () => {
  test('stops the dependent share of payments for the days of rebuilding', () => {
    fc.assert(
      fc.property(share, dependence, (part, power) => {
        const { days } = dismissal(part, { dependence: power });
        expect(days).toBeCloseTo(POLICY.rebuildDays.default * dependentShare(part, power), 9);
      }),
      { numRuns: 30 },
    );
  });

  test('costs users nothing under full custody, and less the more there is', () => {
    const losses = [0, 0.2, 0.5, 1].map((custody) => dismissal(0.6, { custody }).loss);
    expect(losses).toEqual(losses.toSorted((a, b) => b - a));
    expect(losses[0]).toBeGreaterThan(5);
    expect(losses.at(-1)).toBe(0);
  });
});

test('a share moves with the volume and stays within one', () => {
  expect(shareAt(50, 100, 0.6)).toBeCloseTo(0.3, 12);
  expect(shareAt(300, 100, 0.6)).toBe(1);
});

test.each([
  [() => dependentShare(2, 3), 'platformShare'],
  [() => dependentShare(0.5, 0.5), 'dependence'],
  [() => alternativeAt(0.5, 0.5), 'dependence'],
  [() => shareAt(-1, 1, 0.5), 'volume'],
  [() => shareAt(1, 0, 0.5), 'anchorVolume'],
])('refuses %s', (call, argument) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(argument);
});
