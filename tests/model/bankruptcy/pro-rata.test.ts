import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { proRata } from '../../../src/model/index.ts';

// Many cases: a busy machine may need a while.
vi.setConfig({ testTimeout: 120_000 });

const claim = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 0, max: 1_000_000_000 }),
  fc.integer({ min: 0, max: 1e14 }),
);

/** Nothing lost, nothing paid twice, each within a fen of its exact share. */
function expectExact(pool: number, claims: readonly number[], paid: readonly number[]) {
  const total = claims.reduce((sum, c) => sum + c, 0);
  expect(paid).toHaveLength(claims.length);
  expect(paid.reduce((sum, amount) => sum + amount, 0)).toBe(Math.min(pool, total));
  paid.forEach((amount, i) => {
    const owed = claims[i] as number;
    if (!(amount >= 0 && amount <= owed)) throw new Error(`claim ${i}: ${amount} of ${owed}`);
    if (pool >= total) return;
    const error = BigInt(amount) * BigInt(total) - BigInt(pool) * BigInt(owed);
    const size = error < 0n ? -error : error;
    if (size >= BigInt(total)) throw new Error(`claim ${i}: ${amount} is a fen off`);
  });
}

/** Largest remainder, in big integers: base shares, then a fen each by remainder and position. */
function reference(pool: number, claims: readonly number[]): number[] {
  const total = claims.reduce((sum, c) => sum + c, 0);
  if (pool >= total) return [...claims];
  const exact = claims.map((c) => BigInt(pool) * BigInt(c));
  const paid = exact.map((x) => Number(x / BigInt(total)));
  const left = pool - paid.reduce((sum, amount) => sum + amount, 0);
  const rest = (i: number) => Number((exact[i] as bigint) % BigInt(total));
  const order = claims.map((_, i) => i).sort((i, j) => rest(j) - rest(i) || i - j);
  for (const i of order.slice(0, left)) paid[i] = (paid[i] as number) + 1;
  return paid;
}

describe('pro rata', () => {
  it.each([
    [100, [100, 100, 100], [34, 33, 33]],
    [1, [1, 1], [1, 0]],
    [0, [5, 5], [0, 0]],
    [10, [], []],
    [10, [0, 0], [0, 0]],
    [10, [3, 7], [3, 7]],
    [11, [3, 7], [3, 7]],
    [7, [0, 10, 0], [0, 7, 0]],
    [5, [1, 2, 4], [1, 1, 3]],
  ])('%d among %o', (pool, claims, paid) => {
    expect(proRata(pool, claims)).toEqual(paid);
  });

  it('gives the left-over fen to the largest remainders, ties to the earlier claim', () => {
    fc.assert(
      fc.property(
        fc.array(claim, { maxLength: 60 }),
        fc.double({ min: 0, max: 1.1 }),
        (claims, x) => {
          const total = claims.reduce((sum, c) => sum + c, 0);
          const pool = Math.floor(total * (Number.isNaN(x) ? 0 : x));
          const paid = proRata(pool, claims);
          expectExact(pool, claims, paid);
          expect(paid).toEqual(reference(pool, claims));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('is exact on up to 100,000 claims', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 9_990, max: 100_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, step, x) => {
          const claims = Array.from({ length: count }, (_, i) => (i * step * 7919) % 10_000_019);
          const total = claims.reduce((sum, c) => sum + c, 0);
          const pool = Math.floor(total * x);
          expectExact(pool, claims, proRata(pool, claims));
        },
      ),
      { numRuns: 10 },
    );
  });

  it('changes to running sums above 10,000 claims', () => {
    const many = new Array<number>(10_001).fill(3);
    const few = many.slice(1);
    // A third of a fen each: largest remainder pays the first ones, running sums every third one.
    expect(proRata(10_000, few).slice(0, 6)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(proRata(10_001, many).slice(0, 6)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(proRata(5_000, few).slice(0, 6)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(proRata(5_000, many).slice(0, 6)).toEqual([0, 0, 1, 0, 1, 0]);
  });

  it.each([
    [() => proRata(-1, [1]), 'pool'],
    [() => proRata(0.5, [1]), 'pool'],
    [() => proRata(1, [1.5]), 'claims'],
    [() => proRata(1, [-1]), 'claims'],
    [() => proRata(1, [Number.NaN]), 'claims'],
    [() => proRata(1, [2 ** 52, 2 ** 52]), 'sum of claims'],
  ])('refuses %s', (call, argument) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(argument);
  });
});
