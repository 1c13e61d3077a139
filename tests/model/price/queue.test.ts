import { describe, expect, it, vi } from 'vitest';
import { criticalPush, nextQueue, normal, queuePath } from '../../../src/model/index.ts';
import {
  type Crowd,
  createCrowd,
  joinQueue,
  owedTo,
  payQueue,
  type Run,
  runDay,
  toleranceOf,
} from '../../../src/model/price/crowd.ts';

// Many cases: a busy machine may need a while.
vi.setConfig({ testTimeout: 120_000 });

const nerves = { tipping: 0.45, spread: 0.12 };

describe('the queue of a very large crowd', () => {
  it('grows and never shrinks', () => {
    const path = queuePath(0.25, nerves, 60);
    expect(path).toHaveLength(61);
    expect(path[0]).toBe(0);
    path.slice(1).forEach((x, i) => {
      expect(x).toBeGreaterThanOrEqual(path[i] as number);
    });
    expect(path[1]).toBeCloseTo(normal(-0.2 / 0.12), 12);
    expect(path.at(-1)).toBeGreaterThan(0.99);
    expect(nextQueue(0.9, 0, { tipping: 1, spread: 0.05 })).toBe(0.9);
  });

  it('comes to rest just below the critical push and not just above', () => {
    const critical = criticalPush(nerves);
    expect(critical).toBeCloseTo(0.2034, 4);
    expect(queuePath(critical - 1e-4, nerves, 5000).at(-1)).toBeLessThan(0.1);
    expect(queuePath(critical + 1e-4, nerves, 5000).at(-1)).toBeGreaterThan(0.99);
  });

  it('has no critical push where tolerances differ so much that it never jumps', () => {
    expect(criticalPush({ tipping: 0.45, spread: 0.4 })).toBe(Infinity);
    expect(criticalPush({ tipping: 0.45, spread: 0.39 })).toBeLessThan(Infinity);
    expect(criticalPush({ tipping: 0, spread: 0.12 })).toBeLessThan(0);
  });

  it.each([
    [() => nextQueue(-1, 0, nerves), 'joined'],
    [() => nextQueue(0, -1, nerves), 'push'],
    [() => nextQueue(0, 0, { ...nerves, tipping: 2 }), 'tipping'],
    [() => nextQueue(0, 0, { ...nerves, spread: 0 }), 'spread'],
    [() => queuePath(0, nerves, -1), 'steps'],
    [() => criticalPush({ ...nerves, tipping: -1 }), 'tipping'],
    [() => criticalPush({ ...nerves, spread: 0 }), 'spread'],
  ])('refuses what is out of range: %s', (call, argument) => {
    expect(call).toThrow(argument);
  });
});

const people = ({ count }: Crowd): number[] => Array.from({ length: count }, (_, index) => index);
const balances = (crowd: Crowd): number[] => people(crowd).map((one) => owedTo(crowd, one));
const tolerances = (crowd: Crowd): number[] => people(crowd).map((one) => toleranceOf(crowd, one));
const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

describe('the queue, person by person', () => {
  it('agrees with the very large crowd within 0.005 at 400,000 people', () => {
    for (const push of [0.15, 0.205, 0.3]) {
      const crowd = createCrowd(400_000, 400_000, nerves, 11);
      const path = queuePath(push, nerves, 60);
      for (const expected of path.slice(1)) {
        joinQueue(crowd, push);
        expect(Math.abs(crowd.joined / 400_000 - expected)).toBeLessThan(0.005);
      }
    }
  });

  it('divides the balances to the fen and gives the same crowd for the same seed', () => {
    const crowd = createCrowd(7, 1000, nerves, 5);
    expect(sum(balances(crowd))).toBe(1000);
    expect(balances(crowd)).toEqual([142, 143, 143, 143, 143, 143, 143]);
    expect(createCrowd(7, 1000, nerves, 5)).toEqual(crowd);
    expect(tolerances(createCrowd(7, 1000, nerves))).not.toEqual(tolerances(crowd));
    expect(tolerances(crowd)).toEqual(tolerances(crowd).sort((a, b) => a - b));
    expect([crowd.joined, crowd.served]).toEqual([0, 0]);
  });

  it('pays from its head, in part if need be', () => {
    const crowd = createCrowd(4, 400, nerves, 1);
    expect(payQueue(crowd, 1000)).toBe(0);
    expect(joinQueue(crowd, 10)).toBe(4);
    expect(joinQueue(crowd, 10)).toBe(0);
    expect(payQueue(crowd, 150)).toBe(150);
    expect(balances(crowd)).toEqual([0, 50, 100, 100]);
    expect(crowd.served).toBe(1);
    expect(payQueue(crowd, 0)).toBe(0);
    expect(payQueue(crowd, 50)).toBe(50);
    expect(crowd.served).toBe(2);
    expect(payQueue(crowd, 1000)).toBe(200);
    expect(crowd.served).toBe(4);
  });

  it('joins only those whose tolerance is exceeded', () => {
    const crowd = createCrowd(1000, 1000, nerves, 2);
    const limit = 0.3;
    const expected = tolerances(crowd).filter((tolerance) => tolerance < limit).length;
    expect(joinQueue(crowd, limit)).toBe(expected);
    expect(expected).toBeGreaterThan(50);
  });

  it.each([
    [() => createCrowd(0, 1, nerves), 'count'],
    [() => createCrowd(1, 0.5, nerves), 'total'],
    [() => createCrowd(1, 2 ** 53, nerves), 'total'],
    [() => joinQueue(createCrowd(1, 1, nerves), -1), 'push'],
    [() => payQueue(createCrowd(1, 1, nerves), -1), 'limit'],
  ])('refuses what is out of range: %s', (call, argument) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(argument);
  });
});

describe('a platform being run on', () => {
  function newRun(changes: Partial<Run> = {}): Run {
    const crowd = createCrowd(1000, 100_000, nerves, 4);
    const money = { cash: 40_000, securities: 60_000, fireSale: 0.8, dailyCapacity: 10_000 };
    return { crowd, ...money, failed: false, ...changes };
  }

  it('pays in turn, sells when cash is gone, and fails when nothing is left', () => {
    const run = newRun();
    let paid = 0;
    let days = 0;
    while (!run.failed && days++ < 50) {
      const day = runDay(run, 10);
      paid += day.paid;
      expect(day.paid).toBeLessThanOrEqual(10_000);
      expect(day.share).toBe(1);
      const left = sum(balances(run.crowd));
      expect(paid + left).toBe(100_000);
      expect(run.cash >= 0 && run.securities >= 0).toBe(true);
    }
    // 40,000 in cash and 60,000 sold at 0.8, less the rounding of daily sales.
    expect(paid).toBeGreaterThan(87_980);
    expect(paid).toBeLessThanOrEqual(88_000);
    expect(days).toBe(9);
    expect(runDay(run, 10).paid).toBe(0);
    expect(run.failed).toBe(true);
  });

  it('pays out of cash alone while sales are suspended, and nobody while it is closed', () => {
    const run = newRun();
    const paid = Array.from({ length: 6 }, () => runDay(run, 10, 'suspended').paid);
    expect(paid).toEqual([10_000, 10_000, 10_000, 10_000, 0, 0]);
    expect([run.cash, run.securities, run.failed]).toEqual([0, 60_000, false]);
    const shut = newRun();
    expect(runDay(shut, 10, 'closed')).toEqual({ joined: 1000, paid: 0, share: 1 });
    expect([shut.cash, shut.securities, shut.failed]).toEqual([40_000, 60_000, false]);
  });

  it('survives if it has enough', () => {
    const run = newRun({ cash: 100_000 });
    for (let day = 0; day < 12; day++) runDay(run, 10);
    expect(run.failed).toBe(false);
    expect(run.cash).toBe(0);
    expect(run.securities).toBe(60_000);
    expect(run.crowd.served).toBe(1000);
  });

  it('does not fail on a quiet day with an empty till', () => {
    const run = newRun({ cash: 0, securities: 0 });
    expect(runDay(run, 0)).toEqual({ joined: 0, paid: 0, share: 0 });
    expect(run.failed).toBe(false);
    expect(runDay(run, 10).joined).toBe(1000);
    expect(run.failed).toBe(true);
  });

  it('refuses prices and capacities that are none', () => {
    expect(() => runDay(newRun({ fireSale: 0 }), 1)).toThrow('fireSale');
    expect(() => runDay(newRun({ dailyCapacity: 0.5 }), 1)).toThrow('dailyCapacity');
  });
});
