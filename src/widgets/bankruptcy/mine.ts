/** The balance that chapter 1 left the reader with, or the example's where there is none. */
import {
  balance,
  exampleMoves,
  openingDeposit,
  recallMoves,
  walletAfter,
} from '../../state/wallet.ts';

export interface Balance {
  readonly fen: number;
  readonly source: 'wallet' | 'empty' | 'example';
}

export const exampleBalance: Balance = {
  fen: balance(walletAfter(exampleMoves)),
  source: 'example',
};

/** In the browser, where something is kept. What cannot be read is no balance. */
export function balanceKept(): Balance {
  const moves = recallMoves();
  if (moves.length === 0) return exampleBalance;
  const fen = Math.min(openingDeposit, balance(walletAfter(moves)));
  return fen > 0 ? { fen, source: 'wallet' } : { ...exampleBalance, source: 'empty' };
}
