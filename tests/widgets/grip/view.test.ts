import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cooperationShare, moneyMultiplier, PARAMETERS } from '../../../src/model/index.ts';
import { defaultsOf, readState } from '../../../src/state/query.ts';
import { fields, type GripState } from '../../../src/widgets/grip/state.ts';
import { countView, LOANS, ratesView, reservesView } from '../../../src/widgets/grip/view.ts';
import { stateOf } from '../../state/states.ts';
import { SHARES } from './record.ts';

const at = (query: string): GripState => readState(fields, query).state;

describe('a push on rates', () => {
  test.each([
    ['share=0', 1, 1],
    ['share=0.4', 1, 0.6],
    ['share=0.4&hard=1', 5 / 3, 1],
    ['share=0.5&hard=1', 2, 1],
    ['share=0.6&hard=1', 2, 0.8],
    ['share=0.2&hard=1&available=1.25', 1.25, 1],
    ['share=0.4&passThrough=1.5', 1, 1.2],
  ])('%s', (query, move, arrives) => {
    const view = ratesView(at(query));
    expect(view.move).toBeCloseTo(move, 9);
    expect(view.arrives).toBeCloseTo(arrives, 9);
  });

  test('is what ten borrowers feel on average, where the share is a tenth of a whole', () => {
    fc.assert(
      fc.property(stateOf(fields), fc.integer({ min: 0, max: LOANS }), (state, app) => {
        const { loans, arrives } = ratesView({ ...state, share: app / LOANS });
        const mean = loans.reduce((sum, { move }) => sum + move, 0) / LOANS;
        expect(mean).toBeCloseTo(arrives, 9);
      }),
    );
  });

  test('falls short at its hardest exactly where the app has more than the marked share', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const { mark, stuck, arrives, move } = ratesView({ ...state, hard: true });
        expect(mark).toBe(cooperationShare(state));
        expect(move).toBeLessThanOrEqual(state.available);
        // At the mark itself rounding decides.
        fc.pre(Math.abs(state.share - mark) > 1e-6);
        const helps = state.passThrough > 1 && state.needed > state.available;
        if (!helps) expect(stuck).toBe(state.share > mark);
        expect(stuck).toBe(arrives < state.needed - 1e-9);
      }),
    );
  });
});

describe('a push on reserves', () => {
  test('adds up: notes, deposits and tokens are the money, coins are where they are', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const { now, base } = reservesView(state);
        expect(now.notes + now.deposits + now.units).toBeCloseTo(now.money, 9);
        expect(now.notes + now.reserves + now.float).toBeCloseTo(base, 9);
        if (state.behind === 'nothing') expect(now.float).toBe(0);
        if (state.behind === 'central-bank') expect(now.float).toBeCloseTo(now.units, 9);
      }),
    );
  });

  test('is undone by as many tokens as are named', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const { undoing, before, ratioNow } = reservesView(state);
        if (!Number.isFinite(undoing)) {
          expect(state.behind).not.toBe('nothing');
          return;
        }
        const bankedFloat = state.behind === 'bank' ? 1 : 0;
        const multiple = moneyMultiplier({
          currencyRatio: PARAMETERS.currencyRatio.default,
          reserveRatio: ratioNow,
          platformRatio: undoing,
          bankedFloat,
        });
        const old = before.money / reservesView(state).base;
        expect(multiple).toBeCloseTo(old, 9);
      }),
    );
  });

  test('arrives in full without tokens, less with bare ones, more with covered ones', () => {
    const effect = (query: string) => reservesView(at(`view=reserves&${query}`)).effect;
    expect(effect('tokens=0')).toBe(1);
    expect(effect('tokens=0.1')).toBeLessThan(0.5);
    expect(effect('tokens=0.1&behind=bank')).toBeGreaterThan(effect('tokens=0.1'));
    expect(effect('tokens=0.1&behind=central-bank')).toBeGreaterThan(1);
  });

  test('shows the fifty tokens and the fifteen yuan of the chapter', () => {
    const { now, before, aim } = reservesView(at('view=reserves&tokens=0.58'));
    expect(Math.round(now.units)).toBe(50);
    expect(Math.round(before.money - aim.money)).toBe(15);
  });
});

describe('a majority', () => {
  test('is the example of the chapter', () => {
    expect(countView(at('by=number'), SHARES)).toMatchObject({ app: 8, bank: 2, share: 0.8 });
    expect(countView(at('by=value'), SHARES)).toMatchObject({ app: 8, bank: 72, share: 0.1 });
  });

  test('takes its bars from the record', () => {
    const bars = (query: string) => countView(at(query), SHARES).bars.map(({ share }) => share);
    expect(bars('by=number')).toEqual([SHARES.nonbank.number, SHARES.phone.number, null]);
    expect(bars('by=value')).toEqual([SHARES.nonbank.value, SHARES.phone.value, SHARES.alipay]);
  });
});

test('the state that nobody asked for is the chapter’s ten loans', () => {
  expect(defaultsOf(fields)).toMatchObject({ share: 0.4, passThrough: 0, needed: 1, available: 2 });
});
