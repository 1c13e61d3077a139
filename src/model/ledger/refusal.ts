/** Why a posting was turned away, and which line of it. */
import type { Entry } from './posting.ts';

/**
 * not-an-integer: not a safe whole number of fen. not-permitted: the sector neither holds nor issues
 * the instrument. unbalanced: the instrument's entries do not sum to zero. unexplained: net worth
 * changes without a flow or revaluation. accounts: they do not add up to the unit entries.
 * closed: units move after the failure. overdrawn: the stock or account does not suffice.
 */
export type RefusalReason =
  | 'not-an-integer'
  | 'not-permitted'
  | 'unbalanced'
  | 'unexplained'
  | 'accounts'
  | 'closed'
  | 'overdrawn';

/** Thrown by `post`; the books are as they were. `entry` is the line that could not be written. */
export class RefusedEntry extends RangeError {
  readonly entry: Entry;
  readonly reason: RefusalReason;

  constructor(event: string, entry: Entry, reason: RefusalReason) {
    super(`${event}: ${entry.sector}.${entry.instrument} ${entry.amount} refused, ${reason}`);
    this.name = 'RefusedEntry';
    this.entry = entry;
    this.reason = reason;
  }
}
