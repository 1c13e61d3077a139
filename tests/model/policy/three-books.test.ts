import { describe, expect, test } from 'vitest';
import { choosePolicy } from '../../../src/model/policy/options.ts';
import { STRESS_TESTS, stress } from '../../../src/model/policy/stress.ts';
import {
  bookOf,
  coverageOf,
  FIRMS,
  pageOf,
  SIGHTS,
  testOf,
  weeksOf,
} from '../../../src/model/policy/three-books.ts';

const world = { sight: 'never', paperLoss: 0.25, since: 45, forged: false } as const;
const ratios = (given: Parameters<typeof bookOf>[1]) =>
  FIRMS.map((firm) => coverageOf(bookOf(firm, given)));
const shown = (given: Parameters<typeof bookOf>[1]) =>
  FIRMS.map((firm) => pageOf(firm, given)?.shows);

describe('the books', () => {
  test('are those of the chapter', () => {
    const [careful = 0, bold = 0, hollow = 0] = ratios(world);
    expect(careful).toBe(1);
    expect(bold).toBeCloseTo(0.8, 12);
    expect(hollow).toBe(0.3);
    expect(bookOf('bold', world).papers).toBeCloseTo(0.6, 12);
  });

  test('leave nothing to differ once the money is held', () => {
    expect(ratios({ ...world, sight: 'custody' })).toEqual([1, 1, 1]);
    expect(ratios({ ...world, sight: 'custody', forged: true })).toEqual([1, 1, 0.8]);
  });
});

describe('a page', () => {
  test('shows what happened only if it was written after it', () => {
    expect(shown(world)).toEqual([undefined, undefined, undefined]);
    expect(shown({ ...world, sight: 'yearly' })).toEqual([1, 1, 1]);
    expect(shown({ ...world, sight: 'quarterly' })).toEqual([1, 1, 1]);
    for (const sight of ['monthly', 'daily'] as const) {
      const [careful = 0, bold = 0, hollow = 0] = shown({ ...world, sight });
      expect([careful, hollow]).toEqual([1, 0.3]);
      expect(bold).toBeCloseTo(0.8, 12);
    }
    expect(shown({ ...world, sight: 'daily', since: 0 })).toEqual([1, 1, 1]);
  });

  test('from a false ledger shows a whole book at any time', () => {
    for (const sight of SIGHTS.slice(1)) {
      expect(pageOf('hollow', { ...world, sight, forged: true })?.shows).toBe(1);
    }
  });
});

describe('a test', () => {
  test('is the one of the policy with the same book', () => {
    const policy = choosePolicy([], { custody: 0, invested: 0.8, cushion: -0.2 });
    for (const test of Object.values(STRESS_TESTS)) {
      const { loss, panic } = testOf('bold', world, false, test);
      const same = stress(policy, test);
      expect(loss).toBeCloseTo(same.loss, 6);
      expect(panic).toBe(same.panic);
    }
  });

  test('by rumour empties the careful too, in the dark; a true page that users read stops it', () => {
    const monthly = { ...world, sight: 'monthly' } as const;
    const { rumour } = STRESS_TESTS;
    expect(testOf('careful', monthly, false, rumour)).toMatchObject({ panic: 0.5, loss: 0 });
    expect(testOf('careful', monthly, true, rumour)).toMatchObject({ panic: 0, loss: 0 });
    expect(testOf('bold', monthly, true, rumour)).toMatchObject({ panic: 0.5, failed: true });
    // Nobody reads what was never written.
    expect(testOf('careful', world, true, rumour).panic).toBe(0.5);
  });

  test('finds nothing to break where the money is held', () => {
    for (const firm of FIRMS) {
      for (const test of Object.values(STRESS_TESTS)) {
        expect(testOf(firm, { ...world, sight: 'custody' }, false, test)).toMatchObject({
          panic: 0,
          loss: 0,
        });
      }
    }
  });

  test('bites where tokens were hidden', () => {
    const given = { ...world, sight: 'custody', forged: true } as const;
    expect(testOf('hollow', given, false, STRESS_TESTS.loss).loss).toBeGreaterThan(15);
  });
});

test('a year has one busiest week, and none above it', () => {
  const weeks = weeksOf(0.2);
  expect(weeks).toHaveLength(52);
  expect(weeks.filter((week) => week === 0.2)).toHaveLength(1);
  expect(Math.max(...weeks)).toBe(0.2);
  expect(Math.min(...weeks)).toBeGreaterThan(0);
  expect(() => weeksOf(2)).toThrow('busiestDay');
});
