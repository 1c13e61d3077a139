import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Claim, type Estate, payClaims, waterfall } from '../../../src/model/index.ts';

// Many cases: a busy machine may need a while.
vi.setConfig({ testTimeout: 120_000 });

function claims(...amounts: [id: string, amount: number][]): Claim[] {
  return amounts.map(([id, amount]) => ({ id, amount }));
}

function total(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}

describe('the waterfall', () => {
  it('pays class by class, the last in proportion', () => {
    const { paid, residue } = waterfall({
      collateral: [],
      free: 100,
      classes: [
        claims(['costs', 30]),
        claims(['wages', 20], ['tax', 10]),
        claims(['a', 60], ['b', 20]),
      ],
    });
    expect(paid).toEqual({ costs: 30, wages: 20, tax: 10, a: 30, b: 10 });
    expect(residue).toBe(0);
  });

  it('stops at the class that is not whole', () => {
    const { paid } = waterfall({
      collateral: [],
      free: 40,
      classes: [claims(['costs', 30]), claims(['wages', 20], ['tax', 20]), claims(['a', 60])],
    });
    expect(paid).toEqual({ costs: 30, wages: 5, tax: 5, a: 0 });
  });

  it('leaves the rest to the owners', () => {
    const estate = { collateral: [], free: 100, classes: [claims(['a', 60])] };
    expect(waterfall(estate)).toEqual({ paid: { a: 60 }, residue: 40 });
    expect(payClaims(estate)).toEqual({ payments: Float64Array.of(60), residue: 40 });
    expect(waterfall({ collateral: [], free: 7, classes: [] })).toMatchObject({
      residue: 7,
      paid: {},
    });
  });

  it('pays secured creditors in rank; a shortfall is ordinary, a surplus is free', () => {
    const estate: Estate = {
      collateral: [
        { value: 400, claims: claims(['first', 300], ['second', 200]) },
        { value: 50, claims: claims(['van', 30]) },
      ],
      free: 80,
      classes: [claims(['wages', 20]), claims(['trade', 100])],
    };
    const { paid, residue } = waterfall(estate);
    // 80 + 20 over - 20 wages = 80 for 100 of the second mortgage and 100 of trade.
    expect(paid).toEqual({ first: 300, second: 140, van: 30, wages: 20, trade: 40 });
    expect(residue).toBe(0);
  });

  it('pays those a trust is held for; a shortfall is ordinary, a surplus is free', () => {
    const short = waterfall({
      trust: { pool: 60, claims: claims(['you', 80], ['ann', 20]) },
      collateral: [],
      free: 40,
      classes: [claims(['costs', 10]), claims(['trade', 20])],
    });
    expect(short.paid).toEqual({ you: 48 + 16, ann: 12 + 4, costs: 10, trade: 10 });
    const rich = waterfall({
      trust: { pool: 110, claims: claims(['you', 80], ['ann', 20]) },
      collateral: [],
      free: 0,
      classes: [claims(['trade', 20])],
    });
    expect(rich.paid).toEqual({ you: 80, ann: 20, trade: 10 });
  });

  it('lists payments in the order of the estate', () => {
    const { payments } = payClaims({
      trust: { pool: 1, claims: claims(['t', 1]) },
      collateral: [{ value: 5, claims: claims(['s', 2]) }],
      free: 0,
      classes: [claims(['c', 1]), claims(['o', 9])],
    });
    expect([...payments]).toEqual([1, 2, 1, 2]);
  });

  it('sends shortfalls to the ordinary class even if there is no other claim in it', () => {
    const estate: Estate = {
      trust: { pool: 0, claims: claims(['you', 10]) },
      collateral: [],
      free: 4,
      classes: [],
    };
    expect(waterfall(estate)).toMatchObject({ paid: { you: 4 }, residue: 0 });
    const ranked = { ...estate, classes: [claims(['costs', 3]), []] };
    expect(waterfall(ranked).paid).toEqual({ you: 1, costs: 3 });
  });

  it('adds up claims that share an id', () => {
    const { paid } = waterfall({
      collateral: [{ value: 5, claims: claims(['bank', 5]) }],
      free: 10,
      classes: [claims(['bank', 4]), claims(['bank', 6])],
    });
    expect(paid).toEqual({ bank: 15 });
  });

  it('computes the record of payments once', () => {
    const distribution = waterfall({ collateral: [], free: 1, classes: [claims(['a', 1])] });
    expect(distribution.paid).toBe(distribution.paid);
  });
});

describe('subordination', () => {
  const estate = (free: number, subordinations: Estate['subordinations'] = []): Estate => ({
    collateral: [],
    free,
    classes: [claims(['senior', 100], ['trade', 100], ['junior', 100])],
    subordinations,
  });
  const pair = [{ junior: 'junior', senior: 'senior' }];

  it('hands the junior’s dividend to the senior until that is whole', () => {
    expect(waterfall(estate(150, pair)).paid).toEqual({ senior: 100, trade: 50, junior: 0 });
    expect(waterfall(estate(240, pair)).paid).toEqual({ senior: 100, trade: 80, junior: 60 });
    expect(waterfall(estate(300, pair)).paid).toEqual({ senior: 100, trade: 100, junior: 100 });
    expect(waterfall(estate(90, pair)).paid).toEqual({ senior: 60, trade: 30, junior: 0 });
  });

  it('does not touch what a junior got from collateral or a trust', () => {
    const { paid } = waterfall({
      collateral: [{ value: 30, claims: claims(['junior', 50]) }],
      free: 60,
      classes: [claims(['senior', 100])],
      subordinations: pair,
    });
    // 60 over 100 + 20: the junior's dividend of 10 moves on, its 30 from collateral stay.
    expect(paid).toEqual({ junior: 30, senior: 60 });
  });

  it('follows chains and several claims of one id, in the order given', () => {
    const chain = [
      { junior: 'junior', senior: 'trade' },
      { junior: 'trade', senior: 'senior' },
    ];
    expect(waterfall(estate(90, chain)).paid).toEqual({ senior: 90, trade: 0, junior: 0 });
    const many = {
      collateral: [],
      free: 100,
      classes: [claims(['s', 60], ['j', 40], ['s', 60], ['j', 40])],
      subordinations: [{ junior: 'j', senior: 's' }],
    };
    expect(waterfall(many).paid).toEqual({ s: 100, j: 0 });
    expect([...payClaims(many).payments]).toEqual([60, 0, 40, 0]);
  });

  it('ignores ids that nobody has', () => {
    const strangers = [
      { junior: 'nobody', senior: 'senior' },
      { junior: 'junior', senior: 'no one' },
    ];
    expect(waterfall(estate(150, strangers)).paid).toEqual({ senior: 50, trade: 50, junior: 50 });
  });
});

describe('on random estates', () => {
  const amount = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 1e9 }));
  const group = fc.array(fc.record({ id: fc.string({ maxLength: 3 }), amount }), { maxLength: 12 });
  const estates = fc.record({
    trust: fc.option(fc.record({ pool: amount, claims: group }), { nil: undefined }),
    collateral: fc.array(fc.record({ value: amount, claims: group }), { maxLength: 3 }),
    free: amount,
    classes: fc.array(group, { minLength: 1, maxLength: 5 }),
    subordinations: fc.array(
      fc.record({ junior: fc.string({ maxLength: 2 }), senior: fc.string({ maxLength: 2 }) }),
      { maxLength: 3 },
    ),
  });

  it('nothing is lost, nothing is paid twice, each claim gets between 0 and its amount', () => {
    fc.assert(
      fc.property(estates, (estate) => {
        const { payments, residue } = payClaims(estate);
        const { paid } = waterfall(estate);
        const assets =
          estate.free +
          (estate.trust?.pool ?? 0) +
          total(estate.collateral.map(({ value }) => value));
        expect(total(payments) + residue).toBe(assets);
        expect(total(Object.values(paid)) + residue).toBe(assets);
        const all = [
          ...(estate.trust?.claims ?? []),
          ...estate.collateral.flatMap(({ claims: secured }) => secured),
          ...estate.classes.flat(),
        ];
        all.forEach((claim, i) => {
          const payment = payments[i] as number;
          expect(payment >= 0 && payment <= claim.amount).toBe(true);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('a class is paid only when those before it are whole, and owners last', () => {
    fc.assert(
      fc.property(estates, ({ trust, collateral, free, classes }) => {
        const { payments, residue } = payClaims({ trust, collateral, free, classes });
        let at = payments.length - total(classes.map((group) => group.length));
        let whole = true;
        const lastBefore = at;
        classes.forEach((group, rank) => {
          const due = total(group.map((claim) => claim.amount));
          const got = total(payments.subarray(at, at + group.length));
          if (!whole) expect(got).toBe(0);
          if (rank < classes.length - 1) whole = got === due;
          at += group.length;
        });
        if (residue > 0) {
          const owed = total([
            ...(trust?.claims ?? []).map((claim) => claim.amount),
            ...collateral.flatMap(({ claims: secured }) => secured.map((c) => c.amount)),
            ...classes.flat().map((claim) => claim.amount),
          ]);
          expect(total(payments)).toBe(owed);
          expect(lastBefore).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('of 100,000 claims nothing is lost either', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({
      id: String(i),
      amount: (i * 7919) % 100_003,
    }));
    const estate = {
      trust: { pool: 1_234_567_891, claims: many },
      collateral: [],
      free: 987_654_321,
      classes: [claims(['costs', 12_345]), claims(['trade', 77_777_777])],
    };
    const { payments, residue } = payClaims(estate);
    const { paid } = waterfall(estate);
    expect(total(payments) + residue).toBe(1_234_567_891 + 987_654_321);
    expect(total(Object.values(paid))).toBe(total(payments));
    many.forEach(({ amount: owed }, i) => {
      const payment = payments[i] as number;
      if (payment < 0 || payment > owed) throw new Error(`claim ${i}`);
    });
  });
});

describe('amounts that are none', () => {
  const fine: Estate = { collateral: [], free: 1, classes: [claims(['a', 1])] };
  it.each<[Partial<Estate>, string]>([
    [{ free: -1 }, 'free must be'],
    [{ free: 0.5 }, 'free must be'],
    [{ trust: { pool: -1, claims: [] } }, 'trust.pool must be'],
    [{ trust: { pool: 1, claims: claims(['x', 0.5]) } }, 'amount must be'],
    [{ collateral: [{ value: -1, claims: claims(['x', 1]) }] }, 'collateral.value must be'],
    [{ collateral: [{ value: Number.NaN, claims: [] }] }, 'collateral.value must be'],
    [{ classes: [claims(['x', -1])] }, 'amount must be'],
    [{ classes: [claims(['x', 2 ** 53])] }, 'amount must be'],
    [{ classes: [claims(['x', 2 ** 52], ['y', 2 ** 52])] }, 'claims on free must be'],
    [{ classes: [claims(['__proto__', 1])] }, 'id must be'],
    [{ trust: { pool: 2 ** 52, claims: [] }, free: 2 ** 52 }, 'free must be'],
  ])('%o', (change, message) => {
    expect(() => waterfall({ ...fine, ...change })).toThrow(RangeError);
    expect(() => waterfall({ ...fine, ...change })).toThrow(message);
  });
});
