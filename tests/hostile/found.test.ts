import { describe, expect, test } from 'vitest';
import { readParams } from '../../src/embed/params.ts';
import { fromFile, recallSaved, toFile } from '../../src/widgets/economy/saved.ts';
import { encodeCode } from '../../src/widgets/scan/code.ts';
import { hostPage } from './host.ts';

/* What the campaign of this folder found, each by its name. */

describe('addresses', () => {
  test('a title cut in the middle of a character ends before it', () => {
    const { title } = readParams(`title=a${encodeURIComponent('𝟙'.repeat(200))}`);
    expect(title.isWellFormed()).toBe(true);
    expect(title.length).toBeGreaterThan(190);
  });
});

describe('messages', () => {
  test('a type that cannot be made a text does not throw in the page around', () => {
    const { hear, frame, told } = hostPage();
    const origin = 'https://figures.example';
    for (const type of [{ toString: null, valueOf: 1 }, ['one-to-one:height'], 1, null]) {
      hear({ data: { type, version: 1, height: 500 }, source: frame.contentWindow, origin });
    }
    expect(frame.height).toBe(640);
    hear({
      data: { type: 'one-to-one:height', version: 1, height: 500 },
      source: frame.contentWindow,
      origin,
    });
    expect(frame.height).toBe(500);
    expect(told).toEqual([]);
  });
});

describe('stored state', () => {
  function recalled(scenarios: unknown): string[] {
    const getItem = (): string => JSON.stringify(scenarios);
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: { getItem } });
    return recallSaved().map(({ name }) => name);
  }

  test('of two scenarios of one name the first counts', () => {
    const one = { name: 'Mine', query: 'rumour=1' };
    expect(recalled([one, { name: ' Mine ', query: '' }, { name: 'Other', query: '' }])).toEqual([
      'Mine',
      'Other',
    ]);
    expect(recallSaved()[0]).toEqual(one);
  });

  test('a name shows what it is: nothing turned round, hidden, or cut in half', () => {
    expect(recalled([{ name: '\u202Egnp\u2066.exe\uE000', query: '' }])).toEqual(['gnp .exe']);
    expect(recalled([{ name: 'می‌خواهم 👩‍👧', query: '' }])).toEqual(['می‌خواهم 👩‍👧']);
    const [name = ''] = recalled([{ name: `a${'𝟙'.repeat(60)}`, query: '' }]);
    expect(name.isWellFormed()).toBe(true);
  });
});

describe('files', () => {
  test('a name from a file is cleaned as one from the device', () => {
    expect(fromFile(toFile({ name: 'A\u200Bb\u2028', query: '' }))?.name).toBe('A b');
  });
});

describe('codes', () => {
  test('half a character is written as one that could not be read', () => {
    expect(encodeCode('a\uD800').modules).toEqual(encodeCode('a\uFFFD').modules);
  });
});
