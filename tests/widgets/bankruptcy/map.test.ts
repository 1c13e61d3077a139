import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failPlatform } from '../../../src/model/bankruptcy/platform-estate.ts';
import { readState } from '../../../src/state/query.ts';
import { LEVELS, levelsOf, lostOf, recoveryAt } from '../../../src/widgets/bankruptcy/map.ts';
import { type Reading, readingsOf } from '../../../src/widgets/bankruptcy/settle.ts';
import { FIRM, fields } from '../../../src/widgets/bankruptcy/state.ts';
import { estateView } from '../../../src/widgets/bankruptcy/view.ts';
import { stateOf } from '../../state/states.ts';

const USERS = FIRM.users * 100;
const READINGS: readonly Reading[] = ['apart', 'ordinary'];
const share = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
const { state: story } = readState(fields, '');

describe('a place on the map', () => {
  test('is what the model pays users there', () => {
    fc.assert(
      fc.property(stateOf(fields), share, share, (state, custody, lost) => {
        const coins = Math.round(USERS * custody);
        const pay = (reading: Reading) =>
          failPlatform({
            treatment: reading === 'apart' ? 'ring-fenced' : 'unsecured',
            users: [{ id: 'users', amount: USERS }],
            float: USERS - Math.round((USERS - coins) * lost),
            ownCash: state.own * 100,
            priorityClaims: (state.costs + FIRM.wages) * 100,
            otherClaims: state.debts * 100,
          });
        for (const reading of READINGS) {
          const { toUsers } = pay(reading);
          const here = recoveryAt(state, reading, custody, lost) * USERS;
          // The two round halves of a fen each in its own way.
          expect(Math.abs(here - toUsers)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('is what the estate pays in the state that stands there', () => {
    fc.assert(
      fc.property(stateOf(fields), (any) => {
        const state = { ...any, stage: 'ordinary', fails: 'app' } as const;
        const { rows } = estateView(state, 10_000);
        const laws = readingsOf(state.law);
        const there = laws.map((law) => recoveryAt(state, law, state.custody, lostOf(state)));
        expect(Math.min(...there) * USERS).toBeCloseTo(rows.users.low, -1);
        expect(Math.max(...there) * USERS).toBeCloseTo(rows.users.high, -1);
      }),
    );
  });

  test('is worth nothing in the corner of the sentence, and whole behind a full fence', () => {
    expect(recoveryAt(story, 'apart', 0, 1)).toBe(0);
    expect(recoveryAt(story, 'ordinary', 0, 1)).toBe(0);
    expect(recoveryAt(story, 'apart', 1, 1)).toBe(1);
    expect(recoveryAt(story, 'ordinary', 1, 1)).toBe(0.625);
  });
});

describe('a line on the map', () => {
  test('has at least its level below it and less above it', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        for (const reading of READINGS) {
          for (const { level, points } of levelsOf(state, reading)) {
            for (const { custody, lost } of points) {
              const at = (loss: number) => recoveryAt(state, reading, custody, loss);
              const cell = 1 / 40;
              if (lost >= 0)
                expect(at(Math.max(0, lost - cell))).toBeGreaterThanOrEqual(level - 1e-9);
              if (lost < 0) expect(at(0)).toBeLessThan(level);
              else if (lost + cell <= 1) expect(at(lost + cell)).toBeLessThan(level);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('leaves at the top, where its name stands', () => {
    const ends = (reading: Reading) =>
      levelsOf(story, reading).map(({ points }) => points.some(({ lost }) => lost >= 1));
    expect(ends('apart')).toEqual(LEVELS.map(() => true));
    expect(ends('ordinary')).toEqual([true, true, true, false, false]);
  });
});
