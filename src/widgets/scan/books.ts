import type { Instrument, Sector } from '../../model/ledger/instruments.ts';
import { stock } from '../../model/ledger/ledger.ts';
import type { Wallet } from '../../state/wallet.ts';

/** One shape stands for this many fen. */
export const SHAPE_FEN = 1_000;

export type Party = 'you' | 'stall' | 'app' | 'bank';
export type Shape = 'coin' | 'token' | 'slip';
export type Item = 'slips' | 'tokens' | 'slipsFloat' | 'slipsYou' | 'slipsApp' | 'coins';

export interface BooksRow {
  readonly item: Item;
  readonly side: 'own' | 'owns' | 'owes';
  readonly shape: Shape;
  /** Fen, now; and by how much the last move changed it. */
  readonly fen: number;
  readonly change: number;
  /** Rows that look alike to the ledger apart, for the table. */
  readonly key: string;
}

export type BooksView = readonly { readonly party: Party; readonly rows: readonly BooksRow[] }[];

type Line = readonly [Item, BooksRow['side'], Shape, Sector, Instrument];

/**
 * Whose rows show what. The bank's debt to the reader is the mirror of the reader's slips, and its
 * debt to the app the mirror of the app's: both are read from the holder's side.
 */
const LINES: readonly (readonly [Party, readonly Line[]])[] = [
  [
    'you',
    [
      ['slips', 'own', 'slip', 'H', 'D'],
      ['tokens', 'own', 'token', 'H', 'U'],
    ],
  ],
  ['stall', [['tokens', 'owns', 'token', 'M', 'U']]],
  [
    'app',
    [
      ['slipsFloat', 'owns', 'slip', 'A', 'DF'],
      ['tokens', 'owes', 'token', 'A', 'U'],
    ],
  ],
  [
    'bank',
    [
      ['coins', 'owns', 'coin', 'B', 'R'],
      ['slipsYou', 'owes', 'slip', 'H', 'D'],
      ['slipsApp', 'owes', 'slip', 'A', 'DF'],
    ],
  ],
];

/** The four balance sheets after some moves, with what the last move changed. */
export function booksView({ ledger, last }: Wallet): BooksView {
  return LINES.map(([party, lines]) => ({
    party,
    rows: lines.map(([item, side, shape, sector, instrument]) => {
      const sign = sector === 'A' && instrument === 'U' ? -1 : 1;
      const entries = last?.entries ?? [];
      const change = entries
        .filter((entry) => entry.sector === sector && entry.instrument === instrument)
        .reduce((sum, { amount }) => sum + sign * amount, 0);
      const fen = sign * stock(ledger, sector, instrument);
      return { item, side, shape, fen: fen + 0, change, key: `${party}-${item}` };
    }),
  }));
}
