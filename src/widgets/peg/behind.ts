import { fractionOf } from '../../model/money.ts';
import type { View } from './view.ts';

/** Shapes for the whole of the balances on the first day. */
export const SHAPES = 20;

export interface Behind {
  readonly tokens: number;
  readonly hollow: number;
  readonly coins: number;
  readonly slips: number;
  readonly papers: number;
}

/** What stands behind the tokens now, each shape a twentieth of the first day's balances. */
export function behindOf({ path, now, state }: View): Behind {
  const shapes = (fen: number): number => Math.round((fen * SHAPES) / path.total);
  // Bank money is paid out before coins.
  const coins = Math.min(now.cash, fractionOf(path.total, state.custody));
  const tokens = now.owed > 0 ? Math.max(1, shapes(now.owed)) : 0;
  const backed = shapes(Math.min(now.owed, now.cash + now.securities));
  return {
    tokens,
    hollow: Math.max(0, tokens - backed),
    coins: shapes(coins),
    slips: shapes(now.cash - coins),
    papers: shapes(now.securities),
  };
}
