/** The daily duty of the reserve regime: bring the float at the central bank to its ratio. */
import { assertions } from '../assertions.ts';
import { share } from '../check.ts';
import { fractionOf } from '../money.ts';
import type { LedgerEvent } from './events.ts';
import { assertFullCustody } from './invariants.ts';
import { type Ledger, stock, unitsOutstanding } from './ledger.ts';
import { post } from './post.ts';
import type { Posting } from './posting.ts';

/**
 * Posts what it takes for the float at the central bank to equal `custody` (0 to 1) of the units
 * outstanding, to the fen: from the platform's bank float, with an advance to banks that are short
 * of reserves, and with an emergency loan if the platform has no bank float left. An excess first
 * repays an emergency loan and then goes back to the banks. Returns the postings made.
 * Throws a RangeError for a share outside 0..1.
 */
export function endOfDay(ledger: Ledger, custody: number): Posting[] {
  const postings: Posting[] = [];
  const write = (kind: LedgerEvent['kind'], amount: number) => {
    if (amount !== 0) postings.push(post(ledger, { kind, amount } as LedgerEvent));
  };
  const due = fractionOf(unitsOutstanding(ledger), share('custody', custody));
  const missing = due - stock(ledger, 'A', 'F');
  if (missing > 0) {
    const moved = Math.min(missing, stock(ledger, 'A', 'DF'));
    write('reserve-advance', Math.max(0, moved - stock(ledger, 'B', 'R')));
    write('reserve-deposit', moved);
    write('emergency-loan', missing - moved);
  } else {
    const repaid = Math.min(-missing, -stock(ledger, 'A', 'ADV'));
    write('emergency-loan', 0 - repaid);
    write('reserve-deposit', missing + repaid);
  }
  if (assertions.on && custody === 1) assertFullCustody(ledger);
  return postings;
}
