import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import words from '../../../content/interface/en/economy.json' with { type: 'json' };
import { choosePolicy } from '../../../src/model/policy/options.ts';
import { STRESS_TESTS, stress } from '../../../src/model/policy/stress.ts';
import { defaultsOf, readState, writeState } from '../../../src/state/query.ts';
import { saysOf, tableOf, titleOf } from '../../../src/widgets/economy/describe.ts';
import { presetOf } from '../../../src/widgets/economy/presets.ts';
import { fromFile, toFile } from '../../../src/widgets/economy/saved.ts';
import { asSecond, fields, firstOf, secondOf, single } from '../../../src/widgets/economy/state.ts';
import { viewOf } from '../../../src/widgets/economy/view.ts';
import { runScenario } from '../../model/presets/run-scenario.ts';
import { stateOf } from '../../state/states.ts';

describe('the economy', () => {
  test('is the model’s, as the chapters have it', () => {
    expect(viewOf(defaultsOf(single)).result).toEqual(stress(choosePolicy(), STRESS_TESTS.rumour));
    for (const id of ['article', 'rules-2021-09', 'rules-2024-05'] as const) {
      const { result } = viewOf(presetOf(id));
      expect(result).toEqual(runScenario(id).tests.rumour);
    }
  });

  test('of any setting is whole, drawn and told', () => {
    fc.assert(
      fc.property(stateOf(single), (economy) => {
        const view = viewOf(economy);
        expect(view.result.price).toBeGreaterThanOrEqual(0);
        expect(view.result.price).toBeLessThanOrEqual(1);
        expect(view.behind.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(view.waves.filter((wave) => wave > 0)).toHaveLength(view.result.merchants);
        const said = [titleOf(view, words, 'en'), saysOf(view, words, 'en')].join(' ');
        const table = JSON.stringify(tableOf([view, view], words, 'en'));
        expect(said + table).not.toMatch(/NaN|undefined|Infinity|\{\w/);
      }),
      { numRuns: 500 },
    );
  });

  test('with every coin at the centre and the door open loses nothing', () => {
    fc.assert(
      fc.property(stateOf(single), (economy) => {
        const { result, calm } = viewOf({ ...economy, custody: 1, cushion: 0, rollBack: false });
        expect([result.loss, result.price, calm]).toEqual([0, 1, 1]);
      }),
      { numRuns: 300 },
    );
  });
});

test('one beside another is the same one, under names of its own', () => {
  fc.assert(
    fc.property(stateOf(single), stateOf(single), (one, two) => {
      const state = { ...one, ...asSecond(two), beside: true, open: false } as never;
      const back = readState(fields, writeState(fields, state)).state as never;
      expect(firstOf(back)).toEqual(one);
      expect(secondOf(back)).toEqual(two);
    }),
  );
});

describe('a scenario file', () => {
  test('read back is the same scenario', () => {
    fc.assert(
      fc.property(stateOf(single), (economy) => {
        const scenario = { name: 'Mine', query: writeState(single, economy) };
        expect(fromFile(toFile(scenario))).toEqual(scenario);
      }),
    );
  });

  test.each([
    ['', 'nothing'],
    ['{', 'a torn file'],
    ['[]', 'a list'],
    ['null', 'null'],
    ['{"kind":"one-to-one scenario","version":2,"name":"a","query":""}', 'a later version'],
    ['{"kind":"one-to-one scenario","version":1,"name":"","query":""}', 'no name'],
    ['{"kind":"one-to-one scenario","version":1,"name":"a","query":7}', 'a number for a query'],
    [
      `{"kind":"one-to-one scenario","version":1,"name":"a","query":"${'x'.repeat(5_000)}"}`,
      'too long',
    ],
    ['['.repeat(30_000), 'a deep one'],
  ])('%# is refused: %s', (text) => {
    expect(fromFile(text)).toBeNull();
  });

  test('of any bytes is a scenario or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const found = fromFile(text);
        expect(found === null || typeof found.query === 'string').toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
