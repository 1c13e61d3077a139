import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesUnder, read } from './files.ts';
import { importsOf, importsUnder } from './modules.ts';

/* Nothing is kept that nobody uses: no file, no export, no package. */

const code = /\.(ts|js|mjs|cjs|svelte|astro)$/;
const configs = ['astro.config.mjs', 'vitest.config.ts'];
const manifest = JSON.parse(read('package.json'));
const commands = Object.values(manifest.scripts as Record<string, string>).join('\n');

const sources = filesUnder('src').filter((path) => code.test(path));
const others = [...filesUnder('tests').filter((path) => code.test(path)), ...configs];
const imports = [
  ...importsUnder('src'),
  ...importsUnder('tests'),
  ...configs.flatMap((path) => importsOf(path, read(path))),
];

/** What is begun with, not imported: pages, commands, and files that the build names as texts. */
function isRoot(path: string): boolean {
  if (path.startsWith('src/pages/') || path === 'src/content.config.ts') return true;
  if (path.endsWith('.d.ts') || commands.includes(path)) return true;
  // Bundled by src/build/offline.mjs, which names its entries.
  if (/^src\/offline\/(?:visit|worker)\.ts$/.test(path)) return true;
  const byName = [...configs, ...filesUnder('src/build')];
  return byName.some((file) => read(file).includes(path));
}

/** The values that a file exports; a type is free to say what its functions take. */
function exportsOf(path: string, source: string): string[] {
  if (!path.endsWith('.ts') && !path.endsWith('.mjs')) return [];
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  for (const one of file.statements) {
    if (ts.isExportDeclaration(one) && one.exportClause && ts.isNamedExports(one.exportClause)) {
      names.push(...one.exportClause.elements.map(({ name }) => name.text));
    }
    const modifiers = ts.canHaveModifiers(one) ? (ts.getModifiers(one) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    if (ts.isVariableStatement(one)) {
      for (const { name } of one.declarationList.declarations) {
        if (ts.isIdentifier(name)) names.push(name.text);
      }
    } else if (ts.isFunctionDeclaration(one) || ts.isClassDeclaration(one)) {
      if (one.name) names.push(one.name.text);
    }
  }
  return names;
}

const words = (text: string): Set<string> => new Set(text.match(/[\w$]+/g) ?? []);

test('every file of src is used', () => {
  const used = new Set(imports.filter(({ ours }) => ours).map(({ to }) => to));
  expect(sources.filter((path) => !used.has(path) && !isRoot(path))).toEqual([]);
});

describe('every export of src', () => {
  const wordsOf = new Map([...sources, ...others].map((path) => [path, words(read(path))]));
  /** Read by Astro, or gathered by a pattern, under these names. */
  const known = ['collections', 'getStaticPaths', 'prerender', 'GET', 'widget', 'prepare'];

  test('is used by another file', () => {
    const unused = sources.flatMap((path) =>
      exportsOf(path, read(path))
        .filter((name) => !known.includes(name))
        .filter((name) => ![...wordsOf].some(([other, all]) => other !== path && all.has(name)))
        .map((name) => `${path}: ${name}`),
    );
    expect(unused).toEqual([]);
  });

  test('is found by the check', () => {
    const source =
      'export const one = 1, two = 2; export function three() {} export type Four = 1; export { five }; const six = 6;';
    expect(exportsOf('a.ts', source)).toEqual(['one', 'two', 'three', 'five']);
  });
});

test('every package is used', () => {
  /** Packages that nothing imports: what they are for. */
  const withoutImport: Readonly<Record<string, string>> = {
    '@astrojs/check': 'astro check',
    '@biomejs/biome': 'biome',
    '@stryker-mutator/core': 'npm run mutation',
    '@stryker-mutator/vitest-runner': 'named in stryker.config.json',
    '@vitest/coverage-v8': 'vitest --coverage',
    'svelte-check': 'svelte-check',
    typescript: 'the checks',
    lighthouse: 'run by its path',
  };
  const imported = new Set(
    imports.filter(({ ours }) => !ours).map(({ to }) => to.match(/^(@[^/]+\/)?[^/]+/)?.[0]),
  );
  const types = (name: string): boolean =>
    name.startsWith('@types/') &&
    (name === '@types/node' || imported.has(name.slice('@types/'.length)));
  const texts = [...others, ...filesUnder('src/build')].map(read).join('\n');
  const unused = Object.keys(manifest.devDependencies).filter(
    (name) =>
      !imported.has(name) && !(name in withoutImport) && !types(name) && !texts.includes(name),
  );
  expect(unused).toEqual([]);
});
