import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import words from '../../../content/interface/en/reserves.json' with { type: 'json' };
import { allowedRange, beliefs } from '../../../src/model/policy/sight.ts';
import { readState, writeState } from '../../../src/state/query.ts';
import { describe } from '../../../src/widgets/reserves/describe.ts';
import { cellsOf, planOf, ridgeOf } from '../../../src/widgets/reserves/geometry.ts';
import { fields } from '../../../src/widgets/reserves/state.ts';
import { firmsOf, viewOf } from '../../../src/widgets/reserves/view.ts';
import { stateOf } from '../../state/states.ts';

const speech = { words, language: 'en' };
const viewAt = (query: string) => viewOf(readState(fields, query).state);
const say = (query: string) => describe(viewAt(query), speech);

group('the finding', () => {
  test.each([
    [
      'sight=never',
      'Three apps, one and the same year: from the street nobody can tell them apart',
    ],
    ['books=1', 'The same year outside, and 100%, 80%, and 30% inside'],
    ['books=1&loss=0', 'The same year outside, and 100%, 100%, and 30% inside'],
    ['sight=monthly', 'The pages tell the apps apart: 100%, 80%, and 30%'],
    ['sight=monthly&books=1', 'The pages are right: 100%, 80%, and 30%, and that is what is there'],
    ['sight=quarterly', 'Three pages on your desk, and all of them say 100%'],
    [
      'sight=quarterly&books=1',
      'Pages that are 92 days old still say 100%. There is 100%, 80%, and 30%',
    ],
    [
      'sight=daily&books=1&since=0',
      'Pages that are 1 day old still say 100%. There is 100%, 80%, and 30%',
    ],
    ['sight=daily&books=1&forged=1', 'The page of Hollow is false: it says 100%, and there is 30%'],
    ['sight=custody', 'You hold the coins: 100% of what each app says it owes'],
    [
      'sight=custody&books=1',
      'With the money in your hands there is 100% in each: nothing is left to differ',
    ],
    [
      'sight=custody&books=1&forged=1',
      'All the coins are there, and Hollow has promised more tokens than its ledger shows',
    ],
    ['test=rumour', 'A rumour comes, and 2 of the three apps cannot pay everybody'],
    ['sight=custody&test=loss', 'Prices fall, and all three apps pay everybody'],
    [
      'sight=custody&test=loss&forged=1',
      'Prices fall, and one of the three apps cannot pay everybody',
    ],
  ])('of %s', (query, title) => {
    expect(say(query).title).toBe(title);
  });
});

group('the guess', () => {
  test.each([
    ['', 'none'],
    ['guess=0.7,1', 'closed'],
    ['guess=0.7,1&about=c&books=1', 'missed'],
    ['guess=0.7,1&about=b&books=1', 'narrow'],
    ['guess=0.1,1.2&about=b&books=1', 'fits'],
    ['guess=0,1.2&about=b&books=1&sight=daily', 'wide'],
    ['guess=1,0.7&about=b&books=1', 'narrow'],
  ])('%s is judged: %s', (query, verdict) => {
    expect(viewAt(query).verdict).toBe(verdict);
  });

  test('is held against what is there and what could be known', () => {
    const { from, to } = allowedRange(
      beliefs({
        busiestDay: 0.1,
        fireSale: 0.8,
        falsePages: 0.02,
        bookChanges: 0.2,
        volatility: 0.1,
      }),
    );
    expect(say('guess=0.7,1&about=c&books=1').verdict).toBe(
      `You said 70% to 100% for App C. There is 30%. What you could see left ${Math.round(from * 100)}% to ${Math.round(to * 100)}% possible, nineteen times in twenty.`,
    );
  });
});

test('while the books are closed, nothing gives away who is who', () => {
  const text = (query: string): string => JSON.stringify(say(query));
  for (let deal = 0; deal < 6; deal++) {
    expect(new Set(firmsOf(deal)).size).toBe(3);
    expect(text(`deal=${deal}`)).toBe(text('deal=0'));
    expect(text(`deal=${deal}&sight=yearly`)).toBe(text('sight=yearly'));
    const { apps } = viewAt(`deal=${deal}`);
    for (const app of apps) expect(app.beliefs).toEqual(apps[0]?.beliefs);
  }
  expect(new Set([0, 1, 2, 3, 4, 5].map((deal) => firmsOf(deal).join())).size).toBe(6);
});

test('every state has whole words and tables, and a link that brings it back', () => {
  fc.assert(
    fc.property(stateOf(fields), (state) => {
      const said = describe(viewOf(state), speech);
      const { title, says, changed, verdict, tables } = said;
      const all = [title, says, changed, verdict, ...tables.flatMap(({ rows }) => rows.flat())];
      for (const text of all) expect(text).not.toMatch(/NaN|Infinity|∞|undefined|[{}]|^$/);
      for (const { columns, rows } of tables) {
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }
      expect(readState(fields, writeState(fields, state))).toEqual({ state, problems: [] });
    }),
  );
});

group('the drawing', () => {
  const rooms = [
    { width: 312, height: 296, em: 16 },
    { width: 312, height: 444, em: 24 },
    { width: 560, height: 352, em: 16 },
    { width: 1000, height: 624, em: 24 },
  ];

  test('of any state stays in its room', () => {
    fc.assert(
      fc.property(stateOf(fields), fc.constantFrom(...rooms), (state, room) => {
        const { apps } = viewOf(state);
        const plan = planOf(room, state.test !== 'none');
        expect(plan.top).toBeGreaterThan(plan.weeksBottom);
        expect(plan.bottom - plan.top).toBeGreaterThan(room.height * 0.3);
        expect(plan.columns.at(-1)?.right ?? Infinity).toBeLessThanOrEqual(room.width);
        for (const { ridge, ridgeWidth } of plan.columns) {
          expect(ridgeWidth).toBeGreaterThan(20);
          for (const app of apps)
            expect(ridgeOf(app, ridge, ridgeWidth, plan.y)).not.toMatch(/NaN/);
        }
      }),
    );
  });

  test('has a shape for each five of a hundred tokens', () => {
    const count = (query: string, index: number) => {
      const app = viewAt(query).apps[index];
      const kinds = app ? cellsOf(app).map(({ kind }) => kind) : [];
      return ['coin', 'slip', 'paper', 'token'].map(
        (kind) => kinds.filter((one) => one === kind).length,
      );
    };
    expect(count('books=1', 0)).toEqual([0, 20, 0, 0]);
    expect(count('books=1', 1)).toEqual([0, 4, 12, 4]);
    expect(count('books=1', 2)).toEqual([0, 6, 0, 14]);
    expect(count('books=1&sight=custody&forged=1', 2)).toEqual([16, 0, 0, 4]);
  });
});
