import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  type Clearing,
  clearingVector,
  type Obligations,
  seeded,
} from '../../../src/model/index.ts';
import { programmePayments, randomNetwork } from '../validation/networks.ts';

// Many cases: a busy machine may need a while.
vi.setConfig({ testTimeout: 120_000 });

function due({ liabilities, outside }: Obligations): number[] {
  return liabilities.map((row, i) => row.reduce((sum, l) => sum + l, outside?.[i] ?? 0));
}

/** What the clearing vector promises: p = min(due, funds), funds lessened for defaulters. */
function expectClears(network: Obligations, { payments, defaulted, wave }: Clearing) {
  const owed = due(network);
  const { assetRecovery = 1, claimRecovery = 1 } = network;
  const scale = Math.max(...owed, 1);
  payments.forEach((payment, j) => {
    let received = 0;
    network.liabilities.forEach((row, i) => {
      const total = owed[i] as number;
      if (total > 0) received += ((row[j] as number) / total) * (payments[i] as number);
    });
    const own = network.external[j] as number;
    const funds = own + received;
    const expected = defaulted[j]
      ? assetRecovery * own + claimRecovery * received
      : (owed[j] as number);
    expect(Math.abs(payment - expected)).toBeLessThan(1e-9 * scale);
    if (!defaulted[j]) expect(funds).toBeGreaterThanOrEqual(payment - 1e-9 * scale);
    else expect(funds).toBeLessThan(owed[j] as number);
    expect((wave[j] as number) > 0).toBe(defaulted[j]);
  });
}

describe('the clearing vector', () => {
  it('pays everything where everybody can', () => {
    const network = {
      liabilities: [
        [0, 5],
        [5, 0],
      ],
      external: [1, 1],
    };
    expect(clearingVector(network)).toEqual({
      payments: [5, 5],
      defaulted: [false, false],
      wave: [0, 0],
    });
  });

  it('nets a circle that owes only itself', () => {
    const network = {
      liabilities: [
        [0, 5, 0],
        [0, 0, 5],
        [5, 0, 0],
      ],
      external: [0, 0, 0],
    };
    expect(clearingVector(network).payments).toEqual([5, 5, 5]);
  });

  it('follows a chain, wave by wave', () => {
    const liabilities = [
      [0, 10, 0, 0],
      [0, 0, 10, 0],
      [0, 0, 0, 10],
      [0, 0, 0, 0],
    ];
    const { payments, wave, defaulted } = clearingVector({ liabilities, external: [4, 0, 3, 0] });
    expect(payments).toEqual([4, 4, 7, 0]);
    expect(wave).toEqual([1, 2, 3, 0]);
    expect(defaulted).toEqual([true, true, true, false]);
  });

  it('is 0 for those who owe nothing, and for an empty network', () => {
    expect(clearingVector({ liabilities: [[0]], external: [3] }).payments).toEqual([0]);
    expect(clearingVector({ liabilities: [], external: [] })).toEqual({
      payments: [],
      defaulted: [],
      wave: [],
    });
  });

  it('does not take rounding for default', () => {
    const network = { liabilities: [[0]], external: [0.1 + 0.2], outside: [0.3] };
    expect(clearingVector(network).defaulted).toEqual([false]);
    const short = { ...network, external: [0.3 * (1 - 1e-13)] };
    expect(clearingVector(short).defaulted).toEqual([false]);
    expect(clearingVector({ ...short, external: [0.3 * (1 - 1e-11)] }).defaulted).toEqual([true]);
  });

  it('equals the solution of a linear programme on random networks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const network = randomNetwork(seed);
        const clearing = clearingVector(network);
        expectClears(network, clearing);
        programmePayments(network).forEach((payment, i) => {
          expect(Math.abs(payment - (clearing.payments[i] as number))).toBeLessThan(1e-7);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('pays less, never more, when default is costly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, assetRecovery, claimRecovery) => {
          const network = randomNetwork(seed);
          const free = clearingVector(network);
          const costly = clearingVector({ ...network, assetRecovery, claimRecovery });
          expectClears({ ...network, assetRecovery, claimRecovery }, costly);
          costly.payments.forEach((payment, i) => {
            expect(payment).toBeLessThanOrEqual((free.payments[i] as number) + 1e-9);
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('costs of default fall on own assets and on claims as told', () => {
    const chain = {
      liabilities: [
        [0, 10],
        [0, 0],
      ],
      external: [4, 1],
      outside: [0, 20],
    };
    const { payments } = clearingVector({ ...chain, assetRecovery: 0.5, claimRecovery: 0.25 });
    expect(payments).toEqual([2, 0.5 + 0.5]);
  });

  it('finds what sweeping alone does not come near', () => {
    const liabilities = [
      [0, 99, 0],
      [0, 0, 99],
      [99, 0, 0],
    ];
    const network = { liabilities, external: [0.5, 0.1, 0.2], outside: [1, 1, 1] };
    const { payments } = clearingVector(network);
    // Each pays 0.99 of what it is paid on, and its own on top.
    const first = (0.5 + 0.99 * 0.2 + 0.99 ** 2 * 0.1) / (1 - 0.99 ** 3);
    expect(payments[0]).toBeCloseTo(first, 9);
    expect(payments[1]).toBeCloseTo(0.1 + 0.99 * first, 9);
    expect(payments[2]).toBeCloseTo(0.2 + 0.99 * (0.1 + 0.99 * first), 9);
  });

  it('solves nearly closed circles outright', () => {
    // Of what each pays, all but a ten-thousandth comes back: substitution would take for ever.
    const n = 40;
    const random = seeded(9);
    const liabilities = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => (i === j ? 0 : 1 + random())),
    );
    const outside = new Array<number>(n).fill(0.01);
    const external = liabilities.map((_, i) => (i === 0 ? 0.2 : 0.004));
    const network = { liabilities, external, outside };
    const clearing = clearingVector(network);
    expectClears(network, clearing);
    expect(clearing.defaulted.filter(Boolean).length).toBeGreaterThan(30);
    // All that enters leaves: what is paid outside is all external assets.
    const owed = due(network);
    const leaving = clearing.payments.reduce(
      (sum, p, i) => sum + (p * 0.01) / (owed[i] as number),
      0,
    );
    const kept = clearing.payments.reduce((sum, p, j) => {
      let funds = external[j] as number;
      clearing.payments.forEach((q, i) => {
        funds += (q * (liabilities[i]?.[j] as number)) / (owed[i] as number);
      });
      return sum + funds - p;
    }, 0);
    const entering = external.reduce((sum, amount) => sum + amount, 0);
    expect(leaving + kept).toBeCloseTo(entering, 9);
  });
});

describe('obligations that are none', () => {
  const fine: Obligations = {
    liabilities: [
      [0, 1],
      [1, 0],
    ],
    external: [1, 1],
  };
  it.each<[Partial<Obligations>, string]>([
    [{ external: [1] }, 'external must be 2 amounts, got 1'],
    [{ outside: [1, 2, 3] }, 'outside must be 2 amounts, got 3'],
    [{ liabilities: [[0, 1], [1]] }, 'liabilities[1] must be 2 amounts, got 1'],
    [
      {
        liabilities: [
          [0, -1],
          [1, 0],
        ],
      },
      'liabilities[0][1] must be at least 0',
    ],
    [
      {
        liabilities: [
          [0, Infinity],
          [1, 0],
        ],
      },
      'liabilities[0][1] must be',
    ],
    [
      {
        liabilities: [
          [0, Number.NaN],
          [1, 0],
        ],
      },
      'liabilities[0][1] must be',
    ],
    [
      {
        liabilities: [
          [2, 1],
          [1, 0],
        ],
      },
      'liabilities[0][0] must be 0, got 2',
    ],
    [{ external: [1, -1] }, 'external[1] must be'],
    [{ outside: [1, Number.NaN] }, 'outside[1] must be'],
    [{ assetRecovery: 1.1 }, 'assetRecovery'],
    [{ claimRecovery: -0.1 }, 'claimRecovery'],
  ])('%o', (change, message) => {
    expect(() => clearingVector({ ...fine, ...change })).toThrow(RangeError);
    expect(() => clearingVector({ ...fine, ...change })).toThrow(message);
  });
});
