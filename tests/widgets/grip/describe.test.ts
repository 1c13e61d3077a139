import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import words from '../../../content/interface/en/grip.json' with { type: 'json' };
import { readState } from '../../../src/state/query.ts';
import { ANSWER_IDS, ANSWERS, answerOf, studyOf } from '../../../src/widgets/grip/answers.ts';
import { describe } from '../../../src/widgets/grip/describe.ts';
import { fromNumbers, planOf, toNumbers } from '../../../src/widgets/grip/geometry.ts';
import { SCENARIO_IDS } from '../../../src/widgets/grip/scenarios.ts';
import { stacks } from '../../../src/widgets/grip/stacks.ts';
import { fields } from '../../../src/widgets/grip/state.ts';
import { ratesView, reservesView } from '../../../src/widgets/grip/view.ts';
import { stateOf } from '../../state/states.ts';
import { SHARES } from './record.ts';

const speech = { words, language: 'en' };
const say = (query: string) => describe(readState(fields, query).state, SHARES, speech);

group('the finding', () => {
  test.each([
    ['share=0', 'All of the push arrives: 1 point at the top, 1 point at the shop'],
    ['share=0.4', '60% of the push arrives: 1 point at the top, 0.6 points at the shop'],
    ['share=0.4&hard=1', 'For the effect of 1 point the central bank moves 1.67 points'],
    [
      'share=0.6&hard=1',
      'At its limit of 2 points only 0.8 points of 1 point arrive: it needs the app',
    ],
    [
      'share=1&passThrough=0',
      'Nothing of the push arrives: the app’s loans make up for the banks’',
    ],
    ['view=count', 'By number, the app has 80% of these payments'],
    ['view=count&by=value', 'By value, the app has 10% of the very same payments'],
    ['view=reserves', 'On the same coins there is room for ¥15 less money: the whole push arrives'],
  ])('of %s', (query, title) => {
    expect(say(query).title).toBe(title);
  });

  test('names the mark where there is one, and says so where there is none', () => {
    expect(say('share=0.4').changed).toContain('once it lends more than 50% of all loans');
    expect(say('share=0.4&passThrough=-0.5').changed).toContain('more than 33%');
    expect(say('share=0.4&passThrough=0.5').changed).toContain('at any size of it');
  });
});

test('every state has a whole title, text and tables', () => {
  fc.assert(
    fc.property(stateOf(fields), (state) => {
      const { title, says, changed, tables } = describe(state, SHARES, speech);
      const all = [title, says, changed, ...tables.flatMap(({ rows }) => rows.flat())];
      for (const text of all) expect(text).not.toMatch(/NaN|Infinity|∞|undefined|[{}]|^$/);
      for (const { columns, rows } of tables) {
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }
    }),
  );
});

group('the drawing', () => {
  const rooms = [
    { width: 312, height: 240, em: 16 },
    { width: 312, height: 360, em: 24 },
    { width: 560, height: 320, em: 16 },
    { width: 900, height: 504, em: 24 },
  ];

  test('of any state stays in its room', () => {
    fc.assert(
      fc.property(stateOf(fields), fc.constantFrom(...rooms), (state, room) => {
        const at = fromNumbers(toNumbers(state, ratesView(state)));
        const { x, y, size, places, labels } = planOf(room, at);
        for (const value of [at.push, at.arrives, at.needed, at.limit, at.app]) {
          expect(y(value)).toBeGreaterThanOrEqual(2 * size);
          expect(y(value)).toBeLessThanOrEqual(room.height);
        }
        for (const place of places) expect(place).toBeGreaterThanOrEqual(0);
        expect(x(1)).toBeLessThan(room.width);
        for (const label of labels) expect(label).toBeLessThan(room.height);
      }),
    );
  });

  test('of money stays above the coins that it stands on, and beside nothing', () => {
    fc.assert(
      fc.property(stateOf(fields), fc.constantFrom(...rooms), (state, room) => {
        const view = reservesView(state);
        const { now } = view;
        const parts = [now.notes, now.deposits, now.units, now.reserves, now.float];
        const plan = stacks(room, parts, view);
        for (const { count, columns, y, x, id } of plan.groups) {
          const pitch = plan.size * (7 / 6);
          const rows = Math.ceil(count / columns);
          if (id === 'units' || id === 'deposits') {
            expect(y - (rows - 1) * pitch).toBeGreaterThan(plan.barTop + plan.barHeight);
          } else {
            expect(x + (count * 7 - 1) * (plan.size / 6)).toBeLessThanOrEqual(room.width + 0.01);
          }
        }
        expect(plan.bar(now.money)).toBeLessThanOrEqual(room.width);
        expect(plan.bar(view.before.money)).toBeLessThanOrEqual(room.width);
      }),
    );
  });
});

test('the app’s answers can be told from each other, and studies speak of those beyond banks', () => {
  for (const id of ANSWER_IDS) expect(answerOf(ANSWERS[id])).toBe(id);
  expect(answerOf(0.35)).toBeUndefined();
  expect([-0.5, 0, 0.5, 1, 1.5].map(studyOf)).toEqual([
    'offsets',
    undefined,
    undefined,
    undefined,
    'amplifies',
  ]);
});

test('every scenario has a name', () => {
  expect(Object.keys(words.controls.scenarios)).toEqual(SCENARIO_IDS);
});
