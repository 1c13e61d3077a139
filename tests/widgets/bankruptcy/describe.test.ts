import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import words from '../../../content/interface/en/bankruptcy.json' with { type: 'json' };
import { readState } from '../../../src/state/query.ts';
import { describe } from '../../../src/widgets/bankruptcy/describe.ts';
import {
  custodyOn,
  DATE_IDS,
  dateOf,
  SCENARIO_IDS,
} from '../../../src/widgets/bankruptcy/scenarios.ts';
import { fields, STAGES } from '../../../src/widgets/bankruptcy/state.ts';
import { stateOf } from '../../state/states.ts';
import { EVIDENCE } from './record.ts';

const speech = { words, language: 'en' };
const say = (query: string) => {
  const { state, problems } = readState(fields, query);
  expect(problems).toEqual([]);
  return describe(state, state.mine === 0 ? 8650 : Math.round(state.mine * 100), EVIDENCE, speech);
};
const story = 'mine=100&custody=0.2&loss=0.5';

group('the finding', () => {
  test.each([
    ['', 'The app pays on demand, and ¥86.50 of what it owes is yours'],
    [`${story}&stage=shut`, 'Redemption stops: your ¥100.00 is on the screen and out of reach'],
    [
      `${story}&stage=books`,
      'By its books there is ¥110 million, of which users paid in ¥100 million',
    ],
    [
      `${story}&stage=estate`,
      'Of ¥110 million in the books ¥90 million is left, and ¥170 million is owed',
    ],
    [`${story}&stage=ordinary&law=ordinary`, 'Your ¥100.00 becomes ¥50.00, 50 fen in the yuan'],
    [`${story}&stage=ordinary&law=apart`, 'Your ¥100.00 becomes ¥80.00, 80 fen in the yuan'],
    [
      `${story}&stage=ordinary&law=contested`,
      'Your ¥100.00 becomes ¥50.00 or ¥80.00: a court has to say',
    ],
    [
      'mine=100&stage=ordinary&law=apart&custody=0&invested=1&loss=1',
      'Nothing of your ¥100.00 is left: here the article’s word is right',
    ],
    [
      'mine=100&stage=ordinary&law=apart&custody=1&days=365',
      'You get back all of your ¥100.00, after 365 days',
    ],
    [
      'mine=100&stage=shut&fails=ant',
      'Ant fails and the app does not: your ¥100.00 is owed as before',
    ],
    [
      'mine=100&stage=shut&fails=alibaba&days=60',
      'Alibaba fails: a part of Ant changes hands, and your ¥100.00 is owed as before',
    ],
    ['view=street', 'As long as the app pays, all 60 merchants of the street can pay'],
    [
      `view=street&${story}&stage=ordinary&law=ordinary`,
      'The app pays 50 fen in the yuan, and 30 of 60 merchants cannot pay',
    ],
    [
      'view=map&law=apart',
      '“Worthless” is one corner: nothing at the central bank, and all of it lost',
    ],
    [
      'view=map&law=ordinary&own=50000000',
      'Even where all is lost users get 25 fen in the yuan: “worthless” is not on this map',
    ],
    [
      'view=map&law=ordinary&own=0&costs=50000000',
      'With so much to pay first, users get nothing in more than a corner',
    ],
  ])('of %s', (query, title) => {
    expect(say(query).title).toBe(title);
  });

  test('names the corner only where nothing but the corner is worth nothing', () => {
    expect(say('view=map').says).toContain('users get 0 fen in the yuan');
    expect(say('view=map').says).toContain('they get 62.5 or 100 fen in the yuan');
  });
});

test('every stage says something of its own, and the whole picture keeps what came before', () => {
  const said = STAGES.map((stage) => say(`${story}&law=apart&stage=${stage}`));
  const changed = said.map((one) => one.changed);
  expect(new Set(changed).size).toBe(STAGES.length);
  said.forEach((one, index) => {
    for (const earlier of changed.slice(1, index + 1)) expect(one.says).toContain(earlier);
  });
});

test('every state has a whole title, text and tables', () => {
  fc.assert(
    fc.property(stateOf(fields), fc.integer({ min: 1, max: 30_000 }), (state, mine) => {
      const { title, says, changed, tables } = describe(state, mine, EVIDENCE, speech);
      const all = [title, says, changed, ...tables.flatMap(({ rows }) => rows.flat())];
      for (const text of all) expect(text).not.toMatch(/NaN|Infinity|∞|undefined|[{}]/);
      for (const text of [title, says]) expect(text).not.toBe('');
      expect(new Set(tables.map(({ caption }) => caption)).size).toBe(tables.length);
      for (const { columns, rows } of tables) {
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }
    }),
  );
});

test('tables add up as they are written', () => {
  const fen = (text: string) => Math.round(Number(text.replace(/[¥,–]/g, '')) * 100);
  fc.assert(
    fc.property(stateOf(fields), fc.integer({ min: 1, max: 30_000 }), (any, mine) => {
      const state = { ...any, view: 'estate', fails: 'app', stage: 'ordinary' } as const;
      const [parts, ...claims] = describe(state, mine, EVIDENCE, speech).tables;
      const total = fen(parts?.rows.at(-1)?.at(-1) ?? '');
      for (const { rows } of claims) {
        const paid = rows.slice(1).map((row) => fen(row[2] ?? '') + fen(row[3] ?? ''));
        expect(paid.reduce((sum, one) => sum + one, 0)).toBe(total);
        for (const [, owed, apart, estate, unpaid] of rows.slice(0, -1)) {
          expect(fen(apart ?? '') + fen(estate ?? '') + fen(unpaid ?? '')).toBe(fen(owed ?? ''));
        }
      }
    }),
  );
});

test('every scenario and every date has a name, and each date its own share', () => {
  expect(Object.keys(words.controls.scenarios)).toEqual(SCENARIO_IDS);
  for (const id of DATE_IDS) {
    expect(words.controls.dates[id]).toBeTruthy();
    expect(dateOf(custodyOn(id))).toBe(id);
  }
  expect(custodyOn('2016')).toBe(0);
  expect(custodyOn('2021')).toBe(1);
});
