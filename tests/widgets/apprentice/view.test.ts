import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import words from '../../../content/interface/en/apprentice.json' with { type: 'json' };
import type { ReserveAt, YearOfPayments } from '../../../src/content/series.ts';
import { POLICY } from '../../../src/model/parameters/policy.ts';
import { dismissal } from '../../../src/model/policy/dismissal.ts';
import { defaultsOf, readState } from '../../../src/state/query.ts';
import { describe as tellOf } from '../../../src/widgets/apprentice/describe.ts';
import type { Record } from '../../../src/widgets/apprentice/record.ts';
import { fields, KNOWN, LAST, SHEET } from '../../../src/widgets/apprentice/state.ts';
import { viewOf, yearOf } from '../../../src/widgets/apprentice/view.ts';
import { readContent } from '../../build/content.ts';
import { read } from '../../build/files.ts';
import { stateOf } from '../../state/states.ts';

const payments: YearOfPayments[] = parse(read('content/data/series/nonbank-payments.yaml'));
const reserves: ReserveAt[] = parse(read('content/data/series/client-reserves.yaml'));
const quote = { article: 'a', edition: 'b', where: 'c' };
const record: Record = { payments, reserves, quotes: [quote, quote] };
const viewAt = (query: string) => viewOf(readState(fields, query).state, record);
const content = readContent('en');
const chapter = content.chapters.find(({ id }) => id === 'apprentice')?.body ?? '';
const stateAt = (id: string): string =>
  chapter.match(new RegExp(`\\{#${id} title="[^"]*" state="([^"]*)"`))?.[1] ?? 'missing';

test('any state is drawn and told whole', () => {
  fc.assert(
    fc.property(stateOf(fields), (state) => {
      const view = viewOf(state, record);
      expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
      expect(view.dependent).toBeLessThanOrEqual(state.shops);
      const { title, says, tables, sure } = tellOf(view, record, words, 'en');
      expect(title.length).toBeGreaterThan(10);
      expect(`${title} ${says} ${sure} ${JSON.stringify(tables)}`).not.toMatch(
        /NaN|undefined|Infinity|\{\w/,
      );
      for (const { columns, rows } of tables) {
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }
    }),
    { numRuns: 150 },
  );
});

describe('the series', () => {
  test('is that of the fact base', () => {
    const figures = new Map(content.figures.map(({ id, value }) => [id, value]));
    const told = payments.filter(({ year }) => ![2013].includes(year));
    expect(told.length).toBeGreaterThan(10);
    for (const { year, trillion } of told) {
      expect(Number(figures.get(`nonbank-volume-${year}`)) / 1e12, `${year}`).toBe(trillion);
    }
  });

  test('has no gap in its years, and says where it does not continue', () => {
    expect(payments.map(({ year }) => year)).toEqual(
      Array.from({ length: 13 }, (_, index) => 2012 + index),
    );
    const view = viewAt('');
    const growths = view.years.map(({ year, growth }) => (growth === null ? '' : String(year)));
    expect(growths.filter(Boolean)).not.toContain('2014');
    expect(growths.filter(Boolean)).not.toContain('2023');
    expect(view.years.filter(({ sure }) => !sure).map(({ year }) => year)).toEqual([2014, 2023]);
  });

  test('grew as the chapter’s answers say', () => {
    const of = (year: number) => payments.find((one) => one.year === year);
    expect((of(2020)?.trillion ?? 0) / (of(2016)?.trillion ?? 1)).toBeCloseTo(3, 1);
    const ratio = (of(2020)?.transactions100m ?? 0) / (of(2016)?.transactions100m ?? 1);
    expect(ratio).toBeCloseTo(5, 1);
  });
});

describe('the year of no return', () => {
  test('is the chapter’s, under the chapter’s assumptions', () => {
    const view = viewAt(stateAt('turn'));
    expect(view.turned).toBe(2019);
    expect(viewAt(`${stateAt('turn')}&by=value`).turned).toBe(2019);
    expect(tellOf(view, record, words, 'en').title).toContain('2019');
  });

  test('is the model’s roll-back at the share of the year', () => {
    const view = viewAt('view=keys');
    const [then, anchor] = [2018, 2020].map((year) => payments.find((one) => one.year === year));
    const share = (0.6 * (then?.transactions100m ?? 0)) / (anchor?.transactions100m ?? 1);
    const one = view.years.find(({ year }) => year === 2018);
    expect(one?.share).toBeCloseTo(share, 12);
    expect(one?.days).toBeCloseTo(dismissal(share).days, 9);
    expect(one?.loss).toBeCloseTo(dismissal(share, { custody: 0.5 }).loss, 9);
    expect(view.years.find(({ year }) => year === 2023)?.days).toBe(null);
  });

  test('comes no later the less can be borne and the larger the share', () => {
    const arbitrary = stateOf(fields);
    fc.assert(
      fc.property(arbitrary, (state) => {
        const turned = (patch: Partial<typeof state>): number =>
          viewOf({ ...state, ...patch }, record).turned ?? 9999;
        expect(turned({ bearable: 1 })).toBeLessThanOrEqual(turned({}));
        expect(turned({ share: 1 })).toBeLessThanOrEqual(turned({}));
      }),
      { numRuns: 40 },
    );
  });
});

test('the street is the chapter’s: five and none, ninety and sixty', () => {
  expect(viewAt(stateAt('helper')).dependent).toBe(0);
  expect(viewAt(stateAt('next')).dependent).toBe(0);
  expect(viewAt('shops=50').dependent).toBe(4);
  const view = viewAt(stateAt('drawer'));
  expect(view.dependent).toBe(60);
  expect(view.streetDays).toBeCloseTo(POLICY.rebuildDays.default * 0.9 ** 4.8, 9);
});

test('the rules stand where their notices put them', () => {
  const rules = viewAt('').rules;
  expect(rules.map(({ custody }) => custody)).toEqual([0.2, 0.3, 0.4, 0.5, 1]);
  expect(rules.map(({ from }) => from).at(-1)).toBe('2019-01-14');
  expect(yearOf('2019-01-14')).toBeCloseTo(2019.035, 2);
  expect(yearOf('2013-06')).toBeCloseTo(2013.458, 2);
});

test('a line of the reader’s is told beside the record', () => {
  const guess = Array.from({ length: SHEET.length }, (_, index) => 120 + 20 * index);
  const state = { ...defaultsOf(fields), guess, shown: true };
  const { title, tables } = tellOf(viewOf(state, record), record, words, 'en');
  expect(title).toContain('260');
  expect(tables[0]?.rows.at(-1)?.[2]).toBe('260');
  expect(guess).toHaveLength(LAST - KNOWN);
});
