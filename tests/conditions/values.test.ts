import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { conditionNumbers, conditionValues, recovery } from '../../src/conditions/values.ts';
import { choosePolicy, remainingValue, STRESS_TESTS, stress } from '../../src/model/index.ts';

const numbers = conditionNumbers();
const entries = parse(readFileSync('content/conditions/en.yaml', 'utf8')) as Record<
  string,
  string
>[];

describe('the closing page’s numbers', () => {
  test('say where the edge is: just inside it waiting costs nothing, just beyond it does', () => {
    const { custody, invested, cushion, fireSale } = choosePolicy();
    const book = { cash: 1 - (1 - custody) * invested, assets: 1 + cushion, fireSale };
    expect(remainingValue({ ...book, redeemed: numbers.tipping - 0.001 })).toBe(1);
    expect(remainingValue({ ...book, redeemed: numbers.tipping + 0.001 })).toBeLessThan(1);
  });

  test('have one price on the article’s day, exactly', () => {
    expect(numbers.priceArticle).toBe(1);
    expect(numbers.priceBefore).toBeLessThan(1);
  });

  test('come from the same stress tests as everything else', () => {
    const closed = stress(choosePolicy(['roll-back']), STRESS_TESTS.rumour);
    expect([numbers.closedDays, numbers.closedLoss]).toEqual([closed.days, closed.loss]);
    expect(numbers.coveredLoss).toBe(0);
  });

  test('rise with what is kept apart', () => {
    expect(recovery(0, 'unsecured')).toBeLessThan(recovery(0.5, 'ring-fenced'));
    expect(recovery(1, 'ring-fenced')).toBe(1);
    expect(numbers.tailOwn).toBeLessThan(numbers.tailShared);
  });
});

test('every claimed mechanism has its condition, and no number in it is typed', () => {
  expect(entries.map(({ paragraph }) => paragraph)).toEqual([12, 13, 15, 16, 17, 18, 24]);
  const places = new Set(Object.keys(conditionValues('en')));
  for (const { condition = '' } of entries) {
    const asked = [...condition.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !places.has(name))).toEqual([]);
    expect(condition.replace(/\{\w+\}|:\w+\[[^\]]*\]|¥100/g, '')).not.toMatch(/\d/);
  }
});
