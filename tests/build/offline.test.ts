import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ZIP, zip } from '../../src/build/zip.mjs';
import type { FileList } from '../../src/offline/list.ts';
import { sites } from '../site/sites.ts';
import { filesUnder, read, root } from './files.ts';

/** Names and contents of a zip, read from its central directory. */
function unzip(packed: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  const end = packed.lastIndexOf('PK\x05\x06');
  let at = packed.readUInt32LE(end + 16);
  for (let count = packed.readUInt16LE(end + 10); count > 0; count--) {
    const [size, name, place] = [20, 28, 42].map((offset) =>
      offset === 28 ? packed.readUInt16LE(at + 28) : packed.readUInt32LE(at + offset),
    ) as [number, number, number];
    const path = packed.toString('utf8', at + 46, at + 46 + name);
    const start = place + 30 + packed.readUInt16LE(place + 26);
    found.set(path, inflateRawSync(packed.subarray(start, start + size)));
    at += 46 + name;
  }
  return found;
}

describe.each([sites.root, sites.subPath])('the site in $folder', ({ folder, base }) => {
  const list = JSON.parse(read(`${folder}/offline.json`)) as FileList;
  const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

  test('lists every page, script and face by its hash, and nothing for others', () => {
    const listed = new Set(list.files.map(({ path }) => fileOf(path)));
    const needed = filesUnder(folder)
      .map((path) => path.slice(folder.length + 1))
      .filter((path) => /\.(?:html|js|woff2|svg)$/.test(path) && path !== 'sw.js');
    expect(needed.filter((path) => !listed.has(path))).toEqual([]);
    expect(listed.has('sitemap-0.xml') || listed.has(ZIP)).toBe(false);
    for (const { path, hash, bytes } of list.files) {
      const content = readFileSync(join(root, folder, fileOf(path)));
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(hash);
    }
    expect(read(`${folder}/sw.js`)).toContain(list.version);
  });

  test('is small enough to carry', () => {
    expect(list.sent).toBeLessThan(5_000_000);
    expect(statSync(join(root, folder, ZIP)).size).toBeLessThan(6_000_000);
  });

  test('is whole in the zip, under its own folder', () => {
    const inside = unzip(readFileSync(join(root, folder, ZIP)));
    const all = filesUnder(folder).filter((path) => !path.endsWith(ZIP));
    expect(inside.size).toBe(all.length);
    for (const path of all) {
      const name = base.slice(1) + path.slice(folder.length + 1);
      expect(inside.get(name)?.equals(readFileSync(join(root, path))), name).toBe(true);
    }
  });
});

test('the same files give the same zip, and an empty file is one too', () => {
  const files = [
    { name: 'a/ü.txt', content: Buffer.from('ü'.repeat(1000)) },
    { name: 'empty', content: Buffer.alloc(0) },
  ];
  expect(zip(files).equals(zip(files))).toBe(true);
  expect([...unzip(zip(files))].map(([name, content]) => [name, content.length])).toEqual([
    ['a/ü.txt', 2000],
    ['empty', 0],
  ]);
});
