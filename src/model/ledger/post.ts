/** Writing an event into the books, or refusing it whole. */
import { assertions } from '../assertions.ts';
import type { LedgerEvent } from './events.ts';
import { checkForm } from './form.ts';
import { assertConsistent } from './invariants.ts';
import { balanceOf, type Ledger } from './ledger.ts';
import { sectorOf } from './pen.ts';
import type { AccountEntry, Entry, Posting } from './posting.ts';
import { RefusedEntry } from './refusal.ts';
import { draft } from './rules.ts';

/** Takes the first `count` entries back out of the stocks. */
function undoStocks({ stocks, cells }: Ledger, entries: readonly Entry[], count: number): void {
  for (let i = 0; i < count; i++) {
    const at = cells[i] as number;
    stocks[at] = (stocks[at] as number) - (entries[i] as Entry).amount;
  }
}

/** Adds the entries to the stocks; takes them back and throws if a stock ends on its wrong side. */
function writeStocks(kind: string, ledger: Ledger, entries: readonly Entry[]): void {
  const { stocks, cells, roles } = ledger;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as Entry;
    const at = cells[i] as number;
    const after = (stocks[at] as number) + entry.amount;
    if (!Number.isSafeInteger(after)) {
      undoStocks(ledger, entries, i);
      throw new RefusedEntry(kind, entry, 'not-an-integer');
    }
    stocks[at] = after;
  }
  for (let i = 0; i < entries.length; i++) {
    const at = cells[i] as number;
    if ((stocks[at] as number) * (roles[at] as number) < 0) {
      undoStocks(ledger, entries, entries.length);
      throw new RefusedEntry(kind, entries[i] as Entry, 'overdrawn');
    }
  }
}

/** Takes the first `count` lines back, and forgets accounts that the posting had opened. */
function undoAccounts(ledger: Ledger, lines: readonly AccountEntry[], count: number, size: number) {
  const { accounts } = ledger;
  for (let i = 0; i < count; i++) {
    const { account, amount } = lines[i] as AccountEntry;
    accounts.set(account, balanceOf(ledger, account) - amount);
  }
  for (const account of [...accounts.keys()].slice(size)) accounts.delete(account);
}

/** Adds the account lines; takes them back and throws if an account is overdrawn. */
function writeAccounts(kind: string, ledger: Ledger, lines: readonly AccountEntry[]): void {
  const { accounts } = ledger;
  const size = accounts.size;
  for (let i = 0; i < lines.length; i++) {
    const { account, amount } = lines[i] as AccountEntry;
    const balance = balanceOf(ledger, account) + amount;
    if (balance < 0) {
      undoAccounts(ledger, lines, i, size);
      const entry: Entry = { sector: sectorOf(account), instrument: 'U', amount };
      throw new RefusedEntry(`${kind} (${account})`, entry, 'overdrawn');
    }
    accounts.set(account, balance);
  }
}

/**
 * Writes an event into the books and returns its entries, flows and revaluations.
 *
 * Throws a RangeError for a negative amount, and a RefusedEntry (a RangeError that names the line)
 * for a posting that is not in whole fen, does not balance, leaves a change of net worth
 * unexplained, overdraws a stock or an account, or moves units after a failure. Whatever it
 * throws, the books are as they were. The event is kept in the log: do not change it afterwards.
 */
export function post(ledger: Ledger, event: LedgerEvent): Posting {
  const written = draft(ledger, event);
  const { entries, accounts } = written;
  const size = ledger.accounts.size;
  checkForm(event.kind, ledger, written);
  writeAccounts(event.kind, ledger, accounts);
  try {
    writeStocks(event.kind, ledger, entries);
  } catch (refusal) {
    undoAccounts(ledger, accounts, accounts.length, size);
    throw refusal;
  }
  if (event.kind === 'failure') ledger.failed = true;
  ledger.log.push(event);
  if (assertions.on) assertConsistent(ledger);
  return written;
}
