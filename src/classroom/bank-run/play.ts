/**
 * A bank run whose depositors are in the room: their hands decide who joins the queue, the model's
 * platform pays it in turn, cash first and hurried sales after. No economics of its own.
 */
import { fractionOf, yuan } from '../../model/money.ts';
import { ESTATE } from '../../model/parameters/estate.ts';
import { PRICE } from '../../model/parameters/price.ts';
import { createCrowd, payDay, type Run } from '../../model/price/crowd.ts';
import { cashPerUnit, payableShare, tippingPoint } from '../../model/price/platform.ts';
import type { Move, Truth } from './state.ts';

/** A pupil's balance, in fen. */
export const BALANCE = yuan(100);
/** Share of all balances that can be paid in a day: more than the model’s usual, for a short lesson. */
export const DAY_CAPACITY = 0.25;

/** Amounts in fen, people counted in pupils, at the end of the day. */
export interface Day {
  readonly hands: number;
  readonly joined: number;
  readonly served: number;
  /** Paid on this day, and how much of it came from selling papers in a hurry. */
  readonly paid: number;
  readonly fromSales: number;
  /** What the hurry cost on this day: what was sold, less what it brought. */
  readonly lost: number;
  readonly cash: number;
  readonly securities: number;
  /** Still owed to all who have not been paid. */
  readonly owed: number;
  readonly failed: boolean;
}

export interface Opening {
  readonly pupils: number;
  readonly cash: number;
  readonly securities: number;
  readonly owed: number;
  readonly fireSale: number;
  /** Shares of pupils: who can leave before waiting costs something, and who can be paid at all. */
  readonly tipping: number;
  readonly payable: number;
}

export interface Play {
  readonly opening: Opening;
  readonly days: readonly Day[];
  /** Nobody is asked any more and everybody in the queue is paid, or the platform has failed. */
  readonly over: boolean;
  readonly failed: boolean;
  /** Moves that were possible; one that is not is where the play stops. */
  readonly done: number;
}

/** The platform's books on the first morning: the model's usual ones, with a loss if unsound. */
export function openingOf(pupils: number, truth: Truth): Opening {
  const owed = pupils * BALANCE;
  const cash = cashPerUnit(PRICE.custody.default, PRICE.invested.default);
  const papers = 1 + PRICE.cushion.default - cash;
  const left = papers * (truth === 'unsound' ? 1 - ESTATE.assetLoss.default : 1);
  const backing = { cash, assets: cash + left, fireSale: PRICE.fireSale.default };
  return {
    pupils,
    cash: fractionOf(owed, cash),
    securities: Math.round(owed * left),
    owed,
    fireSale: backing.fireSale,
    tipping: tippingPoint(backing),
    payable: payableShare(backing),
  };
}

function payOneDay(run: Run, hands: number): Day {
  const { crowd } = run;
  const before = { cash: run.cash, securities: run.securities };
  crowd.joined += hands;
  const paid = payDay(run);
  const sold = before.securities - run.securities;
  const fromSales = run.cash + paid - before.cash;
  return {
    hands,
    joined: crowd.joined,
    served: crowd.served,
    paid,
    fromSales,
    lost: sold - fromSales,
    cash: run.cash,
    securities: run.securities,
    owed: crowd.total - crowd.paid,
    failed: run.failed,
  };
}

/** How many can still raise a hand. */
export const ableToAsk = ({ opening, days }: Play): number =>
  opening.pupils - (days.at(-1)?.joined ?? 0);

/**
 * Plays a class of `pupils` through what was typed. Once nobody is asked any more, or nobody is left
 * to ask, days go by until the queue is paid or the platform has nothing left.
 */
export function play(pupils: number, truth: Truth, moves: readonly Move[]): Play {
  const opening = openingOf(pupils, truth);
  const run: Run = {
    // Hands decide, so what the model's own people would tolerate is never asked.
    crowd: createCrowd(pupils, opening.owed, { tipping: opening.tipping, spread: 1 }),
    cash: opening.cash,
    securities: opening.securities,
    fireSale: opening.fireSale,
    dailyCapacity: fractionOf(opening.owed, DAY_CAPACITY),
    failed: false,
  };
  const { crowd } = run;
  const days: Day[] = [];
  let asking = true;
  let done = 0;
  for (const { name, amount } of moves) {
    if (!asking || amount > pupils - crowd.joined) break;
    if (name !== 'end') days.push(payOneDay(run, amount));
    asking = name !== 'end' && !run.failed && crowd.joined < pupils;
    done++;
  }
  while (!asking && !run.failed && crowd.served < crowd.joined) days.push(payOneDay(run, 0));
  return { opening, days, over: !asking, failed: run.failed, done };
}
