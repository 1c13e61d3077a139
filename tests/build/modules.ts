import { existsSync, globSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { filesUnder, read, root } from './files.ts';

/** One import: which file imports what, both as paths from the repository's root. */
export interface Import {
  readonly from: string;
  /** A file of ours, or the name of a package as it is written. */
  readonly to: string;
  readonly ours: boolean;
}

/** The parts of a file that hold imports: all of it, or its frontmatter and scripts. */
function scriptsOf(path: string, source: string): string {
  if (!/\.(astro|svelte)$/.test(path)) return source;
  const [, frontmatter = ''] = source.match(/^\s*---\n([\s\S]*?)\n---/) ?? [];
  const scripts = [...source.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, s]) => s);
  return [frontmatter, ...scripts].join('\n');
}

/** Patterns handed to import.meta.glob: the paths among the literals of its statement. */
function globsIn(script: string): string[] {
  return [...script.matchAll(/import\.meta\.glob\b[^;]*/g)].flatMap(([statement]) =>
    [...statement.matchAll(/(['"`])([./][^'"`]*)\1/g)].map(([, , pattern = '']) => pattern),
  );
}

function resolve(from: string, to: string): string {
  const path = to.replace(/\?.*$/, '');
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
}

/** What is fetched from a component's markup, and files named beside this one, as workers are. */
function laterIn(source: string): string[] {
  const asked = /(?<!typeof )\bimport\((['"])([./][^'"]+)\1\)|\bnew URL\((['"])([./][^'"]+\.ts)\3/g;
  return [...source.matchAll(asked)].map(([, , part, , file]) => part ?? file ?? '');
}

/** Every static, dynamic, type and glob import of a file. */
export function importsOf(from: string, source: string): Import[] {
  const script = scriptsOf(from, source);
  const at = ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName);
  const later = /\.(ts|astro|svelte)$/.test(from) ? laterIn(source) : [];
  const named = new Set([...at, ...later]);
  const globbed = globsIn(script).flatMap((pattern) =>
    globSync(resolve(from, pattern), { cwd: root }).map((path) => path.replaceAll('\\', '/')),
  );
  return [
    ...[...named].map((to) =>
      /^[./]/.test(to) ? { from, to: resolve(from, to), ours: true } : { from, to, ours: false },
    ),
    ...globbed.map((to) => ({ from, to, ours: true })),
  ];
}

/** The imports of all code under a folder. */
export function importsUnder(folder: string): Import[] {
  return filesUnder(folder)
    .filter((path) => /\.(ts|js|mjs|cjs|svelte|astro)$/.test(path))
    .flatMap((path) => importsOf(path, read(path)));
}

export const exists = (path: string): boolean => existsSync(join(root, path));
