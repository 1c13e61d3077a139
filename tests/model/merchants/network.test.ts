import { describe, expect, it } from 'vitest';
import {
  accessibleShare,
  clearMerchants,
  merchantNetwork,
  paymentsInFen,
} from '../../../src/model/index.ts';

const network = merchantNetwork();

describe('the demonstration network', () => {
  it('has 60 merchants who owe three others each, in whole fen, the same for the same seed', () => {
    expect(network.liabilities).toHaveLength(60);
    network.liabilities.forEach((row, i) => {
      expect(row).toHaveLength(60);
      expect(row.filter((amount) => amount > 0)).toHaveLength(3);
      expect(row[i]).toBe(0);
    });
    for (const amount of [...network.liabilities.flat(), ...network.outside, ...network.liquid]) {
      expect(Number.isSafeInteger(amount)).toBe(true);
    }
    expect(merchantNetwork()).toEqual(network);
    expect(merchantNetwork({ seed: 2 })).not.toEqual(network);
    expect(merchantNetwork({ count: 5, suppliers: 4 }).liabilities).toHaveLength(5);
  });

  it('can pay as long as the app pays, whoever the merchants are', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { defaults, waves, unpaid } = clearMerchants(merchantNetwork({ seed }), 1, 0.9);
      expect([defaults, waves, unpaid]).toEqual([0, 0, 0]);
    }
  });

  it('suffers more, the less can be reached and the more is kept in the app', () => {
    const grid = [1, 0.68, 0.35, 0].map((accessible) =>
      [0.3, 0.6, 0.9].map((inApp) => clearMerchants(network, accessible, inApp)),
    );
    grid.forEach((row, i) => {
      row.forEach(({ defaults, unpaid, waves }, j) => {
        const better = [grid[i - 1]?.[j], grid[i]?.[j - 1]];
        for (const other of better) {
          if (!other) continue;
          expect(defaults).toBeGreaterThanOrEqual(other.defaults);
          expect(unpaid).toBeGreaterThanOrEqual(other.unpaid);
        }
        expect(waves).toBeLessThanOrEqual(5);
      });
    });
    const worst = clearMerchants(network, 0, 1);
    expect(worst.defaults).toBe(60);
    expect(worst.unpaid).toBeCloseTo(1, 9);
    expect(clearMerchants(network, 0.68)).toEqual(clearMerchants(network, 0.68, 0.6));
    expect(grid.at(-1)?.at(-1)?.unpaid).toBeGreaterThan(0.5);
  });

  it('takes a share for each merchant: one whose savings are elsewhere has them all', () => {
    const all = network.liquid.map(() => 0.6);
    expect(clearMerchants(network, 0.35, all)).toEqual(clearMerchants(network, 0.35, 0.6));
    const stuck = clearMerchants(network, 0, all);
    const first = stuck.wave.indexOf(1);
    const moved = all.map((part, merchant) => (merchant === first ? 0 : part));
    const better = clearMerchants(network, 0, moved);
    expect(better.external[first]).toBe(network.liquid[first]);
    better.payments.forEach((payment, i) => {
      expect(payment).toBeGreaterThanOrEqual((stuck.payments[i] as number) - 1e-6);
    });
    expect(better.payments[first]).toBeGreaterThan(stuck.payments[first] as number);
    expect(() => clearMerchants(network, 0, all.slice(1))).toThrow(/inApp/);
  });

  it('gives the figures that content/method/en/decisions.md quotes', () => {
    const defaults = [0.3, 0.6, 0.9].map((inApp) =>
      [1, 0.68, 0.35, 0].map((accessible) => clearMerchants(network, accessible, inApp).defaults),
    );
    expect(defaults).toEqual([
      [0, 6, 15, 30],
      [0, 15, 40, 55],
      [0, 27, 53, 60],
    ]);
    expect(clearMerchants(network, 0, 0.9).unpaid).toBeCloseTo(0.83, 2);
  });

  it.each([
    [() => merchantNetwork({ count: 1 }), 'count'],
    [() => merchantNetwork({ suppliers: 0 }), 'suppliers'],
    [() => merchantNetwork({ count: 3, suppliers: 3 }), 'count less suppliers'],
    [() => clearMerchants(network, 1.1), 'accessible'],
    [() => clearMerchants(network, 1, -1), 'inApp'],
    [() => accessibleShare(1.1), 'payable'],
    [() => accessibleShare(1, 2), 'households'],
  ])('refuses %s', (call, argument) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(argument);
  });
});

describe('what merchants can reach after a failure', () => {
  it.each([
    [1, 0.625, 1],
    [0.625, 0.625, 0],
    [0.5, 0.625, 0],
    [0.8125, 0.625, 0.5],
    [0.7, 0, 0.7],
    [1, 1, 1],
    [0.9, 1, 0],
  ])('if %d is paid and households, with %d, come first', (payable, households, share) => {
    expect(accessibleShare(payable, households)).toBeCloseTo(share, 12);
  });

  it('households hold 100 of 160 unless told otherwise', () => {
    expect(accessibleShare(0.8668)).toBeCloseTo((0.8668 - 0.625) / 0.375, 12);
  });
});

describe('payments in fen', () => {
  it('add up to what each pays, rounded down', () => {
    const { payments } = clearMerchants(network, 0.35);
    const rows = paymentsInFen(network, payments);
    rows.forEach((row, i) => {
      const sum = row.reduce((total, amount) => total + amount, 0);
      expect(sum).toBe(Math.floor((payments[i] as number) + 1e-6));
      row.slice(0, -1).forEach((amount, j) => {
        expect(amount).toBeLessThanOrEqual(network.liabilities[i]?.[j] as number);
      });
    });
    expect(rows[0]).toHaveLength(61);
  });

  it('of those who can pay are what they owe', () => {
    const { payments } = clearMerchants(network, 1);
    paymentsInFen(network, payments).forEach((row, i) => {
      expect(row).toEqual([...(network.liabilities[i] ?? []), network.outside[i]]);
    });
    expect(paymentsInFen({ liabilities: [[0]], outside: [] }, [])).toEqual([[0, 0]]);
  });
});

it('calls everything unpaid where nothing can be reached, rounding or not', () => {
  const network = merchantNetwork({ suppliers: 9 });
  expect(clearMerchants(network, 0, 1).unpaid).toBeCloseTo(1, 12);
  expect(clearMerchants(network, 0, 1).unpaid).toBeLessThanOrEqual(1);
});
