import { describe, expect, it } from 'vitest';
import { cooperationShare, moneyMultiplier } from '../../../src/model/index.ts';
import {
  cooperationTerms,
  moneyOnBase,
  requiredMove,
  reservePushEffect,
  undoingRatio,
} from '../../../src/model/policy/levers.ts';

describe('where the share comes from', () => {
  it('is room left over what is held back', () => {
    const push = { needed: 1, available: 1.6, passThrough: 0.25 };
    const { used, slack, heldBack } = cooperationTerms(push);
    expect([used, slack, heldBack]).toEqual([0.625, 0.375, 0.75]);
    expect(slack / heldBack).toBeCloseTo(cooperationShare(push), 12);
  });

  it.each([
    [0.4, 0, 5 / 3],
    [0.5, 0, 2],
    [1, 1.5, 2 / 3],
    [1, 0, Infinity],
    [0.8, -1, Infinity],
  ])(
    'at share %d, passed on %d, the move that would do is %d',
    (platformShare, passThrough, move) => {
      expect(requiredMove({ needed: 1, platformShare, passThrough })).toBeCloseTo(move, 12);
    },
  );
});

describe('money on a given base', () => {
  const ratios = { currencyRatio: 0.08, reserveRatio: 0.14, platformRatio: 0.25 };

  it.each([
    { custody: 0, bankedFloat: 0 },
    { custody: 0.2, bankedFloat: 1 },
    { custody: 1, bankedFloat: 1 },
  ])('is where the multiplier says, and its parts add up: %o', (cover) => {
    const { deposits, notes, units, reserves, float, money } = moneyOnBase(19, {
      ...ratios,
      ...cover,
    });
    expect(money).toBeCloseTo(19 * moneyMultiplier({ ...ratios, ...cover }), 9);
    expect(notes + deposits + units).toBeCloseTo(money, 9);
    expect(float).toBeCloseTo(cover.custody * units, 9);
    const held = deposits + cover.bankedFloat * (units - float);
    expect(reserves).toBeCloseTo(0.14 * held, 9);
  });
});

describe('a push on the reserve ratio', () => {
  const push = { currencyRatio: 0.08, reserveRatio: 0.11, raisedRatio: 0.14 };

  it('arrives in full where no units are written, or where there is no push', () => {
    expect(reservePushEffect(push)).toBe(1);
    expect(reservePushEffect({ ...push, raisedRatio: 0.11, platformRatio: 1 })).toBe(1);
  });

  it.each([
    // (1.08 * 0.22 / 0.19 - 1.08) = 0.170526...: units that nothing is called for.
    [{ custody: 0, bankedFloat: 0 }, 0.170526316],
    // The same over what is left of a yuan after its reserves: 1 - 5.684 * 0.14.
    [{ custody: 0, bankedFloat: 1 }, 0.835051546],
    [{ custody: 1, bankedFloat: 1 }, Infinity],
  ])('is undone, with %o, by %d units per deposit', (cover, units) => {
    expect(undoingRatio({ ...push, ...cover })).toBeCloseTo(units, 8);
    if (units < Infinity) {
      expect(reservePushEffect({ ...push, ...cover, platformRatio: units })).toBeCloseTo(0, 8);
    }
  });
});
