import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read, root } from './files.ts';

/* The repository speaks of the project: not of a machine, a registry, or how a line came about. */

/** Written so that none of them is found in this file. */
const unwanted: readonly [what: string, pattern: RegExp][] = [
  ['a path of one machine', /(?<![\w.~-])\/(?:work|root|tm[p]|home)\//],
  [
    'a package registry',
    /registry\.(?:npmj[s]|yarnpk[g]|npmmirro[r])|\bnpm\.pk[g]\b|artifactor[y]/i,
  ],
  [
    'an assistant or its maker',
    /\b(?:claud[e]|anthropi[c]|open[a]i|chatgp[t]|gpt-\d|gemin[i]|copilo[t]|ll[m]s?)\b/i,
  ],
  ['work left to do', /\b(?:TOD[O]|FIXM[E]|XX[X]|HAC[K])\b|\blorem ipsu[m]\b/],
];

/** What is never committed, as .gitignore says it. */
const ignored = ['.git', ...read('.gitignore').split('\n')]
  .map((line) => line.trim().replace(/\/$/, ''))
  .filter((line) => line !== '')
  .map((line) => new RegExp(`^${line.replaceAll('.', '\\.').replaceAll('*', '.*')}$`));

/** All files that are or may be committed. */
function committed(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !ignored.some((pattern) => pattern.test(name)))
    .flatMap((entry) => {
      const path = folder + entry.name;
      return entry.isDirectory() ? committed(`${path}/`) : path;
    });
}

const binary = /\.(?:woff2|png|jpg|ico|gz)$/;

/** The lines in which something unwanted stands. */
function foundIn(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      unwanted
        .filter(([, pattern]) => pattern.test(line))
        .map(([what]) => `${path}:${index + 1} names ${what}`),
    );
}

test('the repository speaks only of the project', () => {
  const paths = committed().filter((path) => !binary.test(path));
  expect(paths).toContain('README.md');
  expect(paths).toContain('tests/build/own-words.test.ts');
  expect(paths.length).toBeGreaterThan(200);
  expect(paths.flatMap((path) => foundIn(path, read(path)))).toEqual([]);
});

describe('the check itself', () => {
  test.each([
    ['cd /wo', 'rk/site'],
    ['"resolved": "https://registry.np', 'mjs.org/a/-/a-1.tgz"'],
    ['drafted with Clau', 'de'],
    ['// TO', 'DO: later'],
    ['lorem ip', 'sum dolor'],
  ])('finds "%s..."', (one, other) => {
    expect(foundIn('a', one + other)).toHaveLength(1);
  });

  test.each(['the work/root of it', 'https://a.example/home/', 'a gem in it', 'hackers', 'todos'])(
    'lets "%s" be',
    (text) => {
      expect(foundIn('a', text)).toEqual([]);
    },
  );
});
