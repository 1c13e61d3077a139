import type { Instrument, Sector } from '../../model/ledger/instruments.ts';
import { type Ledger, netWorth, stock } from '../../model/ledger/ledger.ts';
import { type Outcome, outcomesOf } from './economy.ts';
import { type Move, movesOf } from './paths.ts';
import type { LedgerState } from './state.ts';

export const BOOKS = ['you', 'stall', 'app', 'bank', 'central'] as const;
export type BookId = (typeof BOOKS)[number];
export type Shape = 'coin' | 'token' | 'slip' | 'paper';

/** Whose book a sector's is. */
export const SECTOR_OF: Readonly<Record<BookId, Sector>> = {
  you: 'H',
  stall: 'M',
  app: 'A',
  bank: 'B',
  central: 'P',
};

/** A line of a book: what it owns, or what it owes and to whom. */
interface Line {
  readonly side: 'owns' | 'owes';
  /** Of a debt, who holds it. */
  readonly to: BookId | 'others' | null;
  readonly shape: Shape;
  /** Where the ledger keeps it: at the holder's. */
  readonly holder: Sector;
  readonly instrument: Instrument;
}

const owns = (shape: Shape, holder: Sector, instrument: Instrument): Line => ({
  side: 'owns',
  to: null,
  shape,
  holder,
  instrument,
});
const owes = (
  to: BookId | 'others',
  shape: Shape,
  holder: Sector,
  instrument: Instrument,
): Line => ({ side: 'owes', to, shape, holder, instrument });

/** Every line that these events can open. A debt is read where it is owned: it is one thing. */
const LINES: Readonly<Record<BookId, readonly Line[]>> = {
  you: [owns('slip', 'H', 'D'), owns('token', 'H', 'U')],
  stall: [owns('slip', 'M', 'D'), owns('token', 'M', 'U')],
  app: [
    owns('slip', 'A', 'DF'),
    owns('coin', 'A', 'F'),
    owes('you', 'token', 'H', 'U'),
    owes('stall', 'token', 'M', 'U'),
  ],
  bank: [
    owns('coin', 'B', 'R'),
    owns('paper', 'B', 'LB'),
    owes('you', 'slip', 'H', 'D'),
    owes('stall', 'slip', 'M', 'D'),
    owes('app', 'slip', 'A', 'DF'),
    owes('others', 'slip', 'X', 'D'),
  ],
  central: [
    owns('paper', 'P', 'GB'),
    owes('bank', 'coin', 'B', 'R'),
    owes('app', 'coin', 'A', 'F'),
  ],
};

export interface Row extends Line {
  readonly key: string;
  readonly book: BookId;
  /** Fen now, and before the last entry. */
  readonly fen: number;
  readonly before: number;
  /** Whether anything ever stood here. */
  readonly opened: boolean;
}

export interface Book {
  readonly id: BookId;
  readonly rows: readonly Row[];
  readonly owns: number;
  readonly owes: number;
  /** What is left over, by the ledger's own reckoning. */
  readonly worth: number;
}

export interface Pair {
  readonly owned: string;
  readonly owed: string;
}

export interface View {
  readonly outcomes: readonly Outcome[];
  /** Entries that the books show, of how many. */
  readonly at: number;
  readonly last: Outcome;
  readonly books: readonly Book[];
  readonly rows: readonly Row[];
  readonly moves: readonly Move[];
  /** Lines that are one debt, seen from both sides. */
  readonly pairs: readonly Pair[];
}

const keyOf = (book: BookId, { side, shape, to }: Line): string =>
  [book, side, shape, to ?? ''].filter((part) => part !== '').join('-');

function bookOf(id: BookId, outcomes: readonly Outcome[]): Book {
  const ledger = (outcomes.at(-1) as Outcome).ledger;
  const before = outcomes.at(-2)?.ledger ?? ledger;
  const at = (books: Ledger, { holder, instrument }: Line) => stock(books, holder, instrument);
  const rows = LINES[id].map((line) => ({
    ...line,
    key: keyOf(id, line),
    book: id,
    fen: at(ledger, line),
    before: at(before, line),
    opened: outcomes.some((outcome) => at(outcome.ledger, line) !== 0),
  }));
  const sum = (side: Line['side']): number =>
    rows.filter((row) => row.side === side).reduce((total, { fen }) => total + fen, 0);
  return { id, rows, owns: sum('owns'), owes: sum('owes'), worth: netWorth(ledger, SECTOR_OF[id]) };
}

function pairsOf(rows: readonly Row[]): Pair[] {
  const owned = rows.filter(({ side }) => side === 'owns');
  return rows.flatMap((row) => {
    if (row.side !== 'owes' || row.fen === 0) return [];
    const other = owned.find(
      ({ holder, instrument }) => holder === row.holder && instrument === row.instrument,
    );
    return other ? [{ owned: other.key, owed: row.key }] : [];
  });
}

/** The books after as much of the log as is looked at. */
export function viewOf({ log, at: wanted }: Pick<LedgerState, 'log' | 'at'>): View {
  const all = outcomesOf(log);
  const at = Math.min(wanted, log.length);
  const outcomes = all.slice(0, at + 1);
  const books = BOOKS.map((id) => bookOf(id, outcomes));
  const rows = books.flatMap((book) => book.rows);
  const last = outcomes.at(-1) as Outcome;
  return {
    outcomes: all,
    at,
    last,
    books,
    rows,
    moves: movesOf(rows, last.postings),
    pairs: pairsOf(rows),
  };
}
