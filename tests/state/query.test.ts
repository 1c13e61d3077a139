import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amount, amounts, flag, moves, oneOf, onGrid, someOf } from '../../src/state/fields.ts';
import { defaultsOf, readState, writeState } from '../../src/state/query.ts';
import { stateOf } from './states.ts';

const fields = {
  view: oneOf(['near', 'far'], 'near'),
  open: flag(),
  who: someOf(['bank', 'app', 'party']),
  share: amount({ min: -0.1, max: 0.2, step: 0.005, default: 0.03 }),
  many: amount({ min: 100, max: 1_000_000, step: 100, default: 10_000 }),
  line: amounts(4, { min: 0, max: 1.1, step: 0.01 }),
  log: moves(['pay', 'take'], ['y2019'], 5, { min: 0.01, max: 200, step: 0.01 }),
};

describe('a query string', () => {
  test('restores every state exactly, and says nothing of a default', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const query = writeState(fields, state);
        expect(readState(fields, query)).toEqual({ state, problems: [] });
      }),
      { numRuns: 500 },
    );
    expect(writeState(fields, defaultsOf(fields))).toBe('');
  });

  test.each([
    ['view=middle', ['view']],
    ['view=', ['view']],
    ['open=yes', ['open']],
    ['who=bank,king', ['who']],
    ['share=NaN', ['share']],
    ['share=1e3', ['share']],
    ['share=0.21', ['share']],
    ['share=Infinity', ['share']],
    ['share=%F0%28', ['share']],
    ['share=<b>1</b>', ['share']],
    ['many=99999999999999999999', ['many']],
    ['line=1,2', ['line']],
    ['line=0,0,0,x', ['line']],
    ['view=far&share=x', ['share']],
    ['log=pay', ['log']],
    ['log=steal5', ['log']],
    ['log=pay-5', ['log']],
    ['log=pay5,,take1', ['log']],
    ['log=y20190', ['log']],
    ['log=pay1,pay1,pay1,pay1,pay1,pay1', ['log']],
    ['log=__proto__1', ['log']],
  ])('%s names what could not be used', (query, problems) => {
    const read = readState(fields, query);
    expect(read.problems).toEqual(problems);
    for (const name of problems) {
      expect(read.state[name as keyof typeof fields]).toEqual(
        fields[name as keyof typeof fields].default,
      );
    }
  });

  test('tells what was done one thing after another', () => {
    expect(readState(fields, 'log=pay12.5,y2019,take1').state.log).toEqual([
      { name: 'pay', amount: 12.5 },
      { name: 'y2019', amount: 0 },
      { name: 'take', amount: 1 },
    ]);
  });

  test('keeps what it can use beside what it cannot', () => {
    expect(readState(fields, 'view=far&share=x').state.view).toBe('far');
  });

  test('is read as the default, with a word, when it is longer than any state', () => {
    const read = readState(fields, `line=${'0,'.repeat(5_000)}`);
    expect(read.state).toEqual(defaultsOf(fields));
    expect(read.problems.length).toBeGreaterThan(0);
  });

  test('of any letters gives a whole state', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (query) => {
        expect(Object.keys(readState(fields, query).state)).toEqual(Object.keys(fields));
      }),
      { numRuns: 2_000 },
    );
  });
});

test('the grid is where a slider can stand', () => {
  expect(onGrid(0.0349, { min: -0.1, max: 0.2, step: 0.005 })).toBe(0.035);
  expect(onGrid(7, { min: -0.1, max: 0.2, step: 0.005 })).toBe(0.2);
  expect(onGrid(949, { min: 100, max: 1000, step: 100 })).toBe(900);
});
