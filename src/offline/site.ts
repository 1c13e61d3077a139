/** The page's side: what of the site is on this device, and taking the rest of it. */
import { type FileList, LIST, parseList } from './list.ts';
import { CACHE, keep, missingOf } from './store.ts';
import { take } from './take.ts';

/** Held by whoever takes files: one page at a time, and a reader who asks goes first. */
const LOCK = 'one-to-one-keep';

/** Whether this browser, at this address, can keep pages at all. */
export const canKeep = (): boolean =>
  'serviceWorker' in navigator && 'caches' in globalThis && 'locks' in navigator;

/** The list of the version that the server has now; nothing if it cannot be had. */
export async function fetchList(base: string): Promise<FileList | undefined> {
  try {
    return parseList(await (await fetch(base + LIST, { cache: 'no-cache' })).json());
  } catch {
    return undefined;
  }
}

/** Bytes of a list that are kept already. */
export async function keptBytes(base: string, list: FileList): Promise<number> {
  const missing = await missingOf(await caches.open(CACHE), base, list);
  return list.bytes - missing.reduce((sum, { bytes }) => sum + bytes, 0);
}

export interface Wish {
  readonly base: string;
  readonly list: FileList;
  /** Quietly: at low priority, and not at all if somebody else is at it. */
  readonly quiet: boolean;
  readonly signal?: AbortSignal;
  /** Bytes kept, of all that the list has. */
  readonly onProgress?: (bytes: number) => void;
}

/**
 * Takes what is missing; resolves with the number of files that are missing still. Throws if the
 * device has no room, and an AbortError if a reader who asked goes first.
 */
export async function keepSite({ base, list, quiet, signal, onProgress }: Wish): Promise<number> {
  const cache = await caches.open(CACHE);
  const stop = new AbortController();
  const either = AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]);
  const options = quiet ? { ifAvailable: true } : { steal: true };
  try {
    return await navigator.locks.request(LOCK, options, async (lock) => {
      const files = await missingOf(cache, base, list);
      if (!lock) return files.length;
      const before = list.bytes - files.reduce((sum, { bytes }) => sum + bytes, 0);
      onProgress?.(before);
      return take({
        files,
        lanes: quiet ? 2 : 6,
        signal: either,
        onProgress: (bytes) => onProgress?.(before + bytes),
        takeOne: async (file) => {
          const request = new Request(base + file.path, {
            cache: 'no-cache',
            priority: quiet ? 'low' : 'auto',
            signal: either,
          });
          const response = await fetch(request).catch(() => undefined);
          if (!response) return false;
          return await keep(cache, base, file, response).catch((error) => {
            if (either.aborted) return false;
            throw error;
          });
        },
      });
    });
  } finally {
    stop.abort();
  }
}
