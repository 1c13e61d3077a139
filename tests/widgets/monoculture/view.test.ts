import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import words from '../../../content/interface/en/monoculture.json' with { type: 'json' };
import { blindSpotMean } from '../../../src/model/lending/blind-spot.ts';
import { lenderLoss } from '../../../src/model/lending/monoculture.ts';
import { drawYears } from '../../../src/model/lending/years.ts';
import { defaultsOf, readState } from '../../../src/state/query.ts';
import { describe as tellOf } from '../../../src/widgets/monoculture/describe.ts';
import { fields, type MonocultureState } from '../../../src/widgets/monoculture/state.ts';
import { viewOf } from '../../../src/widgets/monoculture/view.ts';
import { readContent } from '../../build/content.ts';
import { stateOf } from '../../state/states.ts';

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const viewAt = (query: string) => viewOf(readState(fields, query).state);
const rounded = (values: readonly number[]): number[] => values.map(Math.round);

describe('any state', () => {
  test('is drawn and told whole', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const view = viewOf(state);
        for (const market of view.markets) {
          expect(market.totals).toHaveLength(state.years);
          expect(market.lenders).toHaveLength(state.years === 0 ? 0 : 100);
          expect(sum(market.bins.map(({ count }) => count))).toBe(state.years);
          const expected = market.bins.map((bin) => bin.expected);
          if (!expected.includes(null)) {
            expect(sum(expected as number[])).toBeCloseTo(state.years, 5);
          }
          for (const loans of market.totals) expect(loans >= 0 && loans <= 10_000).toBe(true);
        }
        const { title, says, tables } = tellOf(view, words, 'en');
        expect(title.length).toBeGreaterThan(10);
        expect(`${title} ${says} ${JSON.stringify(tables)}`).not.toMatch(
          /NaN|undefined|Infinity|\{\w/,
        );
        for (const { columns, rows } of tables) {
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('keeps the first lender’s books the same, however many models there are', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const [own, chosen] = viewOf(state).markets;
        if (chosen) expect(chosen.one).toEqual(own?.one);
      }),
      { numRuns: 50 },
    );
  });
});

test('what a lender loses is the model’s own number', () => {
  const state: MonocultureState = { ...defaultsOf(fields), law: 'normal', years: 3, seed: 5 };
  const luck = drawYears(5, 3);
  const market = { defaultProbability: state.average, economyWeight: state.economy };
  const loss = lenderLoss(luck.economy[2] ?? 0, luck.errors[207] ?? 0, {
    ...market,
    modelWeight: state.error,
  });
  expect(viewOf(state).markets[0]?.lenders[7]).toBeCloseTo(100 * loss, 12);
});

describe('the chapter’s counts', () => {
  const steps = readContent('en').chapters.find(({ id }) => id === 'monoculture')?.body ?? '';
  const stateAt = (id: string): string =>
    steps.match(new RegExp(`\\{#${id} title="[^"]*" state="([^"]*)"`))?.[1] ?? 'missing';

  test('an ordinary year of a hundred models: ten lenders, 300 loans', () => {
    const [own] = viewAt(stateAt('hundred')).markets;
    expect(own?.bad).toBe(10);
    expect(rounded(own?.row ?? [])).toEqual([300]);
  });

  test('one model: nine years of 200 and one of 1,200, and the average stays', () => {
    for (const id of ['one', 'sum', 'neighbour', 'inside']) {
      const view = viewAt(stateAt(id));
      const [own, one] = view.markets;
      expect(rounded(one?.row ?? [])).toEqual([...Array(9).fill(200), 1200]);
      expect(Math.round(sum(own?.row ?? []))).toBe(3000);
      expect(Math.round(sum(one?.row ?? []))).toBe(3000);
      expect(view.expected).toBeCloseTo(10_000 * blindSpotMean(), 9);
      expect(rounded(one?.one ?? [])).toEqual([...Array(9).fill(2), 12]);
    }
  });

  test('of which 800 cannot be covered', () => {
    const view = viewAt(stateAt('neighbour'));
    expect(rounded([view.markets[1]?.beyond.loans ?? 0])).toEqual([800]);
    expect(view.markets[0]?.beyond.years).toBe(0);
    expect(tellOf(view, words, 'en').title).toContain('800');
  });

  test('two models: two years of 700 and eight of 200', () => {
    const two = viewAt(stateAt('second')).markets[1];
    expect(rounded(two?.row ?? []).toSorted((a, b) => a - b)).toEqual([
      ...Array(8).fill(200),
      700,
      700,
    ]);
  });

  test('a thousand years: nine in ten at 200, the rest at 1,200', () => {
    const one = viewAt(stateAt('tail')).markets[1];
    expect(one?.totals.filter((loans) => Math.round(loans) === 200)).toHaveLength(900);
    expect(one?.worst).toBeCloseTo(1200, 6);
  });
});

test('between one model and a hundred there is no formula of Vasicek', () => {
  expect(viewAt('law=normal&models=1&years=5').formula).toBe(true);
  expect(viewAt('law=normal&models=5&years=5').formula).toBe(false);
});
