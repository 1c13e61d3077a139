/** How a round ended for those who asked and for those who waited. */
import { tippingPoint } from '../../model/price/platform.ts';
import { BALANCE, type Day, type Opening, type Play } from './play.ts';

/** Whole pupils in a share of a class; a share that is a whole number but for its last bit counts. */
const wholeOf = (share: number, pupils: number): number => Math.floor(share * pupils + 1e-9);

/** The most that can leave before waiting costs something: the model's tipping point, in pupils. */
export const safeOf = ({ tipping, pupils }: Opening): number => wholeOf(tipping, pupils);

/** The most that can be paid in full before there is nothing left to sell. */
export const payableOf = ({ payable, pupils }: Opening): number => wholeOf(payable, pupils);

export type Books = Pick<Day, 'cash' | 'securities' | 'owed'>;

/** The books on the morning of the next day. */
export const booksOf = ({ opening, days }: Play): Books => days.at(-1) ?? opening;

/** What stands behind each unit still owed, at most 1; 1 if nothing is owed. */
export const worthOf = ({ cash, securities, owed }: Books): number =>
  owed === 0 ? 1 : Math.min(1, (cash + securities) / owed);

/** Of the balances still owed, how many can be paid before the rest lose something. */
export function safeFrom({ cash, securities, owed }: Books, fireSale: number): number {
  if (owed === 0) return 0;
  const backing = { cash: cash / owed, assets: (cash + securities) / owed, fireSale };
  return wholeOf(tippingPoint(backing), owed / BALANCE);
}

export interface Outcome {
  readonly asked: number;
  readonly served: number;
  /** Pupils in the queue who got nothing, and what the one before them got in part, in fen. */
  readonly nothing: number;
  readonly part: number;
  readonly stayed: number;
  /** What is left behind each unit of those who stayed, 0 to 1. */
  readonly worth: number;
  readonly failed: boolean;
  /** More asked than could leave before waiting cost something. */
  readonly late: boolean;
  /** There was less than was owed before anybody asked. */
  readonly short: boolean;
}

export function outcomeOf(play: Play): Outcome {
  const { opening, days, failed } = play;
  const last = days.at(-1);
  const { joined, served } = last ?? { joined: 0, served: 0 };
  const part = opening.owed - (last?.owed ?? opening.owed) - served * BALANCE;
  return {
    asked: joined,
    served,
    nothing: joined - served - (part > 0 ? 1 : 0),
    part,
    stayed: opening.pupils - joined,
    worth: worthOf(booksOf(play)),
    failed,
    late: joined > safeOf(opening),
    short: opening.cash + opening.securities < opening.owed,
  };
}
