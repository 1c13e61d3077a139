/**
 * The same run, person by person, with a platform that pays in turn and only so much a day.
 *
 * People are numbered from the most nervous to the calmest. So the queue is always the first
 * `joined` of them in order, those paid in full are the first `served`, and a day costs no more than
 * the people who move in it: a million fit in a frame.
 */
import { positiveShare, whole, within } from '../check.ts';
import { floorOfProduct, fractionOf } from '../money.ts';
import { normalInverse } from '../numeric/normal.ts';
import { seeded } from '../numeric/random.ts';
import type { Nerves } from './queue.ts';

export interface Crowd {
  /** The length of the queue, as a share of all, beyond which each one joins; ascending. */
  readonly tolerance: Float32Array;
  /** What each one still has with the platform, in fen. */
  readonly balance: Uint32Array;
  joined: number;
  served: number;
}

/**
 * A crowd of `count` people (1 or more) with equal balances that add up to `total` fen, and
 * tolerances drawn from the seed, each from its own slice of the normal distribution, so that even
 * a small crowd is a fair sample. Throws a RangeError if a balance would pass 2^32 - 1 fen.
 */
export function createCrowd(
  count: number,
  total: number,
  { tipping, spread }: Nerves,
  seed = 1,
): Crowd {
  whole('count', count, 1);
  within('total', whole('total', total), 0, count * (2 ** 32 - 1));
  const random = seeded(seed);
  const tolerance = new Float32Array(count);
  const balance = new Uint32Array(count);
  let before = 0;
  for (let i = 0; i < count; i++) {
    tolerance[i] = tipping + spread * normalInverse((i + random()) / count);
    const upTo = floorOfProduct(total, i + 1, count);
    balance[i] = upTo - before;
    before = upTo;
  }
  return { tolerance, balance, joined: 0, served: 0 };
}

/** Everybody whose tolerance the visible queue and the push exceed joins it; returns how many. */
export function joinQueue(crowd: Crowd, push: number): number {
  const { tolerance, joined } = crowd;
  const limit = joined / tolerance.length + within('push', push, 0);
  while ((tolerance[crowd.joined] as number) < limit) crowd.joined++;
  return crowd.joined - joined;
}

/** Pays the queue from its head, `limit` fen at most, the last one perhaps in part; what it paid. */
export function payQueue(crowd: Crowd, limit: number): number {
  const { balance } = crowd;
  let left = whole('limit', limit);
  while (crowd.served < crowd.joined) {
    const due = balance[crowd.served] as number;
    const paid = Math.min(due, left);
    balance[crowd.served] = due - paid;
    left -= paid;
    if (paid < due) break;
    crowd.served++;
  }
  return limit - left;
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
 * One day: news moves people into the queue, the platform pays as many as it can, selling
 * securities when its cash is gone. Changes `run` and its crowd. Throws a RangeError for a price out
 * of range or a capacity that is not a whole number of fen.
 */
export function runDay(run: Run, push: number): RunDay {
  const { crowd, dailyCapacity } = run;
  const fireSale = positiveShare('fireSale', run.fireSale);
  const joined = joinQueue(crowd, push);
  const reach = run.cash + fractionOf(run.securities, fireSale);
  const paid = payQueue(crowd, Math.min(whole('dailyCapacity', dailyCapacity), reach));
  if (paid > run.cash) {
    const sold = Math.min(run.securities, Math.ceil((paid - run.cash) / fireSale) + 1);
    run.cash += fractionOf(sold, fireSale);
    run.securities -= sold;
  }
  run.cash -= paid;
  run.failed ||= paid === reach && crowd.served < crowd.joined;
  return { joined, paid, share: crowd.joined / crowd.tolerance.length };
}
