import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SiteFile } from '../../src/offline/list.ts';
import { keep, keyOf, listKey, missingOf, sweep } from '../../src/offline/store.ts';

const origin = 'https://one.example';
const base = '/one-to-one/';

/** As much of a browser's cache as is used, in the order in which things came. */
function cache(): Cache & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  const url = (key: RequestInfo | URL) =>
    new URL(key instanceof Request ? key.url : String(key), origin).href;
  const parts = {
    held,
    keys: async () => [...held.keys()].map((key) => new Request(key)),
    match: async (key: RequestInfo | URL) => {
      const text = held.get(url(key));
      return text === undefined ? undefined : new Response(text);
    },
    put: async (key: RequestInfo | URL, response: Response) => {
      held.delete(url(key));
      held.set(url(key), await response.text());
    },
    delete: async (key: RequestInfo | URL) => held.delete(url(key)),
  };
  return parts as unknown as Cache & { held: Map<string, string> };
}

async function fileOf(path: string, text: string): Promise<SiteFile> {
  const digest = await webcrypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return { path, hash: Buffer.from(digest).toString('hex'), bytes: text.length };
}

const listOf = (version: string, files: SiteFile[]) => ({ version, bytes: 0, sent: 0, files });

describe('what is kept', () => {
  it('is the file that the list means and no other', async () => {
    const kept = cache();
    const file = await fileOf('peg/', 'the page');
    expect(await keep(kept, base, file, new Response('the next page'))).toBe(false);
    expect(await keep(kept, base, file, new Response('the page', { status: 404 }))).toBe(false);
    expect(await missingOf(kept, base, listOf('one', [file]))).toEqual([file]);
    expect(await keep(kept, base, file, new Response('the page'))).toBe(true);
    expect(await missingOf(kept, base, listOf('one', [file]))).toEqual([]);
  });

  it('serves two versions at once, and is swept of the one before them', async () => {
    const kept = cache();
    const same = await fileOf('icon.svg', 'icon');
    const pages = await Promise.all(['one', 'two', 'three'].map((text) => fileOf('peg/', text)));
    for (const [index, version] of ['one', 'two', 'three'].entries()) {
      const page = pages[index] as SiteFile;
      const list = listOf(version, [same, page]);
      await kept.put(listKey(base, version), new Response(JSON.stringify(list)));
      await keep(kept, base, page, new Response(version));
      await keep(kept, base, same, new Response('icon'));
      await sweep(kept, base);
    }
    const has = async (file: SiteFile) => (await kept.match(keyOf(base, file))) !== undefined;
    expect(await Promise.all(pages.map(has))).toEqual([false, true, true]);
    expect(await has(same)).toBe(true);
    expect(kept.held.size).toBe(5);
  });
});
