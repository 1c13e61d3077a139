/**
 * Where files are kept on the device: one cache for all versions, each file under its address and
 * the hash of its bytes. So two versions can lie side by side, and a new one brings only what is new.
 */
import { type FileList, LIST, type SiteFile } from './list.ts';

export const CACHE = 'one-to-one';

export const keyOf = (base: string, { path, hash }: SiteFile): string => `${base}${path}?v=${hash}`;
export const listKey = (base: string, version: string): string => `${base}${LIST}?v=${version}`;

/** The files of a list that are not kept yet. */
export async function missingOf(cache: Cache, base: string, list: FileList): Promise<SiteFile[]> {
  const kept = new Set(
    (await cache.keys()).map(({ url }) => new URL(url).pathname + new URL(url).search),
  );
  return list.files.filter((file) => !kept.has(keyOf(base, file)));
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keeps a file if it is the one that the list means: while a new version is being put on the
 * server, an address may already hold the next one. Throws if the device has no room.
 */
export async function keep(
  cache: Cache,
  base: string,
  file: SiteFile,
  response: Response,
): Promise<boolean> {
  if (!response.ok) return false;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== file.hash) return false;
  const headers = new Headers();
  for (const name of ['content-type', 'access-control-allow-origin']) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  await cache.put(keyOf(base, file), new Response(bytes, { headers }));
  return true;
}

/** Removes what belongs neither to the newest list nor to the one before, whose pages may be open. */
export async function sweep(cache: Cache, base: string): Promise<void> {
  const keys = await cache.keys();
  const isList = ({ url }: Request): boolean => new URL(url).pathname === base + LIST;
  // A cache gives its keys in the order in which they came.
  const recent = keys.filter(isList).slice(-2);
  const wanted = new Set(recent.map(({ url }) => url));
  for (const one of recent) {
    const list = (await (await cache.match(one))?.json()) as FileList | undefined;
    for (const file of list?.files ?? []) wanted.add(new URL(keyOf(base, file), one.url).href);
  }
  await Promise.all(keys.filter(({ url }) => !wanted.has(url)).map((key) => cache.delete(key)));
}
