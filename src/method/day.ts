import type { LedgerEvent } from '../model/ledger/events.ts';
import { createLedger } from '../model/ledger/ledger.ts';
import { type FlowMatrix, flowMatrix } from '../model/ledger/matrices.ts';
import { post } from '../model/ledger/post.ts';

/** A day that touches most of the matrix; amounts in fen (illustrative). */
const events: readonly LedgerEvent[] = [
  { kind: 'top-up', holder: 'H', amount: 100_000 },
  { kind: 'payment', payer: 'H', payee: 'M', amount: 60_000, fee: 300 },
  { kind: 'withdrawal', holder: 'M', amount: 40_000, from: 'bank', fee: 40 },
  { kind: 'consumer-loan', borrower: 'H', amount: 50_000, funder: 'own' },
  { kind: 'repayment', borrower: 'H', principal: 20_000, interest: 500 },
  { kind: 'reserve-deposit', amount: 30_000 },
];

/** The transaction-flow matrix of that day. */
export function dayFlows(): FlowMatrix {
  const ledger = createLedger();
  return flowMatrix(events.map((event) => post(ledger, event)));
}
