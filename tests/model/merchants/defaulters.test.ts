import { describe, expect, it } from 'vitest';
import { type Defaulters, solve, substitute } from '../../../src/model/merchants/defaulters.ts';
import { networkOf } from '../../../src/model/merchants/obligations.ts';

interface Case {
  readonly liabilities: number[][];
  readonly outside: number[];
  readonly own: number[];
  readonly members: number[];
  readonly claimRecovery?: number;
}

/** A case's system, the payments in full that it starts from, and how often it was swept. */
function systemOf({ liabilities, outside, own, members, claimRecovery = 1 }: Case) {
  const network = networkOf({ liabilities, outside, external: own });
  let asked = 0;
  const worth = (i: number): number => {
    asked += 1;
    return own[i] as number;
  };
  const system: Defaulters = { network, members, worth, claimRecovery };
  return { system, payments: network.due.slice(), sweeps: () => asked / members.length };
}

const chain: Case = {
  liabilities: [
    [0, 10, 0],
    [0, 0, 10],
    [0, 0, 0],
  ],
  outside: [0, 0, 0],
  own: [4, 0, 0],
  members: [0, 1],
};

/** Two who owe each other 9 and others 1: of what the one pays, nine tenths come back. */
const ring: Case = {
  liabilities: [
    [0, 9],
    [9, 0],
  ],
  outside: [1, 1],
  own: [0.1, 0.1],
  members: [0, 1],
};

const uneven: Case = { ...ring, own: [0.5, 0.1] };

/** Beside the ring stands one who pays both in full: 3 and 4 of the 12 that it owes. */
const helped: Case = {
  liabilities: [
    [0, 9, 0],
    [9, 0, 0],
    [3, 4, 0],
  ],
  outside: [1, 1, 5],
  own: [0.1, 0.2, 100],
  members: [0, 1],
};

const close = (payments: Float64Array, expected: readonly number[], slack = 1e-12): void => {
  expected.forEach((amount, i) => {
    expect(Math.abs((payments[i] as number) - amount)).toBeLessThanOrEqual(slack * amount);
  });
};

describe('payments of defaulters by substitution', () => {
  it('reach the end of a chain in a sweep for each, and one that finds nothing left', () => {
    const { system, payments, sweeps } = systemOf(chain);
    expect(substitute(system, payments)).toBe(true);
    expect([...payments]).toEqual([4, 4, 0]);
    expect(sweeps()).toBe(3);
  });

  it('jump along a way that shrinks evenly: 0.9 each time would take over 300 sweeps', () => {
    const { system, payments, sweeps } = systemOf(ring);
    expect(substitute(system, payments)).toBe(true);
    close(payments, [1, 1], 2e-14);
    expect(sweeps()).toBe(7);
  });

  it('use only a share of what defaulters are paid', () => {
    const { system, payments, sweeps } = systemOf({ ...uneven, claimRecovery: 0.5 });
    expect(substitute(system, payments)).toBe(true);
    // p = 0.5 + 0.45 q, q = 0.1 + 0.45 p.
    close(payments, [0.545 / 0.7975, 0.325 / 0.7975]);
    expect(sweeps()).toBe(31);
  });

  it('take in what those pay who do not default, whose own payments stay', () => {
    const { system, payments, sweeps } = systemOf(helped);
    expect(substitute(system, payments)).toBe(true);
    close(payments, [688 / 19, 699 / 19, 12]);
    expect(payments[2]).toBe(12);
    expect(sweeps()).toBe(199);
  });

  it('are said not to have settled after 200 sweeps, whatever the unit of money', () => {
    for (const unit of [1, 1e6]) {
      const [a = 0, b = 0] = uneven.own;
      const { system, payments, sweeps } = systemOf({
        ...uneven,
        liabilities: uneven.liabilities.map((row) => row.map((amount) => amount * unit)),
        outside: [unit, unit],
        own: [a * unit, b * unit],
      });
      expect(substitute(system, payments)).toBe(false);
      expect(sweeps()).toBe(200);
      close(payments, [(59 / 19) * unit, (55 / 19) * unit], 1e-9);
    }
  });
});

describe('payments of defaulters, solved outright', () => {
  it.each<[string, Case, number[]]>([
    ['a chain', chain, [4, 4, 0]],
    ['a ring', ring, [1, 1]],
    ['an uneven ring', uneven, [59 / 19, 55 / 19]],
    ['costly claims', { ...uneven, claimRecovery: 0.5 }, [0.545 / 0.7975, 0.325 / 0.7975]],
    ['a ring with one beside it who pays', helped, [688 / 19, 699 / 19, 12]],
    [
      // p = 0.5 + 0.99 r, q = 0.1 + 0.99 p, r = 0.2 + 0.99 q.
      'a ring of three, hardly open',
      {
        liabilities: [
          [0, 99, 0],
          [0, 0, 99],
          [99, 0, 0],
        ],
        outside: [1, 1, 1],
        own: [0.5, 0.1, 0.2],
        members: [2, 0, 1],
      },
      [
        (0.5 + 0.99 * 0.2 + 0.99 ** 2 * 0.1) / (1 - 0.99 ** 3),
        (0.1 + 0.99 * 0.5 + 0.99 ** 2 * 0.2) / (1 - 0.99 ** 3),
        (0.2 + 0.99 * 0.1 + 0.99 ** 2 * 0.5) / (1 - 0.99 ** 3),
      ],
    ],
  ])('%s', (_, given, expected) => {
    const { system, payments, sweeps } = systemOf(given);
    solve(system, payments);
    close(payments, expected);
    expect(sweeps()).toBe(1);
  });

  it('leave the payments of the others as they were', () => {
    const { system, payments } = systemOf({ ...helped, members: [1] });
    payments[0] = 7;
    solve(system, payments);
    close(payments, [7, 0.2 + 0.9 * 7 + 4, 12]);
  });
});
