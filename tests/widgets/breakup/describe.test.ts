import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import words from '../../../content/interface/en/breakup.json' with { type: 'json' };
import { readState } from '../../../src/state/query.ts';
import { describe } from '../../../src/widgets/breakup/describe.ts';
import { placesFor, planOf, UNIT } from '../../../src/widgets/breakup/geometry.ts';
import { SCENARIO_IDS } from '../../../src/widgets/breakup/scenarios.ts';
import { fields } from '../../../src/widgets/breakup/state.ts';
import { viewOf } from '../../../src/widgets/breakup/view.ts';
import { stateOf } from '../../state/states.ts';

const speech = { words, language: 'en' };
const say = (query: string) => describe(readState(fields, query).state, speech);

group('the finding', () => {
  test.each([
    ['funder=own', '40 of 200 tokens have nothing behind them but the promise to pay'],
    ['funder=bank', 'All 200 tokens have money behind them, and your ¥40 is owed to a bank'],
    ['cut=books', 'All 200 tokens have money behind them, and your ¥40 is owed to the lender'],
    ['unpaid=0.25', 'All who hold tokens are ¥10 short between them: 95 fen stand behind each'],
    [
      'unpaid=0.25&funder=bank',
      'The bank is ¥10 short, and the wallet has money for all 200 tokens',
    ],
    [
      'unpaid=0.25&cut=books',
      'The lender is ¥10 short, and the wallet has money for all 200 tokens',
    ],
    ['unpaid=0.25&cushion=12', 'The app’s own funds bear the ¥10, and no holder of tokens loses'],
    [
      'unpaid=0.25&funder=bank&kept=0.3&cushion=12',
      '¥10 never come, and more than one is short: the app ¥3 and the bank ¥7',
    ],
  ])('of %s', (query, title) => {
    expect(say(query).title).toBe(title);
  });

  test('tells whether a cut would matter', () => {
    expect(say('unpaid=0.25&funder=bank').says).toContain('would change nothing');
    expect(say('unpaid=0.25').says).toContain(
      'With one firm the losers are: holders of tokens ¥10. With the books cut apart: the lender ¥10.',
    );
  });
});

test('every state has a whole title, text and tables', () => {
  fc.assert(
    fc.property(stateOf(fields), (state) => {
      const { title, says, changed, tables } = describe(state, speech);
      const all = [title, says, changed, ...tables.flatMap(({ rows }) => rows.flat())];
      for (const text of all) expect(text).not.toMatch(/NaN|undefined|[{}]|^$|: \.| {2}/);
      for (const { columns, rows } of tables) {
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }
    }),
  );
});

/** What stands behind 200 tokens at most, in shapes: slips and paper, the last of each cut. */
const HELD = 40;

test('the drawing of any state stays in its room, band below band', () => {
  const rooms = [
    { width: 328, height: 320, em: 16 },
    { width: 312, height: 480, em: 24 },
    { width: 560, height: 440, em: 16 },
    { width: 900, height: 696, em: 24 },
  ];
  fc.assert(
    fc.property(stateOf(fields), fc.constantFrom(...rooms), (state, room) => {
      const plan = planOf(room, state.cushion);
      const view = viewOf(state);
      const { pad, owes, holds, columns, pitch } = plan;
      const bottom = (yuan: number, y: number) =>
        Math.max(y, ...placesFor(yuan, { x: pad, y, columns, pitch }).map((place) => place.y)) +
        pitch;
      expect(plan.button).toBeLessThan(plan.books);
      expect(bottom(view.tokens, owes)).toBeLessThanOrEqual(holds);
      const hollow = placesFor(view.hollow, { x: pad, y: owes, columns, pitch }, view.covered);
      for (const { y } of hollow) expect(y).toBeLessThan(holds - plan.line);
      const held = UNIT * (HELD + (state.cushion > 0 ? 1 + Math.ceil(state.cushion / UNIT) : 0));
      expect(bottom(held, holds)).toBeLessThanOrEqual(plan.books + plan.booksHeight + pitch * 0.2);
      expect(columns * pitch).toBeLessThanOrEqual(room.width);
      expect(plan.losers + 5.4 * plan.line).toBeLessThanOrEqual(room.height + 0.5);
    }),
  );
});

test('a yuan is a fifth of a shape, and amounts share the cell where they meet', () => {
  const at = { x: 0, y: 0, columns: 4, pitch: 10 };
  const parts = (yuan: number, start: number) =>
    placesFor(yuan, at, start).map(({ x, y, from, to }) => [x, y, from, to]);
  expect(parts(12.5, 0)).toEqual([
    [0, 0, 0, 1],
    [10, 0, 0, 1],
    [20, 0, 0, 0.5],
  ]);
  expect(parts(10, 12.5)).toEqual([
    [20, 0, 0.5, 1],
    [30, 0, 0, 1],
    [0, 10, 0, 0.5],
  ]);
  expect(parts(0, 12.5)).toEqual([]);
});

test('every scenario has a name', () => {
  expect(Object.keys(words.controls.scenarios)).toEqual(SCENARIO_IDS);
});
