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

/**
 * Makes the formats that figures will ask for, one task each, while their script is on its way: a
 * browser's first of a kind takes several milliseconds, all together a frame or more.
 */
export function warmFormats(locale: string): void {
  for (const kind of kinds) {
    setTimeout(() => {
      try {
        kind(locale);
      } catch {
        // The figure will meet it again, and says so.
      }
    });
  }
}
