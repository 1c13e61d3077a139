/**
 * A language nobody speaks: English with accents, twice as long, in brackets. A build in it shows
 * strings that were left in src (no accents) and layouts that break when words grow.
 */
export const pseudo = import.meta.env?.['PSEUDO'] === '1';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'àƀçđéƒĝĥîĵķļɱñôþɋřšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻṀÑÔÞɊŘŠŢÛṼŴẊÝŽ';

function accent(text: string): string {
  return [...text].map((letter) => accented[plain.indexOf(letter)] ?? letter).join('');
}

/** Accents the letters, leaves {places} alone, and pads each word to about twice its length. */
export function toPseudo(text: string): string {
  return text
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{') ? part : part.replace(/\p{L}+/gu, (word) => accent(word) + accent(word)),
    )
    .join('');
}

/** The same for every string of a nested object of words. */
export function toPseudoWords<T>(words: T): T {
  if (typeof words === 'string') return toPseudo(words) as T;
  if (Array.isArray(words)) return words.map(toPseudoWords) as T;
  if (words !== null && typeof words === 'object') {
    return Object.fromEntries(
      Object.entries(words).map(([key, value]) => [key, toPseudoWords(value)]),
    ) as T;
  }
  return words;
}
