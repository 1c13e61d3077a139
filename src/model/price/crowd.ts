/**
 * The same run, person by person, with a platform that pays in turn and only so much a day.
 *
 * People are numbered from the most nervous to the calmest. So the queue is always the first
 * `joined` of them in order, those paid in full are the first `served`, and what each one is like
 * can be worked out when it is asked: a day of a million people costs a few searches.
 */
import { positiveShare, whole, within } from '../check.ts';
import { floorOfProduct, fractionOf } from '../money.ts';
import { normalInverse } from '../numeric/normal.ts';
import { seeded } from '../numeric/random.ts';
import type { Nerves } from './queue.ts';
import type { Redemption } from './unit-price.ts';

export interface Crowd {
  readonly count: number;
  /** All balances together, in fen. */
  readonly total: number;
  readonly nerves: Nerves;
  readonly seed: number;
  joined: number;
  served: number;
  /** Fen paid out so far; the last one served may have had a part. */
  paid: number;
}

/**
 * A crowd of `count` people (1 or more) with equal balances that add up to `total` fen, and
 * tolerances drawn from the seed, each from its own slice of the normal distribution, so that even
 * a small crowd is a fair sample. Throws a RangeError for numbers that are not whole.
 */
export function createCrowd(count: number, total: number, nerves: Nerves, seed = 1): Crowd {
  whole('count', count, 1);
  whole('total', total);
  return { count, total, nerves, seed, joined: 0, served: 0, paid: 0 };
}

/** The length of the queue, as a share of all, beyond which a person joins; rises with the number. */
export function toleranceOf({ count, nerves, seed }: Crowd, person: number): number {
  // The draw that this person would get if all before drew first.
  const luck = seeded((seed + Math.imul(person, 0x6d2b79f5)) >>> 0)();
  return nerves.tipping + nerves.spread * normalInverse((person + luck) / count);
}

/** What the first so many people have brought, in fen, rounded down as a whole. */
function broughtBy({ total, count }: Crowd, people: number): number {
  return floorOfProduct(total, people, count);
}

/** What a person still has with the platform, in fen. */
export function owedTo(crowd: Crowd, person: number): number {
  const end = broughtBy(crowd, person + 1);
  return Math.max(0, end - Math.max(crowd.paid, broughtBy(crowd, person)));
}

/** The first number from `from` to `to` that is enough, where all after it are too. */
function first(from: number, to: number, enough: (number: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Everybody whose tolerance the visible queue and the push exceed joins it; returns how many. */
export function joinQueue(crowd: Crowd, push: number): number {
  const { joined, count } = crowd;
  const limit = joined / count + within('push', push, 0);
  crowd.joined = first(joined, count, (person) => toleranceOf(crowd, person) >= limit);
  return crowd.joined - joined;
}

/** Pays the queue from its head, `limit` fen at most, the last one perhaps in part; what it paid. */
export function payQueue(crowd: Crowd, limit: number): number {
  const { joined, served } = crowd;
  const due = broughtBy(crowd, joined) - crowd.paid;
  const paid = Math.min(whole('limit', limit), due);
  crowd.paid += paid;
  crowd.served = first(served, joined, (number) => broughtBy(crowd, number + 1) > crowd.paid);
  return paid;
}

/** A platform being run on. Amounts in fen. */
export interface Run {
  readonly crowd: Crowd;
  /** Money payable at once. */
  cash: number;
  /** Securities at fair value; `fireSale` (above 0, at most 1) is what each fen brings today. */
  securities: number;
  readonly fireSale: number;
  /** The most that can be paid out in a day. */
  readonly dailyCapacity: number;
  /** True once somebody in the queue is left unpaid with nothing left to sell. */
  failed: boolean;
}

export interface RunDay {
  joined: number;
  paid: number;
  /** Share of people who have joined the queue so far. */
  share: number;
}

/**
 * Pays the queue for one day as far as it goes, selling securities when the cash is gone; what it
 * paid, in fen. Suspended, it pays out of cash and sells nothing in a hurry; closed, it pays nobody.
 * Changes `run` and its crowd. Throws a RangeError for a price out of range or a capacity that is
 * not a whole number of fen.
 */
export function payDay(run: Run, desk: Redemption = 'open'): number {
  const { crowd, dailyCapacity } = run;
  const fireSale = positiveShare('fireSale', run.fireSale);
  const sale = desk === 'open' ? fractionOf(run.securities, fireSale) : 0;
  const reach = desk === 'closed' ? 0 : run.cash + sale;
  const paid = payQueue(crowd, Math.min(whole('dailyCapacity', dailyCapacity), reach));
  const needed = paid - run.cash;
  if (needed > 0) {
    // A price is exact to a billionth, so a large sale may bring some fen less than its quotient.
    let sold = Math.min(run.securities, Math.ceil(needed / fireSale));
    while (sold < run.securities && fractionOf(sold, fireSale) < needed) sold++;
    run.cash += fractionOf(sold, fireSale);
    run.securities -= sold;
  }
  run.cash -= paid;
  run.failed ||= desk === 'open' && paid === reach && crowd.served < crowd.joined;
  return paid;
}

/**
 * One day: news moves people into the queue, then the platform pays as many as it can (see payDay,
 * also for what it throws). Changes `run` and its crowd.
 */
export function runDay(run: Run, push: number, desk: Redemption = 'open'): RunDay {
  const { crowd } = run;
  positiveShare('fireSale', run.fireSale);
  const joined = joinQueue(crowd, push);
  const paid = payDay(run, desk);
  return { joined, paid, share: crowd.joined / crowd.count };
}
