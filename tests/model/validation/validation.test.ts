import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { CALLS as calls } from '../../../src/method/validation/calls.ts';
import { compare, tolerance, type ValidationCase } from '../../../src/method/validation/compare.ts';
import { linearProgramme } from './networks.ts';

const CALLS: typeof calls = { ...calls, linearProgramme };

// Many cases: a busy machine may need a while.
vi.setConfig({ testTimeout: 120_000 });

const file = new URL('../../../content/data/validation.yaml', import.meta.url);
const cases: ValidationCase[] = parse(readFileSync(file, 'utf8'));

describe('published results', () => {
  it('has an id of its own, a source and a mark for every case', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    for (const { what, source, mark } of cases) {
      expect(what && source).toBeTruthy();
      expect('SIMD').toContain(mark);
    }
  });

  it.each(cases)('$id $what', ({ call, inputs, published, exact, differs }) => {
    const run = CALLS[call];
    expect(run, call).toBeDefined();
    const failed = compare(published, run?.(inputs), exact).filter(({ pass }) => !pass);
    if (!differs) {
      expect(failed).toEqual([]);
      return;
    }
    expect(failed).toHaveLength(differs.cells);
    for (const { difference } of failed) expect(difference).toBeLessThan(differs.most);
  });
});

describe('the comparison itself', () => {
  it('allows half a unit of the last printed digit and no more', () => {
    expect(tolerance('1.813')).toBe(0.0005);
    expect(tolerance('100')).toBe(0.5);
    expect(compare('1.81', 1.8149)[0]?.pass).toBe(true);
    expect(compare('1.81', 1.8151)[0]?.pass).toBe(false);
    expect(compare(3, 3.0000001)[0]?.pass).toBe(false);
    expect(compare('0101', '0101', true)[0]?.pass).toBe(true);
    expect(compare('0101', '101', true)[0]?.pass).toBe(false);
    expect(() => compare(['1', '2'], [1])).toThrow('2 published, 1 computed');
  });
});
