import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARAMETERS, type Parameter } from '../../src/model/index.ts';

const file = new URL('../../content/interface/en/parameters.json', import.meta.url);
const words: Record<string, { name: string; meaning: string }> = JSON.parse(
  readFileSync(file, 'utf8'),
);
const all: Parameter[] = Object.values(PARAMETERS);

describe('parameters', () => {
  it.each(all)('$id', ({ min, max, step, decimals, default: value, ...parameter }) => {
    expect(min).toBeLessThan(max);
    expect(value).toBeGreaterThanOrEqual(min);
    expect(value).toBeLessThanOrEqual(max);
    // Bounds and steps can be written with the digits given, and the default too.
    for (const x of [min, max, step, value]) expect(Number(x.toFixed(decimals))).toBe(x);
    expect(parameter.kind).toBe(parameter.source === null ? 'illustrative' : 'record');
    expect(parameter.source ?? 'A1').toMatch(/^[A-K]\d+b?$/);
    expect(parameter.symbol).not.toBe('');
  });

  it('lie on their own steps', () => {
    for (const { id, min, step, default: value } of all) {
      const steps = (value - min) / step;
      expect(Math.abs(steps - Math.round(steps)), id).toBeLessThan(1e-6);
    }
  });

  it('have ids of their own, and words for a reader', () => {
    for (const [id, parameter] of Object.entries(PARAMETERS)) expect(parameter.id).toBe(id);
    expect(Object.keys(words).sort()).toEqual(Object.keys(PARAMETERS).sort());
    for (const { name, meaning } of Object.values(words)) {
      expect(name.length).toBeGreaterThan(2);
      expect(meaning.endsWith('.')).toBe(true);
    }
  });
});
