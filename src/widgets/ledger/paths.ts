import type { Posting } from '../../model/ledger/posting.ts';
import type { Row, Shape } from './view.ts';

/** So much money of one kind on its way from a line of one book to a line of another. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly shape: Shape;
  readonly fen: number;
  /** The issuer makes it, or takes it back and it is gone. */
  readonly what: 'passed' | 'made' | 'gone';
}

const SHAPES: Readonly<Record<string, Shape>> = {
  D: 'slip',
  DF: 'slip',
  U: 'token',
  R: 'coin',
  F: 'coin',
};

/** Kinds of money that the postings touch, in the order in which they are written. */
function touched(postings: readonly Posting[]): Shape[] {
  const shapes = postings.flatMap(({ entries }) =>
    entries.flatMap(({ instrument }) => SHAPES[instrument] ?? []),
  );
  return [...new Set(shapes)];
}

/**
 * The ways that money took: from holders who have less to holders who have more, and where the sums
 * differ, out of the issuer's hand or back into it.
 */
export function movesOf(rows: readonly Row[], postings: readonly Posting[]): Move[] {
  const moves: Move[] = [];
  for (const shape of touched(postings)) {
    const held = rows.filter((row) => row.shape === shape && row.side === 'owns');
    const owed = ({ holder, instrument }: Row): string =>
      rows.find(
        (row) => row.side === 'owes' && row.holder === holder && row.instrument === instrument,
      )?.key ?? '';
    const change = (sign: number) =>
      held.map((row) => ({ row, fen: sign * (row.fen - row.before) })).filter(({ fen }) => fen > 0);
    const [more, less] = [change(1), change(-1)];
    for (const giver of less) {
      for (const taker of more) {
        const fen = Math.min(giver.fen, taker.fen);
        if (fen === 0) continue;
        giver.fen -= fen;
        taker.fen -= fen;
        moves.push({ from: giver.row.key, to: taker.row.key, shape, fen, what: 'passed' });
      }
      if (giver.fen > 0) {
        const to = owed(giver.row);
        moves.push({ from: giver.row.key, to, shape, fen: giver.fen, what: 'gone' });
      }
    }
    for (const taker of more) {
      if (taker.fen > 0) {
        const from = owed(taker.row);
        moves.push({ from, to: taker.row.key, shape, fen: taker.fen, what: 'made' });
      }
    }
  }
  return moves;
}
