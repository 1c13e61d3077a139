import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import words from '../../../content/interface/en/peg.json' with { type: 'json' };
import { LAST_DAY, pricePath } from '../../../src/model/price/path.ts';
import { defaultsOf, readState } from '../../../src/state/query.ts';
import { behindOf, SHAPES } from '../../../src/widgets/peg/behind.ts';
import { describe as say, verdict } from '../../../src/widgets/peg/describe.ts';
import { dotsOf } from '../../../src/widgets/peg/dots.ts';
import { episodesSchema } from '../../../src/widgets/peg/episodes.ts';
import { mapRow, SIDE, shareAt, stepOf } from '../../../src/widgets/peg/map.ts';
import { type Recorded, replaysOf } from '../../../src/widgets/peg/replays.ts';
import { SCENARIOS } from '../../../src/widgets/peg/scenarios.ts';
import { fields, type PegState, REPLAYS } from '../../../src/widgets/peg/state.ts';
import { inputOf, verdictOf, viewOf } from '../../../src/widgets/peg/view.ts';
import { stateOf } from '../../state/states.ts';

const episodes = episodesSchema.parse(
  parse(readFileSync('content/data/series/episodes.yaml', 'utf8')),
);
const recorded: Recorded[] = REPLAYS.map((id) => {
  const found = episodes.find((one) => one.id === id);
  return { id, low: found?.worstPrice ?? Number.NaN, final: found?.final ?? null, html: '' };
});
const replays = replaysOf(recorded);
const shown = (state: PegState, rows: readonly number[][] = []) => ({
  view: viewOf(state),
  rows,
  replays,
});
const at = (query: string): PegState => readState(fields, query).state;
const box = { x: 0, y: 0, width: 360, height: 70 };

describe('the figure of the peg', () => {
  it('says and draws something whole in any state', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const rows = Array.from({ length: SIDE }, () => new Array<number>(SIDE).fill(0.9));
        const said = say(shown(state as PegState, rows), words, 'en');
        const text = JSON.stringify(said);
        expect(text).not.toMatch(/NaN|undefined|Infinity|\{\w+\}/);
        expect(said.title).not.toBe('');
        for (const { columns, rows: cells } of said.tables) {
          for (const row of cells) expect(row).toHaveLength(columns.length);
        }
        const dots = dotsOf(viewOf(state as PegState), box);
        expect(JSON.stringify(dots)).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns: 60 },
    );
  });

  it('shows the model’s days and no others', () => {
    fc.assert(
      fc.property(stateOf(fields), (drawn) => {
        const state = { ...(drawn as PegState), view: 'price', draw: false } as const;
        const { days } = pricePath(inputOf(state));
        const [table] = say(shown(state), words, 'en').tables;
        expect(table?.rows).toHaveLength(state.day + 1);
        for (const [index, row] of (table?.rows ?? []).entries()) {
          const one = days[index];
          expect(Number(row[3]?.replaceAll(',', ''))).toBe(one?.served);
          expect(row[7]).toBe(
            new Intl.NumberFormat('en', {
              minimumFractionDigits: 1,
              maximumFractionDigits: 1,
            }).format((one?.owed ?? 0) / 1e8),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the model’s line back until the reader has drawn', () => {
    const before = viewOf(at('draw=1&invested=0.42&rumour=20'));
    expect([before.told, before.past.length]).toEqual([false, 1]);
    expect(viewOf(at('draw=1&answer=1')).told).toBe(true);
    expect(viewOf(at('draw=1'), true).told).toBe(true);
    expect(JSON.stringify(say({ view: before, rows: [], replays }, words, 'en'))).not.toContain(
      '66',
    );
  });

  it('counts out what stands behind, in twentieths', () => {
    const full = behindOf(viewOf(at('custody=1&cushion=0')));
    expect(full).toEqual({ tokens: SHAPES, hollow: 0, coins: SHAPES, slips: 0, papers: 0 });
    const start = behindOf(viewOf(at('custody=0.5&invested=1&cushion=0.1&day=0')));
    expect(start).toEqual({ tokens: 20, hollow: 0, coins: 10, slips: 0, papers: 12 });
    const end = behindOf(viewOf(at('invested=0.42&rumour=20')));
    expect(end).toEqual({ tokens: 1, hollow: 1, coins: 0, slips: 0, papers: 0 });
    const lost = behindOf(viewOf(at('invested=1&loss=0.5&custody=0&day=5')));
    expect(lost.hollow).toBe(lost.tokens - lost.papers);
  });

  it('draws a dot for the same number of people everywhere, in the order of the queue', () => {
    const view = viewOf(at('invested=0.42&rumour=20&day=8'));
    const dots = dotsOf(view, box);
    const count = (path: string): number => path.split('M').length - 1;
    const [paid, waiting, calm] = [dots.paid, dots.waiting, dots.calm].map(count);
    expect((paid ?? 0) + (waiting ?? 0) + (calm ?? 0)).toBe(view.path.people / dots.people);
    expect(paid).toBe(Math.round(view.now.served / dots.people));
    expect(dots.mark).toBeDefined();
    expect(dotsOf(viewOf(at('custody=1')), box).mark).toBeUndefined();
  });
});

describe('a drawn line', () => {
  const { path } = viewOf(at('invested=0.42&rumour=20'));
  const line = (low: number, from: number): number[] =>
    Array.from({ length: LAST_DAY }, (_, index) => (index + 1 >= from ? low : 1));

  it.each([
    ['kept', line(1, 1)],
    ['less', line(0.9, 6)],
    ['more', line(0.2, 14)],
    ['early', line(0.66, 5)],
    ['late', line(0.66, 20)],
    ['close', line(0.66, 14)],
  ])('is answered: %s', (expected, guess) => {
    expect(verdictOf(guess, path)).toBe(expected);
    const state = { ...at('invested=0.42&rumour=20&draw=1&answer=1'), guess };
    expect(verdict(viewOf(state), words, 'en')).not.toBe('');
  });

  it('is not answered before it is whole', () => {
    expect(verdictOf([], path)).toBeUndefined();
    expect(verdict(viewOf(at('draw=1&answer=1')), words, 'en')).toBe('');
  });
});

describe('the map', () => {
  it('is the model’s lowest price, cell by cell', () => {
    const input = inputOf(at('rumour=20'));
    for (const row of [0, 7, SIDE - 1]) {
      for (const [column, price] of mapRow(input, row).entries()) {
        const { days } = pricePath({
          ...input,
          custody: shareAt(column),
          invested: shareAt(row),
        });
        expect(price).toBe(Math.min(...days.map((one) => one.price)));
      }
    }
    expect(mapRow(input, 4).at(-1)).toBe(1);
    expect([1, 0.95, 0.8, 0.6, 0.2].map(stepOf)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('replays', () => {
  it('have a price on record and a source each', () => {
    for (const id of REPLAYS) {
      const found = episodes.find((one) => one.id === id);
      expect(found?.worstPrice, id).not.toBeNull();
      expect(found?.facts.length, id).toBeGreaterThan(0);
    }
  });

  it('give the published prices within the model’s reach', () => {
    const model = Object.fromEntries(replays.map(({ id, modelLow }) => [id, modelLow]));
    expect(model['reserve-primary']).toBeCloseTo(0.965, 3);
    expect(model['usdc']).toBeCloseTo(0.9175, 10);
    expect([model['tether-2018'], model['tether-2022'], model['terra']]).toEqual([1, 1, 0]);
    expect(model['changgou']).toBeNull();
  });
});

describe('scenarios', () => {
  const failed = (id: keyof typeof SCENARIOS): boolean =>
    viewOf({ ...defaultsOf(fields), ...SCENARIOS[id] } as PegState).failed !== undefined;

  it('end as their names say', () => {
    expect(
      Object.fromEntries(Object.keys(SCENARIOS).map((id) => [id, failed(id as never)])),
    ).toEqual({
      rumour: true,
      full: false,
      luck: false,
      report: true,
      shut: true,
      law: false,
    });
  });
});
