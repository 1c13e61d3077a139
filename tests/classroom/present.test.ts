import { networkInterfaces } from 'node:os';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roomAddresses } from '../../src/build/serve.mjs';
import { askedDeck } from '../../src/classroom/present/deck.ts';
import { guessAt } from '../../src/classroom/present/guess.ts';
import { deedOf } from '../../src/classroom/present/keys.ts';
import { phoneAddress } from '../../src/classroom/present/phones.ts';
import { clock, nothingYet, readCount, readShared } from '../../src/classroom/present/shared.ts';

describe('an address for phones', () => {
  test('is the page’s own, with the path', () => {
    expect(phoneAddress('http://192.168.0.5:4321/a/classroom/present/?x=1', '/a/peg/?y=1#z')).toBe(
      'http://192.168.0.5:4321/a/peg/?y=1#z',
    );
  });
  test.each([
    'http://localhost:4321/',
    'http://127.0.0.1/',
    'http://127.8.0.1/',
    'http://[::1]:80/',
    'http://0.0.0.0/',
    'http://a.localhost/',
    'file:///lessons/index.html',
  ])('is never given where only this computer could open it: %s', (page) => {
    expect(phoneAddress(page, '/peg/')).toBeNull();
  });
  test('is looked for among this computer’s networks, loopback left out', () => {
    const one = { netmask: '', mac: '', cidr: null } as const;
    const found = roomAddresses({
      lo: [{ ...one, address: '127.0.0.1', family: 'IPv4', internal: true }],
      wlan: [
        { ...one, address: '192.168.1.9', family: 'IPv4', internal: false },
        { ...one, address: 'fe80::1', family: 'IPv6', internal: false, scopeid: 1 },
        { ...one, address: '169.254.3.4', family: 'IPv4', internal: false },
      ],
    });
    expect(found).toEqual(['192.168.1.9']);
    expect(roomAddresses(networkInterfaces())).not.toContain('127.0.0.1');
  });
});

describe('what two windows have in common', () => {
  test('comes back as it was said', () => {
    const said = {
      ...nothingYet,
      slide: 'pay',
      counts: { guess: [3, 0, 999] },
      since: 5,
      spent: 7,
    };
    expect(readShared(JSON.stringify(said))).toEqual(said);
  });
  test('is whole or nothing, whatever is heard', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (heard) => {
        const shared = readShared(heard);
        if (shared === null) return;
        expect(Object.keys(shared).sort()).toEqual(Object.keys(nothingYet).sort());
        expect(shared.slide).toMatch(/^[a-z0-9-]{0,60}$/);
      }),
      { numRuns: 2_000 },
    );
    const bad = { slide: 'a', counts: { a: [1000], b: [-1], c: [1.5], d: ['1'], '<b>': [1] } };
    expect(readShared(JSON.stringify(bad))?.counts).toEqual({});
  });
});

test('a count is a whole number up to 999', () => {
  expect(['', '0', '30', '999'].map(readCount)).toEqual([0, 0, 30, 999]);
  expect(['-1', '1000', '2.5', 'x', '1e9'].map(readCount)).toEqual([null, null, null, null, null]);
});

test('the clock counts on while it runs, and stands otherwise', () => {
  expect(clock({ since: 0, spent: 61_000 }, 9e9)).toBe('1:01');
  expect(clock({ since: 1_000, spent: 61_000 }, 10_000)).toBe('1:10');
  expect(clock({ since: 10_000, spent: 0 }, 1_000)).toBe('0:00');
});

describe('keys', () => {
  const press = (key: string, more = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });
  test('of a clicker always turn the page', () => {
    for (const focus of ['typing', 'moving', 'pressing', 'free'] as const) {
      expect(deedOf(press('PageDown'), focus)).toBe('next');
      expect(deedOf(press('PageUp'), focus)).toBe('back');
    }
  });
  test('leave typing, sliders and the browser’s own alone', () => {
    expect(deedOf(press('b'), 'typing')).toBeUndefined();
    expect(deedOf(press('ArrowRight'), 'moving')).toBeUndefined();
    expect(deedOf(press(' '), 'moving')).toBeUndefined();
    expect(deedOf(press(' '), 'pressing')).toBeUndefined();
    expect(deedOf(press('r', { ctrlKey: true }), 'free')).toBeUndefined();
    expect(deedOf(press('B'), 'moving')).toBe('blank');
  });
  test('turn the page from a button that was just pressed', () => {
    for (const focus of ['pressing', 'free'] as const) {
      expect(deedOf(press('ArrowRight'), focus)).toBe('next');
      expect(deedOf(press('ArrowLeft'), focus)).toBe('back');
    }
  });
  test('reveal is R, and the first step’s figure is 0', () => {
    expect(deedOf(press('r'), 'free')).toBe('reveal');
    expect(deedOf(press('0'), 'free')).toBe('reset');
  });
});

test('only a name that a deck could have is asked for', () => {
  expect(askedDeck('?lesson=double')).toBe('lesson-double');
  expect(askedDeck('?chapter=peg&step=x')).toBe('chapter-peg');
  for (const query of ['', '?lesson=', '?lesson=../x', '?lesson=A', '?chapter=%00']) {
    expect(askedDeck(query)).toBeNull();
  }
});

describe('the class’s guess', () => {
  const slide = (id: string, options: string[] | null) => ({
    id,
    title: id,
    minutes: 1,
    wall: null,
    phone: null,
    does: '',
    asks: [],
    hands: options ? { question: '?', options } : null,
    misconceptions: [],
    notes: '',
  });
  const deck = { title: '', back: '', slides: [slide('guess', ['a', 'b']), slide('books', null)] };
  const shared = { ...nothingYet, counts: { guess: [3, 9] } };
  test('is kept from the figure until it can be answered', () => {
    expect(guessAt(deck, 0, shared)).toBeUndefined();
    expect(guessAt(deck, 0, { ...shared, revealed: true })?.option).toBe('b');
    expect(guessAt(deck, 1, nothingYet)).toBeUndefined();
  });
  test('is shares of all hands that make a whole', () => {
    const guess = guessAt(deck, 1, shared);
    expect(guess).toMatchObject({ option: 'b', most: 9, total: 12 });
    expect(guess?.parts.map(({ share }) => share)).toEqual([0.25, 0.75]);
    expect(guess?.parts.map(({ from }) => from)).toEqual([0, 0.25]);
  });
});
