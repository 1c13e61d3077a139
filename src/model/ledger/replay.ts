/** The log is the books: replaying it gives the same state bit for bit, and a hash to prove it. */
import { assertions } from '../assertions.ts';
import type { LedgerEvent } from './events.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { Opening } from './opening.ts';
import { post } from './post.ts';

function hash({ stocks, accounts, failed }: Ledger): string {
  const text = [...stocks, ...accounts, failed].join();
  return [2166136261, 3735928559]
    .map((start) => {
      let state = start;
      for (let i = 0; i < text.length; i++) {
        state = Math.imul(state ^ text.charCodeAt(i), 16777619);
      }
      return (state >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

/** New books from an opening and a log of events. Throws what `post` throws. */
export function replay(opening: Opening, log: readonly LedgerEvent[]): Ledger {
  const ledger = createLedger(opening);
  for (const event of log) post(ledger, event);
  return ledger;
}

/**
 * A fingerprint of stocks and accounts, 16 hex digits (two FNV-1a hashes). Equal books have equal
 * fingerprints; it guards against slips, not against an attacker. While `assertions.on` it also
 * replays the log and throws an Error if that leads elsewhere (I9).
 */
export function hashBooks(ledger: Ledger): string {
  const fingerprint = hash(ledger);
  if (assertions.on && hash(replay(ledger.opening, ledger.log)) !== fingerprint) {
    throw new Error(`Inconsistent books, I9: replay differs from ${fingerprint}`);
  }
  return fingerprint;
}
