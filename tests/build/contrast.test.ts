import { describe, expect, test } from 'vitest';
import { contrast } from './colours.ts';
import { read } from './files.ts';
import { type Palette, paletteIn } from './palettes.ts';

const css = read('src/styles/tokens.css');
const on = (theme: string): Palette => paletteIn(css, { theme, dark: false, print: false });

/** On paper the reader's choice for the screen, and the device's, must not matter. */
const printed = [undefined, 'light', 'dark', 'projector'].flatMap((theme) =>
  [false, true].map((dark): [string, Palette] => [
    `printed (${theme ?? (dark ? 'dark device' : 'light device')}${theme && dark ? ', dark device' : ''})`,
    paletteIn(css, { ...(theme ? { theme } : {}), dark, print: true }),
  ]),
);

const palettes: Readonly<Record<string, Palette>> = {
  light: on('light'),
  dark: on('dark'),
  projector: on('projector'),
  ...Object.fromEntries(printed),
};

const grounds = ['paper', 'wash', 'sheet', 'record'];
const money = ['coin', 'token', 'slip', 'asset'];
const papers = ['white', 'cream', 'straw', 'rose', 'sky', 'kraft'].map((one) => `paper-${one}`);
const pairs = (marks: string[], behind: string[]): [mark: string, ground: string][] =>
  marks.flatMap((mark) => behind.map((ground): [string, string] => [mark, ground]));

/** What is read, at least 4.5:1. The four colours of money are words too: problems, end labels. */
const text = [
  ...pairs(['ink', 'ink-soft'], [...grounds, 'stall-front']),
  ...pairs(money, ['paper']),
  ...pairs(['paper'], ['ink', 'ink-soft', 'token']),
];

/** What is only seen, at least 3:1. `rule` is ornament and may be faint. */
const graphics = [
  ...pairs(money, grounds),
  ...pairs(['edge'], ['paper', 'sheet', 'wash']),
  ...pairs(['token'], ['stall-front']),
  ...pairs(['ink'], ['rule']),
  ...pairs(['code-dark'], [...papers, 'code-light']),
  ...pairs(['on-code-token', 'on-code-coin', 'on-code-slip'], ['code-light']),
];

function tooFaint(palette: Palette, of: [string, string][], least: number): string[] {
  const colour = (name: string): string => {
    const value = palette.get(`--${name}`);
    if (!value) throw new Error(`tokens.css has no --${name}`);
    return value;
  };
  return of
    .map(([mark, ground]) => ({ mark, ground, is: contrast(colour(mark), colour(ground)) }))
    .filter(({ is }) => is < least)
    .map(({ mark, ground, is }) => `${mark} on ${ground}: ${is.toFixed(2)}`);
}

describe.each(Object.entries(palettes))('the %s palette', (_, palette) => {
  test('has text that can be read', () => {
    expect(tooFaint(palette, text, 4.5)).toEqual([]);
  });

  test('has marks that can be seen', () => {
    expect(tooFaint(palette, graphics, 3)).toEqual([]);
  });
});

describe('the palettes', () => {
  test('are what this check believes them to be', () => {
    expect(palettes['light']?.get('--ink')).toBe('#15211c');
    expect(palettes['projector']?.get('--paper')).toBe('#ffffff');
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(
      tooFaint(
        new Map([
          ['--a', '#777777'],
          ['--b', '#ffffff'],
        ]),
        [['a', 'b']],
        4.5,
      ),
    ).toHaveLength(1);
  });

  test('are the same in light whether chosen or not', () => {
    expect(paletteIn(css, { dark: false, print: false })).toEqual(palettes['light']);
    expect(paletteIn(css, { theme: 'light', dark: true, print: false })).toEqual(palettes['light']);
  });

  test('are the same in dark whether chosen or asked for by the device', () => {
    expect(paletteIn(css, { dark: true, print: false })).toEqual(palettes['dark']);
  });

  test.each(printed)('have a white ground where %s', (_, palette) => {
    // Browsers leave grounds unprinted: whatever the palette says, the paper is white.
    expect(palette.get('--paper')).toBe('#ffffff');
  });
});
