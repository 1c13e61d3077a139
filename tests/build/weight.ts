import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dirname, join as joinUrl } from 'node:path/posix';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import type { Element, Page } from './dist.ts';
import { read, root } from './files.ts';

/** What a browser fetches for the first view of a page: files of the build, each once. */
export interface FirstView {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
  readonly images: readonly string[];
}

/** Bytes on the wire; fonts and pictures are compressed already. */
export function weigh(paths: readonly string[]): number {
  const sizes = paths.map((path) => {
    const bytes = readFileSync(join(root, path));
    return /\.(woff2|png|jpg|webp|avif)$/.test(path)
      ? bytes.length
      : gzipSync(bytes, { level: 9 }).length;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The static imports of a script of the build; dynamic ones load later, when they are needed. */
function staticImports(path: string): string[] {
  const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest);
  return file.statements
    .filter((one) => ts.isImportDeclaration(one) || ts.isExportDeclaration(one))
    .flatMap(({ moduleSpecifier }) =>
      moduleSpecifier && ts.isStringLiteral(moduleSpecifier)
        ? [joinUrl(dirname(path), moduleSpecifier.text)]
        : [],
    );
}

function withImports(paths: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const next of staticImports(path)) add(next);
  };
  for (const path of paths) add(path);
  return [...found];
}

const fetches = ({ name, attributes }: Element): string[] => {
  const rel = attributes.get('rel') ?? '';
  switch (name) {
    case 'script':
    case 'img':
      return [attributes.get('src') ?? ''];
    case 'link':
      return /stylesheet|preload|icon/.test(rel) ? [attributes.get('href') ?? ''] : [];
    // Astro's islands import these as soon as the page is there.
    case 'astro-island':
      return [attributes.get('component-url') ?? '', attributes.get('renderer-url') ?? ''];
    default:
      return [];
  }
};

export function firstView({ elements, path }: Page, folder: string, base = '/'): FirstView {
  const file = (address: string): string => joinUrl(folder, address.slice(base.length));
  const named = new Set(
    elements
      .flatMap(fetches)
      .filter((one) => one.startsWith(base))
      .map(file),
  );
  const ending = (pattern: RegExp): string[] => [...named].filter((path) => pattern.test(path));
  const styles = ending(/\.css$/);
  // The styles stand in the page itself, so that is where its faces are named.
  const fonts = [path, ...styles].flatMap((from) =>
    [...read(from).matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, to = '']) =>
      to.startsWith('/') ? file(to) : joinUrl(dirname(from), to),
    ),
  );
  return {
    scripts: withImports(ending(/\.m?js$/)),
    styles,
    fonts: [...new Set([...fonts, ...ending(/\.woff2$/)])],
    images: ending(/\.(svg|png|jpg|webp|avif)$/),
  };
}
