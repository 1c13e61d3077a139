import { expect, test } from 'vitest';
import { coloursIn } from './colours.ts';
import { cssOf, rulesOf } from './css.ts';
import { filesUnder, read } from './files.ts';

const tokens = 'src/styles/tokens.css';
const styled = filesUnder('src').filter((path) => /\.(css|svelte|astro)$/.test(path));

/** Attributes of drawings that take a colour. */
const painted = /\s(?:fill|stroke|color|bgcolor|(?:stop|flood|lighting)-color)="([^"]*)"/g;

/** What a file names outright: colours in its styles, its drawings' attributes, and its strings. */
function namedIn(path: string, source: string): string[] {
  const values = rulesOf(cssOf(path, source)).flatMap(({ declarations }) => declarations);
  const attributes = path.endsWith('.css') ? [] : [...source.matchAll(painted)];
  const strings = path.endsWith('.css') ? [] : [...source.matchAll(/(['"`])(#[\da-f]{3,8})\1/gi)];
  const found = [
    ...values.flatMap(({ value }) => coloursIn(value)),
    ...attributes.flatMap(([, value = '']) => coloursIn(value)),
    ...strings.flatMap(([, , value = '']) => coloursIn(value)),
  ];
  return [...new Set(found)].map((colour) => `${path}: ${colour}`);
}

test('only the tokens name a colour', () => {
  const paths = [...styled, ...filesUnder('src', '.ts')].filter((path) => path !== tokens);
  expect(paths.flatMap((path) => namedIn(path, read(path)))).toEqual([]);
});

test('a colour that is named is found', () => {
  expect(
    namedIn('a.css', 'a { color: red; &:hover { border: 1px solid rgb(1 2 3) } }'),
  ).toHaveLength(2);
  expect(
    namedIn('a.svelte', '<path fill="#fff" />\n<style>\na { background: White }</style>'),
  ).toHaveLength(2);
  expect(namedIn('a.ts', "const blue = '#00f';")).toHaveLength(1);
  expect(
    namedIn('a.css', 'a { color: var(--paper-white); white-space: nowrap; fill: none }'),
  ).toEqual([]);
  expect(namedIn('a.astro', '<use href="#shape-coin" fill="currentColor" />')).toEqual([]);
});

/*
 * The first block is the light palette and holds every name. What a palette does not redefine is the
 * same in all of them: the papers, a thumb, dirt. So the blocks after it must redefine one set.
 */
test('dark and projector define the same names, and none that light lacks', () => {
  const [light, ...others] = rulesOf(read(tokens)).map(({ media, selectors, declarations }) => ({
    block: [...media, ...selectors].join(' '),
    names: declarations.map(({ name }) => name).filter((name) => name.startsWith('--')),
  }));
  const all = new Set(light?.names);
  const unknown = others.flatMap(({ block, names }) =>
    names.filter((name) => !all.has(name)).map((name) => `${block}: ${name}`),
  );
  expect(unknown).toEqual([]);
  const screens = others.filter(({ block }) => !block.includes('print'));
  expect(screens).toHaveLength(3);
  for (const { block, names } of screens) {
    expect(names.toSorted(), block).toEqual(screens[0]?.names.toSorted());
  }
});

test('every name that a style uses is defined, and every token is used', () => {
  const definitions = styled.flatMap((path) => rulesOf(cssOf(path, read(path))));
  const defined = new Set(
    definitions.flatMap(({ declarations }) => declarations).map(({ name }) => name),
  );
  const used = new Set(
    filesUnder('src').flatMap((path) =>
      [...read(path).matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? ''),
    ),
  );
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  const own = rulesOf(read(tokens)).flatMap(({ declarations }) => declarations);
  const idle = new Set(
    own.map(({ name }) => name).filter((name) => name.startsWith('--') && !used.has(name)),
  );
  expect([...idle]).toEqual([]);
});

test('colours made for a code stand on codes only', () => {
  const onCodes = [
    'src/styles/opening.css',
    'src/widgets/scan/CodePicture.svelte',
    'src/widgets/scan/CodeText.svelte',
  ];
  const using = styled.filter((path) => path !== tokens && /var\(--on-code-/.test(read(path)));
  expect(using.filter((path) => !onCodes.includes(path))).toEqual([]);
});
