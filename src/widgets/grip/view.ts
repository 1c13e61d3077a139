/** From the state to numbers of the model. Rates are in percentage points, money in yuan. */
import { PARAMETERS } from '../../model/parameters/index.ts';
import {
  cooperationTerms,
  moneyOnBase,
  requiredMove,
  reservePushEffect,
  undoingRatio,
} from '../../model/policy/levers.ts';
import { cooperationShare, policyEffect } from '../../model/policy/pass-through.ts';
import type { GripState } from './state.ts';

/** People who borrow the same sum. */
export const LOANS = 10;

export interface RatesView {
  /** What the central bank moves, after its own limit. */
  readonly move: number;
  readonly bankMove: number;
  readonly appMove: number;
  /** Average over all loans, and as a share of the move. */
  readonly arrives: number;
  readonly effect: number;
  /** Share of loans past which it needs the app's help; 1 stands for never. */
  readonly mark: number;
  readonly terms: ReturnType<typeof cooperationTerms>;
  /** The move that would do; infinite where none does. */
  readonly required: number;
  /** The goal lies out of reach without the app. */
  readonly stuck: boolean;
  /** Each borrower: whether the app lends, and how much dearer the loan is. */
  readonly loans: readonly { readonly app: boolean; readonly move: number }[];
}

export function ratesView(state: GripState): RatesView {
  const { share: platformShare, passThrough, needed, available } = state;
  const effect = policyEffect({ platformShare, passThrough });
  const required = requiredMove({ needed, platformShare, passThrough });
  const move = Math.min(available, state.hard ? required : state.move);
  const appMove = passThrough * move;
  return {
    move,
    bankMove: move,
    appMove,
    arrives: move * effect,
    effect,
    mark: cooperationShare({ needed, available, passThrough }),
    terms: cooperationTerms({ needed, available, passThrough }),
    required,
    stuck: required > available + 1e-9,
    loans: Array.from({ length: LOANS }, (_, index) => {
      const app = (index + 0.5) / LOANS < platformShare;
      return { app, move: app ? appMove : move };
    }),
  };
}

/** What stands behind a new token, as the model's ratios have it. */
const COVER = {
  nothing: { custody: 0, bankedFloat: 0 },
  bank: { custody: 0, bankedFloat: 1 },
  'central-bank': { custody: 1, bankedFloat: 1 },
} as const;

/** Deposits before the push, in yuan: the picture is drawn to this size. */
const DEPOSITS = 100;

export interface ReservesView {
  readonly base: number;
  readonly before: ReturnType<typeof moneyOnBase>;
  /** After the push, had no token been written. */
  readonly aim: ReturnType<typeof moneyOnBase>;
  readonly now: ReturnType<typeof moneyOnBase>;
  readonly ratioBefore: number;
  readonly ratioNow: number;
  /** Share of the push that arrives; above 1 where tokens take coins away from banks. */
  readonly effect: number;
  /** New tokens that undo the push, per yuan of deposits and in yuan; infinite where none do. */
  readonly undoing: number;
  readonly undoingTokens: number;
}

export function reservesView({ rise, tokens, behind }: GripState): ReservesView {
  const currencyRatio = PARAMETERS.currencyRatio.default;
  const reserveRatio = PARAMETERS.reserveRatio.default;
  const raisedRatio = reserveRatio + rise;
  const cover = COVER[behind];
  const base = DEPOSITS * (currencyRatio + reserveRatio);
  const after = { currencyRatio, reserveRatio: raisedRatio };
  const push = { currencyRatio, reserveRatio, raisedRatio, ...cover };
  const undoing = undoingRatio(push);
  const undone = Number.isFinite(undoing)
    ? moneyOnBase(base, { ...after, ...cover, platformRatio: undoing }).units
    : undoing;
  return {
    base,
    before: moneyOnBase(base, { currencyRatio, reserveRatio }),
    aim: moneyOnBase(base, after),
    now: moneyOnBase(base, { ...after, ...cover, platformRatio: tokens }),
    ratioBefore: reserveRatio,
    ratioNow: raisedRatio,
    effect: reservePushEffect({ ...push, platformRatio: tokens }),
    undoing,
    undoingTokens: undone,
  };
}

/** Payments of the example: eight of ten yuan with the app, two of 360 through banks. */
export const EXAMPLE = { app: { count: 8, yuan: 10 }, bank: { count: 2, yuan: 360 } } as const;

/** The record's shares, as prepared from the fact base. */
export interface Shares {
  readonly nonbank: { readonly number: number; readonly value: number; readonly year: string };
  readonly phone: { readonly number: number; readonly value: number; readonly year: string };
  /** Of third-party payment by phone, by value; by number none was found. */
  readonly alipay: number;
}

export interface CountView {
  /** Shapes to draw: a payment each by number, ten yuan each by value. */
  readonly app: number;
  readonly bank: number;
  readonly share: number;
  readonly bars: readonly {
    readonly id: 'nonbank' | 'phone' | 'alipay';
    readonly share: number | null;
  }[];
}

export function countView({ by }: GripState, shares: Shares): CountView {
  const { app, bank } = EXAMPLE;
  const size = ({ count, yuan }: { count: number; yuan: number }) =>
    by === 'number' ? count : (count * yuan) / app.yuan;
  return {
    app: size(app),
    bank: size(bank),
    share: size(app) / (size(app) + size(bank)),
    bars: [
      { id: 'nonbank', share: shares.nonbank[by] },
      { id: 'phone', share: shares.phone[by] },
      { id: 'alipay', share: by === 'value' ? shares.alipay : null },
    ],
  };
}
