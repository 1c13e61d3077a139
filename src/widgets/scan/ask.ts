import { fill } from '../../i18n/fill.ts';
import { formatFen } from '../../i18n/format.ts';
import type { Scanned } from './payment.ts';
import type { Speech } from './words.ts';

/** What a decoded text asks of the reader, in one sentence; shown, and said aloud when it is read. */
export function askOf(scanned: Scanned, { words, language }: Speech): string {
  switch (scanned.kind) {
    case 'foreign':
      return words.pay.foreign;
    case 'malformed':
      return words.malformed[scanned.reason];
    case 'payment': {
      const payee = words.stalls[scanned.payee];
      return scanned.fen === null
        ? fill(words.pay.howMuch, { payee }, language)
        : fill(words.pay.asks, { payee, amount: formatFen(scanned.fen, language) }, language);
    }
  }
}
