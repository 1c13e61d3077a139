import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Held } from './heap.ts';
import { growthOf, lost } from './long-use/growth.ts';
import { cellOf, lineOf } from './numbers/bounds.ts';
import { median, quantile } from './numbers/median.ts';

const held = (heap: number, nodes: number): Held => ({
  heap,
  nodes,
  listeners: 30,
  documents: 2,
  frames: 1,
});

describe('what a tab holds after hours', () => {
  const tenths = [...Array(10).keys()];

  test('may grow while it warms, and not after', () => {
    const warm = tenths.map((tenth) => held(3e6 + Math.min(tenth, 4) * 1e6, 900));
    expect(lost(growthOf(warm))).toEqual([]);
  });

  test('is missed where a few nodes stay behind each time', () => {
    const leaking = tenths.map((tenth) => held(3e6, 900 + tenth * 9));
    expect(lost(growthOf(leaking))).toEqual([expect.stringMatching(/^nodes by 3\./)]);
  });

  test('is missed where nothing was counted', () => {
    expect(lost(growthOf([]))).toHaveLength(5);
  });
});

describe('a table of numbers', () => {
  const all = [40, 42, 44, 60].map((value, at) => ({ of: `/${at}/`, kind: 'chapter', value }));

  test('marks what is beyond its bound, and what is far above its kind', () => {
    expect(cellOf('script', all, '/1/')).toBe('42.0');
    expect(cellOf('script', all, '/3/')).toBe('***60.0***');
    expect(cellOf('all', all, '/3/')).toBe('*60.0*');
    expect(lineOf('script', all)).toEqual({
      bound: '45',
      worst: '60.0',
      where: '/3/',
      beyond: '1 / 4',
    });
  });

  test('lets nothing pass that was not measured', () => {
    const none = [{ of: '/', kind: 'chapter', value: Number.NaN }];
    expect(cellOf('blocked', none, '/')).toBe('**NaN**');
  });

  test('knows the middle, and what nineteen of twenty are not above', () => {
    expect(median([5, 1, 3, 2, 4])).toBe(3);
    expect(quantile([...Array(40).keys()], 0.95)).toBe(37);
  });
});

test('the form has a place for the rows of every table', () => {
  const form = readFileSync(
    join(import.meta.dirname, '../../content/method/en/numbers-form.md'),
    'utf8',
  );
  const rows = [...form.matchAll(/\{rows:(\w+)\}/g)].map(([, name]) => name);
  expect(rows).toEqual(['fetched', 'coming', 'scrolled', 'pressed', 'held']);
});
