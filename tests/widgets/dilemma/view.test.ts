import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import words from '../../../content/interface/en/dilemma.json' with { type: 'json' };
import { defaultsOf } from '../../../src/state/query.ts';
import { describe as tellOf } from '../../../src/widgets/dilemma/describe.ts';
import { fields } from '../../../src/widgets/dilemma/state.ts';
import { tenOf, viewOf } from '../../../src/widgets/dilemma/view.ts';
import { stateOf } from '../../state/states.ts';

test('ten shapes are always ten', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 4 }),
      (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        fc.pre(total > 0);
        const ten = tenOf(parts.map((part) => part / total));
        expect(ten.reduce((sum, count) => sum + count, 0)).toBe(10);
        for (const [index, count] of ten.entries()) {
          expect(Math.abs(count - ((parts[index] ?? 0) / total) * 10)).toBeLessThan(1);
        }
      },
    ),
  );
});

describe('any path', () => {
  test('is drawn and told whole', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const view = viewOf(state);
        for (const { cells } of [view.you, view.china]) {
          expect(cells).toHaveLength(12);
          for (const { number, coin, slip, paper, hollow, luck } of cells) {
            expect([0, 10]).toContain(coin + slip + paper + hollow);
            expect(luck === 'unknown').toBe(number > view.past);
          }
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
      { numRuns: 200 },
    );
  });
});

test('before the first quarter nothing is known', () => {
  const view = viewOf(defaultsOf(fields));
  expect(view.you.cells.every(({ what }) => what === 'unknown')).toBe(true);
  expect(tellOf(view, words, 'en').title).toBe(words.titles.start);
});

test('both paths meet the same luck', () => {
  const view = viewOf({ ...defaultsOf(fields), quarter: 12, luck: 12, 'digital-cash': 2 });
  expect(view.you.cells.map(({ luck }) => luck)).toEqual(view.china.cells.map(({ luck }) => luck));
});
