import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chinaPlan,
  drawLuck,
  govern,
  type Luck,
  MEASURES,
  NOTHING,
  policyIn,
  QUARTERS,
  quarterDays,
  reckon,
} from '../../../src/model/policy/govern.ts';
import { choosePolicy } from '../../../src/model/policy/options.ts';
import { STRESS_TESTS, stress } from '../../../src/model/policy/stress.ts';
import { RESERVE_REGIMES } from '../../../src/model/presets/regimes.ts';

const quiet: Luck[] = Array.from({ length: QUARTERS }, () => 'quiet');
const strike = (quarter: number, luck: Luck): Luck[] =>
  quiet.map((calm, index) => (index + 1 === quarter ? luck : calm));
const plan = fc.record(
  Object.fromEntries(MEASURES.map((measure) => [measure, fc.integer({ min: 0, max: QUARTERS })])),
) as fc.Arbitrary<typeof NOTHING>;

describe('luck', () => {
  test('is the same for the same seed, and differs between seeds', () => {
    expect(drawLuck(29)).toEqual(drawLuck(29));
    const runs = new Set(Array.from({ length: 50 }, (_, seed) => drawLuck(seed).join()));
    expect(runs.size).toBeGreaterThan(25);
  });
});

describe('governing', () => {
  test('puts each quarter to the same test as the table of options', () => {
    const [, second] = govern({ ...NOTHING, 'digital-cash': 2 }, strike(2, 'loss'));
    expect(second?.result).toEqual(stress(choosePolicy(['digital-cash']), STRESS_TESTS.loss));
  });

  test('an app that has failed or was closed does not come back', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 0, max: 400 }), (measures, seed) => {
        const quarters = govern(measures, drawLuck(seed));
        const end = quarters.findIndex(({ open }) => !open);
        if (end >= 0) {
          for (const later of quarters.slice(end + 1)) {
            expect(later).toMatchObject({ open: false, result: null, cost: 0 });
          }
        }
        for (const value of Object.values(reckon(quarters))) expect(value).not.toBeNaN();
      }),
      { numRuns: 300 },
    );
  });

  test('with every coin at the centre nothing is lost, whatever strikes', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 0, max: 400 }), (measures, seed) => {
        const { loss, statePays } = reckon(
          govern({ ...measures, 'full-custody': 1 }, drawLuck(seed)),
        );
        expect([loss, statePays]).toEqual([0, 0]);
      }),
      { numRuns: 200 },
    );
  });

  test('half at the centre does not undo all of it', () => {
    const measures = { ...NOTHING, 'full-custody': 2, 'half-custody': 5 };
    expect(policyIn(measures, 6).custody).toBe(1);
  });

  test('a guarantee moves a loss to the state and removes none of it', () => {
    const luck = strike(3, 'loss');
    const guaranteed = reckon(govern({ ...NOTHING, 'state-control': 1 }, luck));
    expect(guaranteed.loss).toBe(0);
    expect(guaranteed.statePays).toBeGreaterThan(0);
  });

  test('closing at once costs days of payment; closing over a year costs none', () => {
    expect(reckon(govern({ ...NOTHING, 'roll-back': 2 }, quiet)).days).toBeGreaterThan(0);
    const slowly = reckon(govern({ ...NOTHING, 'wind-down': 2 }, quiet));
    expect(slowly).toMatchObject({ days: 0, loss: 0, open: false, power: 1 });
  });

  test('refuses a quarter that there is not', () => {
    expect(() => govern({ ...NOTHING, reporting: 13 }, quiet)).toThrow(RangeError);
    expect(() => govern({ ...NOTHING, reporting: 1.5 }, quiet)).toThrow(RangeError);
  });
});

test('China’s measures begin in the quarters of the record', () => {
  const first = (custody: number): string =>
    RESERVE_REGIMES.flatMap(({ steps }) => steps).find((step) => step.custody >= custody)?.from ??
    '';
  for (const [measure, custody] of [
    ['half-custody', 0.5],
    ['full-custody', 1],
  ] as const) {
    const { from, to } = quarterDays(chinaPlan()[measure]);
    expect(from <= first(custody) && first(custody) <= to).toBe(true);
  }
  expect(quarterDays(1)).toEqual({ from: '2017-04-01', to: '2017-06-30' });
});
