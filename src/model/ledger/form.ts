/**
 * The rules that a posting must meet whatever the stocks are: whole fen, sectors that may hold or
 * issue the instrument, every instrument balanced, every change of net worth explained, the
 * accounts in step. Each refusal names the line.
 *
 * These run for every event of long simulations: plain loops over `ledger.sums`, no allocation.
 */
import { cell, INSTRUMENTS, SECTOR_INDEX, SECTORS, UNITS, WIDTH } from './instruments.ts';
import type { Ledger } from './ledger.ts';
import { sectorOf } from './pen.ts';
import type { Entry, Posting } from './posting.ts';
import { RefusedEntry } from './refusal.ts';

function safe(amount: number): boolean {
  return Number.isSafeInteger(amount);
}

function add(sums: Float64Array, at: number, amount: number): number {
  const sum = (sums[at] as number) + amount;
  sums[at] = sum;
  return sum;
}

/** Whole fen in cells that exist, no units after a failure; fills in `sums` and `cells`. */
function checkEntries(kind: string, ledger: Ledger, entries: readonly Entry[]): void {
  const { sums, cells, roles, failed } = ledger;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as Entry;
    const { sector, instrument, amount } = entry;
    const at = cell(sector, instrument);
    if (!roles[at]) throw new RefusedEntry(kind, entry, 'not-permitted');
    const sum = add(sums, at % WIDTH, amount);
    const worth = add(sums, WIDTH + Math.floor(at / WIDTH), amount);
    if (!(safe(amount) && safe(sum) && safe(worth))) {
      throw new RefusedEntry(kind, entry, 'not-an-integer');
    }
    if (instrument === 'U') {
      if (failed) throw new RefusedEntry(kind, entry, 'closed');
      if (sector !== 'A') add(sums, UNITS + SECTOR_INDEX[sector], amount);
    }
    cells[i] = at;
  }
}

/** The refusal of a sum that is not zero, at the last line that goes into it. */
function refusalAt(kind: string, place: number, entries: readonly Entry[]): RefusedEntry {
  const instrument = place < WIDTH ? INSTRUMENTS[place] : place < UNITS ? undefined : 'U';
  const sector = place < WIDTH ? undefined : SECTORS[(place - WIDTH) % SECTORS.length];
  const line = entries.findLast(
    (entry) =>
      entry.instrument === (instrument ?? entry.instrument) &&
      entry.sector === (sector ?? entry.sector),
  );
  return new RefusedEntry(
    kind,
    line ?? { sector: sector ?? 'H', instrument: instrument ?? 'U', amount: 0 },
    place < WIDTH ? 'unbalanced' : place < UNITS ? 'unexplained' : 'accounts',
  );
}

/** Checks a posting's form, before any stock is touched. Throws a RefusedEntry. */
export function checkForm(kind: string, ledger: Ledger, written: Posting): void {
  const { sums } = ledger;
  const { entries, accounts, flows, revaluations } = written;
  for (let i = 0; i < sums.length; i++) sums[i] = 0;
  checkEntries(kind, ledger, entries);
  // I2 and I3: what flows and revaluations explain is taken off each sector's change of worth.
  for (let i = 0; i < flows.length; i++) {
    const { from, to, amount } = flows[i] as Posting['flows'][number];
    add(sums, WIDTH + SECTOR_INDEX[from], amount);
    add(sums, WIDTH + SECTOR_INDEX[to], -amount);
  }
  for (let i = 0; i < revaluations.length; i++) {
    const { sector, amount } = revaluations[i] as Posting['revaluations'][number];
    add(sums, WIDTH + SECTOR_INDEX[sector], -amount);
  }
  // I7: account lines add up to the unit entries of their sector.
  for (let i = 0; i < accounts.length; i++) {
    const { account, amount } = accounts[i] as Posting['accounts'][number];
    const exact = safe(amount) ? amount : Number.NaN;
    add(sums, UNITS + SECTOR_INDEX[sectorOf(account)], -exact);
  }
  for (let i = 0; i < sums.length; i++) {
    if (sums[i] !== 0) throw refusalAt(kind, i, entries);
  }
}
