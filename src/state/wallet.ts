import { createLedger, type Ledger, stock } from '../model/ledger/ledger.ts';
import type { Opening } from '../model/ledger/opening.ts';
import { post } from '../model/ledger/post.ts';
import type { Posting } from '../model/ledger/posting.ts';
import { recall, remember, WALLET } from './storage.ts';

/** What the reader did with their money: the only thing about it that is kept. Amounts in fen. */
export type Move =
  | { readonly kind: 'top-up'; readonly fen: number }
  | { readonly kind: 'pay'; readonly payee: string; readonly fen: number };

/** Fen in the reader's bank account when the story begins (illustrative). */
export const openingDeposit = 30_000;
/** Fen paid in the example that stands in for a payment not yet made. */
export const exampleMoves: readonly Move[] = [
  { kind: 'top-up', fen: 10_000 },
  { kind: 'pay', payee: 'noodles', fen: 1_350 },
];
const mostMoves = 200;

/**
 * The books of a very small economy: one reader with a deposit, a bank whose reserves match it, an
 * app and a market that begin with nothing.
 */
const opening: Opening = {
  stocks: {
    H: { D: openingDeposit },
    M: {},
    A: {},
    B: { D: -openingDeposit, R: openingDeposit },
    P: { R: -openingDeposit },
    C: {},
    X: {},
  },
  realAssets: { H: 0, M: 0, A: 0, B: 0, P: 0, C: 0, X: 0 },
};

function write(ledger: Ledger, move: Move): Posting {
  const amount = move.fen;
  return move.kind === 'top-up'
    ? post(ledger, { kind: 'top-up', holder: 'H:reader', amount })
    : post(ledger, { kind: 'payment', payer: 'H:reader', payee: `M:${move.payee}`, amount });
}

export interface Wallet {
  readonly ledger: Ledger;
  /** What the last move wrote, or null before the first. */
  readonly last: Posting | null;
}

/**
 * The books after some moves.
 * @throws RefusedEntry when one of them cannot be done (more than there is, not a whole fen).
 */
export function walletAfter(moves: readonly Move[]): Wallet {
  const ledger = createLedger(opening);
  let last: Posting | null = null;
  for (const move of moves) last = write(ledger, move);
  return { ledger, last };
}

/** Fen of the reader's balance in the app. */
export const balance = ({ ledger }: Wallet): number => stock(ledger, 'H', 'U');
/** Fen of the reader's deposit at the bank. */
export const deposit = ({ ledger }: Wallet): number => stock(ledger, 'H', 'D');

function isMove(value: unknown): value is Move {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, fen, payee } = value as Record<string, unknown>;
  if (!Number.isSafeInteger(fen) || (fen as number) <= 0) return false;
  return (
    kind === 'top-up' ||
    (kind === 'pay' && typeof payee === 'string' && /^[a-z-]{1,40}$/.test(payee))
  );
}

/** Reads moves from text of any origin; whatever is not a possible history is no history. */
export function parseMoves(text: string | null): readonly Move[] {
  if (text === null || text.length > 20_000) return [];
  try {
    const moves: unknown = JSON.parse(text);
    if (!Array.isArray(moves) || moves.length > mostMoves || !moves.every(isMove)) return [];
    walletAfter(moves);
    return moves;
  } catch {
    return [];
  }
}

export const recallMoves = (): readonly Move[] => parseMoves(recall(WALLET));

/** Keeps the moves on this device, if it allows; the oldest story is kept when there are too many. */
export function rememberMoves(moves: readonly Move[]): void {
  if (moves.length <= mostMoves) remember(WALLET, JSON.stringify(moves));
}
