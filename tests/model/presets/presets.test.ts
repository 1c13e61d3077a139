import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  EPISODES,
  type Episode,
  RESERVE_REGIMES,
  regimeOn,
  runEpisode,
  SCENARIOS,
  type Scenario,
  type ScenarioId,
  scenarioPolicy,
} from '../../../src/model/index.ts';
import { runScenario } from './run-scenario.ts';

describe('reserve regimes', () => {
  it.each([
    ['2010-08-31', undefined, 0],
    ['2010-09-01', 'bank-accounts', 0],
    ['2017-04-16', 'bank-accounts', 0],
    ['2017-04-17', 'partial-deposit', 0.2],
    ['2018-01-31', 'partial-deposit', 0.2],
    ['2018-02-01', 'partial-deposit', 0.3],
    ['2018-03-15', 'partial-deposit', 0.4],
    ['2018-04-01', 'partial-deposit', 0.5],
    ['2018-07-08', 'partial-deposit', 0.5],
    ['2018-07-09', 'full-deposit', 0.5],
    ['2019-01-13', 'full-deposit', 0.5],
    ['2019-01-14', 'full-deposit', 1],
    ['2021-09-15', 'full-deposit', 1],
  ])('on %s', (date, id, custody) => {
    const found = regimeOn(date);
    expect(found.regime?.id).toBe(id);
    expect(found.custody).toBe(custody);
  });

  it('are dated in order and carry facts', () => {
    const days = RESERVE_REGIMES.flatMap(({ steps }) => steps.map(({ from }) => from));
    expect(days).toEqual([...days].sort());
    for (const { facts } of RESERVE_REGIMES) {
      for (const fact of facts) expect(fact).toMatch(/^[A-K]\d+b?$/);
    }
    expect(() => regimeOn('September 2021')).toThrow('day must be an ISO date');
    expect(() => regimeOn('2021-09')).toThrow(RangeError);
  });
});

describe('scenarios', () => {
  const ids = Object.keys(SCENARIOS) as ScenarioId[];

  it('as the article describes: secret, uncovered, unsecured, and worth little after a run', () => {
    const { policy, tests, price } = runScenario('article');
    expect(policy).toMatchObject({ custody: 0, reporting: false, treatment: 'unsecured' });
    expect(price.price).toBeLessThan(1);
    expect(tests.loss.price).toBeLessThan(0.6);
  });

  it.each(['rules-2021-09', 'rules-2024-05'] as const)('%s: nothing moves', (id) => {
    const { policy, tests, price } = runScenario(id);
    expect(policy).toMatchObject({ custody: 1, reporting: true, treatment: 'ring-fenced' });
    expect(price.price).toBe(1);
    for (const test of Object.values(tests)) {
      expect(test).toMatchObject({ panic: 0, loss: 0, merchants: 0 });
    }
  });

  it('take custody from the rules of their day, and say where the rest comes from', () => {
    expect(scenarioPolicy('rules-2024-05').cushion).toBe(0.0275);
    expect(scenarioPolicy('rules-2021-09').cushion).toBe(0.03);
    for (const id of ids) {
      const { facts, date, paragraphs }: Scenario = SCENARIOS[id];
      expect(facts.length).toBeGreaterThan(0);
      expect(date ?? paragraphs).toBeDefined();
    }
    expect(() => scenarioPolicy('rules-1999' as never)).toThrow('scenario');
  });
});

describe('episodes', () => {
  it.each<[keyof typeof EPISODES, number]>([
    ['reserve-primary', 0.9651],
    ['usdc', 0.9175],
    ['tether-2022', 1],
    ['terra', 0],
    ['synapse', 0.6792],
    ['wirecard-uk', 1],
    ['uk-safeguarding', 0.35],
  ])('%s', (id, model) => {
    expect(runEpisode(EPISODES[id])).toBeCloseTo(model, 4);
  });

  it('agree with the record as far as the record explains itself', () => {
    const gap = (id: keyof typeof EPISODES) =>
      runEpisode(EPISODES[id]) - (EPISODES[id].recorded ?? Number.NaN);
    expect(Math.abs(gap('reserve-primary'))).toBeLessThan(0.005);
    expect(gap('usdc')).toBeCloseTo(0.0401, 4);
    expect(gap('tether-2022')).toBeCloseTo(0.05, 9);
    expect(gap('wirecard-uk')).toBe(0);
    expect(gap('uk-safeguarding')).toBeCloseTo(0, 9);
    expect(EPISODES.synapse.recorded).toBeNull();
  });

  it('name facts that exist', () => {
    const facts = (Object.values(EPISODES) as Episode[]).map(({ fact }) => fact);
    expect(new Set(facts).size).toBe(facts.length);
    for (const fact of facts) expect(fact).toMatch(/^J\d+$/);
  });
});

describe('words for presets', () => {
  it('exist for every scenario, regime, episode and option', async () => {
    const file = new URL('../../../content/interface/en/presets.json', import.meta.url);
    const words: Record<string, Record<string, { name: string; meaning: string }>> = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    const { OPTION_IDS } = await import('../../../src/model/index.ts');
    const ids = {
      scenarios: Object.keys(SCENARIOS),
      regimes: RESERVE_REGIMES.map(({ id }) => id),
      episodes: Object.keys(EPISODES),
      options: OPTION_IDS,
    };
    expect(Object.keys(words).sort()).toEqual(Object.keys(ids).sort());
    for (const [group, expected] of Object.entries(ids)) {
      expect(Object.keys(words[group] ?? {}).sort()).toEqual([...expected].sort());
      for (const { name, meaning } of Object.values(words[group] ?? {})) {
        expect(name.length * meaning.length).toBeGreaterThan(0);
      }
    }
  });
});
