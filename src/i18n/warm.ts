import {
  formatDate,
  formatDays,
  formatFen,
  formatList,
  formatNumber,
  formatShare,
} from './format.ts';

/** Each kind of number that figures show. */
const kinds: readonly ((locale: string) => string)[] = [
  (locale) => formatFen(1, locale),
  (locale) => formatShare(0, locale),
  (locale) => formatShare(0, locale, 0),
  (locale) => formatNumber(1, locale),
  (locale) => formatNumber(1e6, locale),
  (locale) => formatDays(1, locale),
  (locale) => formatDate('2020-11-03', locale),
  (locale) => formatList(['', ''], locale),
];

/** Milliseconds after which nobody waits for the worker any longer. */
const PATIENCE = 500;

/**
 * Resolves when the browser knows the numbers of its languages. It learns them once, for all that
 * runs in it, over the first format that anything asks for, and takes two frames over it: so that
 * is asked for beside the page. Where there can be no worker, the page asks for it itself.
 */
function numbersKnown(locale: string): Promise<void> {
  return new Promise((known) => {
    setTimeout(known, PATIENCE);
    try {
      const worker = new Worker(new URL('./warm-worker.ts', import.meta.url), { type: 'module' });
      const end = (): void => {
        worker.terminate();
        known();
      };
      worker.onmessage = end;
      worker.onerror = end;
      worker.postMessage(locale);
    } catch {
      known();
    }
  });
}

/** One task: a browser takes several milliseconds over the first format of a kind. */
const make = (kind: (locale: string) => string, locale: string): Promise<void> =>
  new Promise((made) => {
    setTimeout(() => {
      try {
        kind(locale);
      } catch {
        // The figure will meet it again, and says so.
      }
      made();
    });
  });

/**
 * Makes the formats that figures will ask for, one task each, while their script is on its way.
 * Resolves when all are there.
 */
export async function warmFormats(locale: string): Promise<void> {
  await numbersKnown(locale);
  for (const kind of kinds) await make(kind, locale);
}
