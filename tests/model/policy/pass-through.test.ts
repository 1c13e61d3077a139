import { describe, expect, it } from 'vitest';
import { cooperationShare, policyEffect } from '../../../src/model/index.ts';

describe('the effect of a policy move', () => {
  it.each([
    [0.6, 0, 0.4],
    [0.6, 1, 1],
    [0.6, -1, -0.2],
    [0.6, 2, 1.6],
    [0, -5, 1],
  ])('at share %d, of which %d is passed on', (platformShare, passThrough, effect) => {
    expect(policyEffect({ platformShare, passThrough })).toBeCloseTo(effect, 12);
  });
});

describe('the share beyond which the platform is needed', () => {
  it.each([
    [1, 2, 0, 0.5],
    [1, 1.25, 0, 0.2],
    [1, 2, 0.5, 1],
    [1, 2, -1, 0.25],
    [1, 2, 0.8, 1],
    [1, 2, 1, 1],
    [1, 2, 1.5, 1],
    [1, 1, 0, 0],
    [2, 1, 0, 0],
    [2, 1, 1, 0],
    [1, 1, 1, 1],
  ])('to move %d with at most %d, passed on %d', (needed, available, passThrough, share) => {
    expect(cooperationShare({ needed, available, passThrough })).toBeCloseTo(share, 12);
  });

  it('is where the largest move just suffices', () => {
    const passThrough = 0.3;
    const platformShare = cooperationShare({ needed: 1, available: 1.4, passThrough });
    expect(1.4 * policyEffect({ platformShare, passThrough })).toBeCloseTo(1, 12);
  });

  it.each([
    [() => policyEffect({ platformShare: 2, passThrough: 0 }), 'platformShare'],
    [() => policyEffect({ platformShare: 0.5, passThrough: Number.NaN }), 'passThrough'],
    [() => cooperationShare({ needed: 0, available: 1, passThrough: 0 }), 'needed'],
    [() => cooperationShare({ needed: 1, available: 0, passThrough: 0 }), 'available'],
    [() => cooperationShare({ needed: 1, available: 1, passThrough: Infinity }), 'passThrough'],
  ])('refuses %s', (call, argument) => {
    expect(call).toThrow(argument);
  });
});
