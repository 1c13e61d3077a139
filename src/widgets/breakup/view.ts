/** From the state to the books of the model. Yuan. */

import { stock } from '../../model/ledger/ledger.ts';
import { type CreditResult, consumerCredit, LOAN } from '../../model/lending/consumer-credit.ts';
import { FEN_PER_YUAN } from '../../model/money.ts';
import { type BreakupState, funderOf } from './state.ts';

export const PARTIES = ['shop', 'users', 'firm', 'bank', 'investors'] as const;
export type Party = (typeof PARTIES)[number];

export const HOLDERS = ['app', 'lender', 'bank', 'investors'] as const;
export type Holder = (typeof HOLDERS)[number];

export const LENT = LOAN / FEN_PER_YUAN;

export interface BreakupView {
  /** Units that the app owes, how many have money behind them, and how many have not. */
  readonly tokens: number;
  readonly covered: number;
  readonly hollow: number;
  /** Money at the app's bank for its users, and its own. */
  readonly slips: number;
  readonly cushion: number;
  /** Money behind the tokens as a share of them; and all that the app owns. */
  readonly cover: number;
  readonly worth: number;
  /** Paper that will be paid and paper that will not, by holder. */
  readonly papers: Readonly<Record<Holder, number>>;
  readonly bad: Readonly<Record<Holder, number>>;
  readonly lost: number;
  readonly losses: Readonly<Record<Party, number>>;
  /** The same default with one firm, and with lending in a firm of its own. */
  readonly whole: Readonly<Record<Party, number>>;
  readonly apart: Readonly<Record<Party, number>>;
}

const toYuan = <K extends string>(amounts: Readonly<Record<K, number>>): Record<K, number> =>
  Object.fromEntries(
    Object.entries<number>(amounts).map(([key, fen]) => [key, fen / FEN_PER_YUAN]),
  ) as Record<K, number>;

function run(state: BreakupState, separate: boolean): CreditResult {
  return consumerCredit({
    funder: funderOf(state),
    kept: state.kept,
    unpaid: state.unpaid,
    cushion: state.cushion * FEN_PER_YUAN,
    separate,
    paysShop: state.product === 'card',
  });
}

export function viewOf(state: BreakupState): BreakupView {
  const [whole, apart] = [run(state, false), run(state, true)];
  const shown = state.cut === 'books' ? apart : whole;
  const held = (instrument: 'U' | 'DF' | 'D') =>
    Math.abs(stock(shown.ledger, 'A', instrument)) / FEN_PER_YUAN;
  const [tokens, slips] = [held('U'), held('DF')];
  const bad = toYuan(shown.bad);
  return {
    tokens,
    covered: Math.min(tokens, slips),
    hollow: Math.max(0, tokens - slips),
    slips,
    cushion: held('D'),
    cover: shown.cover,
    worth: shown.worth,
    papers: toYuan(shown.papers),
    bad,
    lost: HOLDERS.reduce((sum, holder) => sum + bad[holder], 0),
    losses: toYuan({ ...shown.losses }),
    whole: toYuan({ ...whole.losses }),
    apart: toYuan({ ...apart.losses }),
  };
}
