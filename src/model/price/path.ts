/**
 * A token's month: the day's price, the queue at the desk and what is left behind the tokens, when
 * news comes on one day. The price is that of section 2.3 on the books as their users know them,
 * the queue that of 2.4, people and platform those of the crowd.
 *
 * Two things are put between them. Users who have reason to run, by the rule of the price, see the
 * queue longer than it is by the share of those who are attentive; and while the desk is open and
 * nobody waits, a token is worth at least its face value less the cost of the trip to the desk,
 * and at all times what a failure would bring.
 */
import { share, whole, within } from '../check.ts';
import { fractionOf, yuan } from '../money.ts';
import { ESTATE } from '../parameters/estate.ts';
import { PRICE } from '../parameters/price.ts';
import { RUN } from '../parameters/run.ts';
import { createCrowd, type Run, runDay } from './crowd.ts';
import { cashPerUnit, tippingPoint } from './platform.ts';
import { type Redemption, type UnitPriceInput, unitPrice } from './unit-price.ts';

/** Days after the first that a path shows. */
export const LAST_DAY = 30;

export interface PathInput {
  /** Fractions, as for the price of a unit. */
  readonly custody: number;
  readonly invested: number;
  readonly cushion: number;
  readonly fireSale: number;
  readonly attentive: number;
  /** Likelihood ratio of the news; it says nothing before its day. */
  readonly rumour: number;
  /** Share of the papers' value that is lost on the day of the news. */
  readonly assetLoss: number;
  readonly newsDay: number;
  readonly reporting: boolean;
  /** Share of all balances that can be paid out in a day. */
  readonly dailyCapacity: number;
  /** What users expect back per unit, and get, if the platform fails. */
  readonly recovery: number;
  /** What the desk does from `deskFrom` on, for so many days; it is open before and after. */
  readonly desk: Redemption;
  readonly deskFrom: number;
  readonly deskFor: number;
  readonly seed: number;
}

export interface PathDay {
  readonly day: number;
  /** Price of one unit, 0 to 1. */
  readonly price: number;
  readonly desk: Redemption;
  /** People, at the end of the day. */
  readonly joined: number;
  readonly served: number;
  /** Fen, at the end of the day. */
  readonly paid: number;
  readonly cash: number;
  readonly securities: number;
  readonly owed: number;
  readonly failed: boolean;
}

export interface Path {
  readonly days: readonly PathDay[];
  readonly people: number;
  /** Fen owed on the first day. */
  readonly total: number;
  /** The share that can leave before waiting costs something, on the books as they are at the news. */
  readonly tipping: number;
}

/** Cash and assets per unit still owed. */
interface Books {
  readonly cash: number;
  readonly assets: number;
}

/** What is left per unit of those who stay once a share has left at par (0 to below 1). */
function after({ cash, assets }: Books, left: number, fireSale: number): Books {
  const hurried = Math.max(0, left - cash);
  const rest = Math.max(0, assets - left - hurried * (1 / fireSale - 1));
  const stay = 1 - left;
  return { cash: Math.min(1, Math.max(0, cash - left) / stay), assets: rest / stay };
}

/** The price on known books: cash is what custody is to a platform that has invested the rest. */
function priceOn({ cash, assets }: Books, input: PathInput, more: UnitPriceInput) {
  const { fireSale, attentive, recovery, reporting } = input;
  const given = { custody: cash, invested: 1, cushion: assets - 1 };
  return unitPrice({ ...given, fireSale, attentive, recovery, reporting, ...more });
}

/** The books that users reckon with: the true ones if published, else a gambler's. */
function knownBooks(input: PathInput, { cash, securities, crowd }: Run): Books {
  const owed = crowd.total - crowd.paid;
  if (input.reporting)
    return { cash: Math.min(1, cash / owed), assets: (cash + securities) / owed };
  const gambler = { cash: cashPerUnit(input.custody, 1), assets: 1 + input.cushion };
  return after(gambler, crowd.paid / crowd.total, input.fireSale);
}

function worthOf(input: PathInput, run: Run, day: number, desk: Redemption, known: Books): number {
  const { crowd, failed } = run;
  // Nobody parts with a token for less than a failure would bring.
  const claim = PRICE.waiting.default * input.recovery;
  if (failed) return claim;
  const rumour = day < input.newsDay ? 1 : input.rumour;
  const stuck = (1 - known.cash) * (1 - input.fireSale);
  const { price } = priceOn(known, input, { rumour, redemption: desk, stuck });
  const paidOnDemand = desk === 'open' && crowd.served === crowd.joined;
  return Math.max(price, paidOnDemand ? 1 - PRICE.exitCost.default : claim);
}

function checked(input: PathInput): PathInput {
  share('assetLoss', input.assetLoss);
  share('dailyCapacity', input.dailyCapacity);
  share('recovery', input.recovery);
  for (const id of ['newsDay', 'deskFrom', 'deskFor'] as const) {
    within(id, whole(id, input[id]), 0, LAST_DAY);
  }
  return input;
}

/**
 * Thirty-one days of a token, day 0 to day 30, from the platform's books on the first.
 * Throws a RangeError for values out of range.
 */
export function pricePath(input: PathInput): Path {
  const { custody, invested, cushion, fireSale, newsDay, reporting, seed } = checked(input);
  const people = RUN.depositors.max;
  const total = yuan(ESTATE.float.default);
  const cash = cashPerUnit(custody, invested);
  const papers = Math.max(0, 1 + cushion - cash);
  const left = papers * (1 - input.assetLoss);
  const tipping = tippingPoint({ cash, assets: cash + left, fireSale });
  const feared = tippingPoint({ cash: custody, assets: Math.max(0, 1 + cushion), fireSale });
  const nerves = { tipping: reporting ? tipping : feared, spread: RUN.spread.default };
  const run: Run = {
    crowd: createCrowd(people, total, nerves, seed),
    cash: fractionOf(total, cash),
    securities: Math.round(total * papers),
    fireSale,
    dailyCapacity: fractionOf(total, input.dailyCapacity),
    failed: false,
  };
  const days: PathDay[] = [];
  for (let day = 0; day <= LAST_DAY; day++) {
    const inForce = day >= input.deskFrom && day < input.deskFrom + input.deskFor;
    const desk = inForce ? input.desk : 'open';
    const { crowd } = run;
    if (day === newsDay) run.securities = Math.round(total * left);
    if (day >= newsDay && !run.failed && crowd.paid < total) {
      const known = knownBooks(input, run);
      const { runs } = priceOn(known, input, { rumour: input.rumour });
      if (runs || crowd.joined > 0) runDay(run, runs ? input.attentive : 0, desk);
    }
    const owed = total - crowd.paid;
    const price = owed === 0 ? 1 : worthOf(input, run, day, desk, knownBooks(input, run));
    const { joined, served, paid } = crowd;
    const { failed, securities } = run;
    days.push({ day, price, desk, joined, served, paid, cash: run.cash, securities, owed, failed });
  }
  return { days, people, total, tipping };
}
