import { yuan } from '../../model/money.ts';
import type { Move } from '../../state/wallet.ts';
import { OPENING } from './economy.ts';
import type { Done } from './state.ts';

/** The reader's own story from the market, as two entries; none where it does not fit this street. */
export function ownLog(moves: readonly Move[]): readonly Done[] {
  const sum = (kind: Move['kind']): number =>
    moves.filter((move) => move.kind === kind).reduce((total, { fen }) => total + fen, 0);
  const [topped, paid] = [sum('top-up'), sum('pay')];
  if (topped === 0 || topped > (OPENING.stocks.H.D ?? 0) || paid > topped) return [];
  const done: Done[] = [{ name: 'top', amount: topped / yuan(1) }];
  if (paid > 0) done.push({ name: 'pay', amount: paid / yuan(1) });
  return done;
}
