import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { size } from '../../src/build/share/card.mjs';
import { widgetIds } from '../../src/content/schemas.ts';
import { imageSize } from '../../src/site/embeds.ts';
import { sites } from '../site/sites.ts';
import { elementsOf } from './dist.ts';
import { filesUnder, read, root } from './files.ts';

/* The pictures for where an address is shared: each is there, fits, and is announced. */

const { folder, base } = sites.root;

/** Width and height as a PNG's first bytes say them. */
function pngSize(file: Buffer): { width: number; height: number } {
  if (file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('this is not a PNG');
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

/** What a page says of its picture. */
function metaOf(html: string): Map<string, string> {
  return new Map(
    elementsOf(html)
      .filter(({ name }) => name === 'meta')
      .map(({ attributes }) => [
        attributes.get('property') ?? attributes.get('name') ?? '',
        attributes.get('content') ?? '',
      ]),
  );
}

const fileAt = (address: string): string =>
  join(root, folder, new URL(address).pathname.slice(base.length));

const pictures = widgetIds.map((id) => ({
  id,
  file: readFileSync(join(root, folder, `v1/image/${id}.png`)),
}));

test('the size announced is the size drawn', () => expect(imageSize).toEqual(size));

describe.each(pictures)('the picture of $id', ({ id, file }) => {
  test('has the size that is announced, and is light', () => {
    expect(pngSize(file)).toEqual({ ...imageSize });
    expect(file.length).toBeGreaterThan(5_000);
    expect(file.length).toBeLessThan(100_000);
  });

  test('is like no other', () => {
    const others = pictures.filter((other) => other.id !== id);
    expect(others.filter((other) => other.file.equals(file))).toEqual([]);
  });

  test('is announced by the chapter and the embed, at an address that exists', () => {
    const chapter = id === 'scan' ? 'index.html' : `${id}/index.html`;
    for (const page of [chapter, `v1/embed/${id}/index.html`]) {
      const meta = metaOf(read(`${folder}/${page}`));
      const address = meta.get('og:image') ?? '';
      expect(address, page).toMatch(/^https:\/\//);
      expect(readFileSync(fileAt(address)).equals(file), page).toBe(true);
      expect(meta.get('og:image:width')).toBe(String(imageSize.width));
      expect(meta.get('og:image:height')).toBe(String(imageSize.height));
      expect(meta.get('og:image:alt')?.length ?? 0, page).toBeGreaterThan(20);
      expect(meta.get('twitter:card')).toBe('summary_large_image');
    }
  });

  test('is announced to those who embed by address', () => {
    const about = JSON.parse(read(`${folder}/v1/oembed/${id}.json`));
    expect(readFileSync(fileAt(about.thumbnail_url)).equals(file)).toBe(true);
    expect([about.thumbnail_width, about.thumbnail_height]).toEqual(Object.values(imageSize));
  });
});

test('no page loads such a picture, and none is kept for reading offline', () => {
  const loading = filesUnder(folder, '.html').filter((path) =>
    elementsOf(read(path)).some(({ name, attributes }) =>
      ['src', 'href', 'srcset'].some(
        (one) => name !== 'a' && attributes.get(one)?.includes('v1/image/'),
      ),
    ),
  );
  expect(loading).toEqual([]);
  expect(read(`${folder}/offline.json`)).not.toContain('v1/image/');
});

test('under a path, the pictures are announced under it', () => {
  const { folder: other, base: path } = sites.subPath;
  const address = metaOf(read(`${other}/v1/embed/peg/index.html`)).get('og:image') ?? '';
  expect(new URL(address).pathname).toBe(`${path}v1/image/peg.png`);
  expect(pngSize(readFileSync(join(root, other, 'v1/image/peg.png')))).toEqual({ ...imageSize });
});
