import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failPlatform } from '../../../src/model/bankruptcy/platform-estate.ts';
import { readState } from '../../../src/state/query.ts';
import { booksOf, CLAIMS, readingsOf, settle } from '../../../src/widgets/bankruptcy/settle.ts';
import {
  type BankruptcyState,
  FIRM,
  fields,
  STAGES,
  stageAfter,
  stagesOf,
} from '../../../src/widgets/bankruptcy/state.ts';
import { estateView } from '../../../src/widgets/bankruptcy/view.ts';
import { stateOf } from '../../state/states.ts';

const at = (query: string): BankruptcyState => readState(fields, query).state;
const MILLION = 1e8;
const USERS = FIRM.users * 100;
const anyMine = fc.integer({ min: 1, max: 30_000 });

describe('the case of the chapter', () => {
  const story = 'stage=ordinary&custody=0.2&loss=0.5';

  test.each([
    ['one pot', `${story}&law=ordinary`, 5000, 50, 30],
    ['a fence', `${story}&law=apart`, 8000, 80, 0],
    ['all there, no fence', 'stage=ordinary&custody=1&law=ordinary', 6250, 62.5, 37.5],
    ['all there, a fence', 'stage=ordinary&custody=1&law=apart', 10_000, 100, 0],
    ['a fence around nothing', 'stage=ordinary&custody=0&invested=1&loss=1&law=apart', 0, 0, 0],
  ])('%s', (_, query, mine, users, others) => {
    const { rows, mine: my } = estateView(at(query), 10_000);
    expect(my).toEqual({ owed: 10_000, low: mine, high: mine });
    expect(rows.users.low).toBe(users * MILLION);
    expect(rows.others.low).toBe(others * MILLION);
    expect(rows.costs).toEqual({ owed: 4 * MILLION, low: 4 * MILLION, high: 4 * MILLION });
    expect(rows.wages).toEqual({ owed: 6 * MILLION, low: 6 * MILLION, high: 6 * MILLION });
  });

  test('counts eighty of the hundred and ten of its own', () => {
    const { pot, own } = booksOf(at(story));
    expect([pot, own]).toEqual([80 * MILLION, 10 * MILLION]);
  });

  test('leaves open what a court has not said', () => {
    const { mine } = estateView(at(`${story}&law=contested`), 10_000);
    expect(mine).toEqual({ owed: 10_000, low: 5000, high: 8000 });
  });
});

describe('any failure', () => {
  test('pays out exactly what there is, to the fen', () => {
    fc.assert(
      fc.property(stateOf(fields), anyMine, (state, mine) => {
        const { pot, own, coins, slips, papers, lostSlips, lostPapers } = booksOf(state);
        expect(coins + slips + papers).toBe(USERS);
        expect(pot).toBe(USERS - lostSlips - lostPapers);
        for (const reading of readingsOf(state.law)) {
          const { claims, owners, mine: my } = settle(state, mine, reading);
          const all = CLAIMS.map((id) => claims[id].apart + claims[id].estate);
          for (const amount of [...all, owners]) expect(Number.isInteger(amount)).toBe(true);
          expect(all.reduce((sum, one) => sum + one, owners)).toBe(pot + own);
          expect(my.apart + my.estate).toBeLessThanOrEqual(mine);
        }
      }),
    );
  });

  test('is what the model says of it', () => {
    fc.assert(
      fc.property(stateOf(fields), anyMine, (state, mine) => {
        const { pot, own } = booksOf(state);
        for (const reading of readingsOf(state.law)) {
          const { claims, owners, mine: my } = settle(state, mine, reading);
          const model = failPlatform({
            treatment: reading === 'apart' ? 'ring-fenced' : 'unsecured',
            users: [
              { id: 'mine', amount: mine },
              { id: 'rest', amount: USERS - mine },
            ],
            float: pot,
            ownCash: own,
            priorityClaims: state.costs * 100 + FIRM.wages * 100,
            otherClaims: state.debts * 100,
          });
          expect(my.apart + my.estate).toBe(model.users[0]);
          expect(claims.users.apart + claims.users.estate).toBe(model.toUsers);
          expect(claims.costs.estate + claims.wages.estate).toBe(model.priority);
          expect(claims.others.estate).toBe(model.other);
          expect(owners).toBe(model.residue);
        }
      }),
    );
  });

  test('pays the estate out class by class: none before the one above it is whole', () => {
    fc.assert(
      fc.property(stateOf(fields), anyMine, (state, mine) => {
        for (const reading of readingsOf(state.law)) {
          const { claims, owners } = settle(state, mine, reading);
          const whole = (id: (typeof CLAIMS)[number]) =>
            claims[id].apart + claims[id].estate === claims[id].owed;
          if (claims.wages.estate > 0) expect(whole('costs')).toBe(true);
          if (claims.others.estate + claims.users.estate > 0) expect(whole('wages')).toBe(true);
          if (owners > 0) expect(CLAIMS.every(whole)).toBe(true);
          if (reading === 'ordinary') expect(claims.users.apart).toBe(0);
          else {
            expect(claims.users.apart).toBe(Math.min(booksOf(state).pot, USERS));
          }
        }
      }),
    );
  });
});

describe('stages', () => {
  test('leave in the pots what has not been paid out, and end with nothing unaccounted for', () => {
    fc.assert(
      fc.property(stateOf(fields), anyMine, (state, mine) => {
        const view = estateView(state, mine);
        const paid = CLAIMS.reduce((sum, id) => sum + view.rows[id].low, view.owners.low);
        expect(view.left.pot + view.left.own + paid).toBe(view.books.pot + view.books.own);
        expect(view.left.pot).toBeGreaterThanOrEqual(0);
        expect(view.left.own).toBeGreaterThanOrEqual(0);
        if (view.done && state.law !== 'contested') {
          expect(view.left).toEqual({ pot: 0, own: 0 });
        }
      }),
    );
  });

  test('never take back what one before has paid', () => {
    fc.assert(
      fc.property(stateOf(fields), anyMine, (state, mine) => {
        let before = CLAIMS.map(() => 0);
        for (const stage of STAGES) {
          const now = CLAIMS.map((id) => estateView({ ...state, stage }, mine).rows[id].low);
          for (const [i, paid] of now.entries()) {
            expect(paid).toBeGreaterThanOrEqual(before[i] ?? 0);
          }
          before = now;
        }
      }),
    );
  });

  test('can be walked from first to last and back, whatever fails under whichever law', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const stages = stagesOf(state);
        const seen = ['running'];
        let now: BankruptcyState = { ...state, stage: 'running' };
        for (let next = stageAfter(now, 1); next; next = stageAfter(now, 1)) {
          seen.push(next);
          now = { ...now, stage: next };
        }
        expect(seen).toEqual(stages);
        for (let next = stageAfter(now, -1); next; next = stageAfter(now, -1)) {
          seen.pop();
          expect(next).toBe(seen.at(-1));
          now = { ...now, stage: next };
        }
        expect(now.stage).toBe('running');
      }),
    );
  });
});
