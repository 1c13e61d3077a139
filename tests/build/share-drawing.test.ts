import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { colour, drawer } from '../../src/build/share/draw.mjs';
import { setLine, setLines } from '../../src/build/share/letters.mjs';
import { looks } from '../../src/build/share/look.mjs';
import { all, attribute } from '../../src/build/share/tree.mjs';

/* Pages are drawn without a browser: here is what such a drawing must get right. */

type Element = ReturnType<typeof all>[number];

/** The look of the element with the id "it", through all it stands in. */
function lookOf(css: string, body: string): ReadonlyMap<string, string> {
  const look = looks(css);
  const [it] = all(parse(body), (element) => attribute(element, 'id') === 'it');
  if (!it) throw new Error('it is not there');
  const path: Element[] = [];
  for (let one: Element | null = it; one; ) {
    path.unshift(one);
    const parent: Element['parentNode'] = one.parentNode;
    one = parent && 'tagName' in parent ? parent : null;
  }
  const [first, ...rest] = path;
  if (!first) throw new Error('there is nothing');
  return rest.reduce((around, element) => look(element, around), look(first));
}

const rect = '<svg class="a"><g class="b"><rect class="c d" id="it" fill="#123"/></g></svg>';

describe('the cascade', () => {
  test.each([
    ['a rule before an attribute', 'rect{fill:#111}', '#111'],
    ['an attribute where there is no rule', 'circle{fill:#111}', '#123'],
    ['two classes before one, whatever the order', '.c.d{fill:#222}.c{fill:#333}', '#222'],
    ['the later of equals', '.c{fill:#222}.d{fill:#333}', '#333'],
    ['an id before classes', '#it{fill:#222}.b .c.d{fill:#333}', '#222'],
    ['nothing for :where', '.c{fill:#222}rect:where(.c.d){fill:#333}', '#222'],
    ['the most of :is', ':is(#it,.x){fill:#222}.c.d{fill:#333}', '#222'],
    ['what is important', '.c{fill:#222!important}#it{fill:#333}', '#222'],
    ['what stands in something', '.a rect{fill:#222}.x rect{fill:#333}', '#222'],
    [
      'nothing that is pointed at',
      '.c{fill:#222}.c:hover{fill:#333}.c:focus-visible{fill:#444}',
      '#222',
    ],
    ['the light palette', '.c{fill:#222}@media (prefers-color-scheme:dark){.c{fill:#333}}', '#222'],
    ['the screen', '.c{fill:#222}@media print{.c{fill:#333}}', '#222'],
    [
      'a column',
      '@container (width>=35rem){.c{fill:#222}}@container (width>=50rem){.c{fill:#333}}',
      '#222',
    ],
  ])('takes %s', (_, css, fill) => expect(lookOf(css, rect).get('fill')).toBe(fill));

  test('hands on what is inherited, and only that', () => {
    const look = lookOf('.a{stroke:#abc;opacity:.5}', rect);
    expect(look.get('stroke')).toBe('#abc');
    expect(look.get('opacity')).toBe('1');
  });

  test('fills in custom properties of the nearest, or what stands in for them', () => {
    const css = ':root{--one:#111;--two:var(--one)}.b{--one:#222}';
    expect(lookOf(`${css}.c{fill:var(--one)}`, rect).get('fill')).toBe('#222');
    expect(lookOf(`${css}.c{fill:var(--none, var(--one))}`, rect).get('fill')).toBe('#222');
    expect(() => lookOf(`${css}.c{fill:var(--none)}`, rect)).toThrow('--none');
  });

  test('knows sizes of type by what is around them', () => {
    const css = '.a{font:600 .875rem / 1.2 Face, sans-serif}.b{font-size:2em}';
    const look = lookOf(css, rect);
    expect(look.get('font-size')).toBe('28');
    expect(look.get('font-weight')).toBe('600');
    expect(look.get('font-family')).toBe('Face, sans-serif');
  });

  test('resolves the colour of where it stands', () => {
    expect(colour('currentColor', lookOf('.b{color:#456}', rect))).toBe('#456');
  });

  test('stops at what it does not know', () => {
    expect(() => lookOf('@media (orientation:portrait){.c{fill:#111}}', rect)).toThrow(
      'orientation',
    );
    expect(() => lookOf('@layer x{.c{fill:#111}}', rect)).toThrow('@layer');
    expect(() => colour('color-mix(in oklab, red, blue)', new Map())).toThrow('color-mix');
  });
});

/** Left and right end of outlines. */
function ends(path: string): [number, number] {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const across = numbers.filter((_, index) => index % 2 === 0);
  return [Math.min(...across), Math.max(...across)];
}

/** The outlines of a drawing's texts, with the sans of the site. */
function drawn(body: string): string[] {
  const page = parse(`<svg>${body}</svg>`);
  const draw = drawer(page, looks('svg{font:20px Sans, sans-serif;fill:#111}'));
  const [svg] = all(page, ({ tagName }) => tagName === 'svg');
  if (!svg) throw new Error('there is no drawing');
  const text = draw.draw(svg, new Map(looks('')(svg)));
  return [...text.matchAll(/ d="([^"]*)"/g)].map(([, path = '']) => path);
}

describe('letters', () => {
  test('stand where their anchor says', () => {
    const [start = '', middle = '', end = ''] = ['start', 'middle', 'end'].flatMap((anchor) =>
      drawn(`<text x="100" y="40" text-anchor="${anchor}">HOH</text>`),
    );
    const [left, right] = ends(middle);
    expect((left + right) / 2).toBeCloseTo(100, 0);
    expect(ends(start)[0]).toBeGreaterThan(100);
    expect(ends(start)[0]).toBeLessThan(104);
    expect(ends(end)[1]).toBeLessThan(100);
    expect(ends(end)[1]).toBeGreaterThan(96);
  });

  test('of several runs follow one another, and share an anchor', () => {
    const runs = drawn('<text x="100" text-anchor="middle">HO<tspan>OH</tspan></text>').map(ends);
    const [first = [0, 0], second = [0, 0]] = runs;
    expect(first[1]).toBeLessThanOrEqual(second[0]);
    expect((first[0] + second[1]) / 2).toBeCloseTo(100, 0);
  });

  test('collapse the white space of a page', () => {
    expect(drawn('<text>\n  a \n b\n</text>')).toEqual(drawn('<text>a b</text>'));
  });

  test('are wider where they are bolder or larger', () => {
    const width = (weight: number, size: number) =>
      setLine('one', { face: 'sans', weight, size }).width;
    expect(width(700, 20)).toBeGreaterThan(width(400, 20));
    expect(width(400, 40)).toBeCloseTo(2 * width(400, 20), 5);
  });

  test('are kerned, and figures can be equally wide', () => {
    const width = (text: string, tabular = false) =>
      setLine(text, { face: 'sans', weight: 400, size: 20, tabular }).width;
    expect(width('To')).toBeLessThan(width('T') + width('o'));
    expect(width('111', true)).toBeCloseTo(width('888', true), 5);
  });

  test('that no face has stop the build', () => {
    expect(() => setLine('a字', { face: 'sans', weight: 400, size: 20 })).toThrow('字');
  });

  test('break into lines that fit', () => {
    const lines = setLines('one two three four', { face: 'serif', weight: 650, size: 40 }, 200);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter(({ width }) => width > 200)).toEqual([]);
  });
});
