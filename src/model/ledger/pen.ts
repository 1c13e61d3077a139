/** Writing the lines of a posting. Amounts of zero leave no line. */
import type { LedgerEvent } from './events.ts';
import type { Instrument, Sector } from './instruments.ts';
import type {
  Account,
  AccountEntry,
  Entry,
  Flow,
  FlowKind,
  Posting,
  Revaluation,
} from './posting.ts';

/** A posting while it is being written. */
export interface Pen extends Posting {
  readonly entries: Entry[];
  readonly accounts: AccountEntry[];
  readonly flows: Flow[];
  readonly revaluations: Revaluation[];
}

export function write(pen: Pen, instrument: Instrument, sector: Sector, amount: number): void {
  if (amount !== 0) pen.entries.push({ sector, instrument, amount });
}

/** `issuer` owes `holder` that much more. */
export function claim(
  pen: Pen,
  instrument: Instrument,
  holder: Sector,
  issuer: Sector,
  amount: number,
) {
  write(pen, instrument, holder, amount);
  write(pen, instrument, issuer, -amount);
}

/** A change of one account. */
export function line(pen: Pen, account: Account, amount: number): void {
  if (amount !== 0) pen.accounts.push({ account, amount });
}

/** Balance units issued to an account (negative: destroyed). */
export function issue(pen: Pen, account: Account, amount: number): void {
  claim(pen, 'U', sectorOf(account), 'A', amount);
  line(pen, account, amount);
}

export function flow(pen: Pen, kind: FlowKind, from: Sector, to: Sector, amount: number): void {
  if (amount !== 0) pen.flows.push({ kind, from, to, amount });
}

export function revalue(
  pen: Pen,
  instrument: Instrument,
  gainer: Sector,
  loser: Sector,
  amount: number,
) {
  if (amount === 0) return;
  pen.revaluations.push({ sector: gainer, instrument, amount });
  pen.revaluations.push({ sector: loser, instrument, amount: -amount });
}

/** The sector that an account belongs to. */
export function sectorOf(account: Account): 'H' | 'M' {
  return account.startsWith('H') ? 'H' : 'M';
}

/** An empty posting for an event. */
export function newPen(event: LedgerEvent): Pen {
  return { event, entries: [], accounts: [], flows: [], revaluations: [] };
}
