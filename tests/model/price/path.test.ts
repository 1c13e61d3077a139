import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionOf } from '../../../src/model/money.ts';
import { PARAMETERS } from '../../../src/model/parameters/index.ts';
import { LAST_DAY, type PathInput, pricePath } from '../../../src/model/price/path.ts';
import { tippingPoint } from '../../../src/model/price/platform.ts';

const usual: PathInput = {
  custody: 0.2,
  invested: 0.42,
  cushion: 0.03,
  fireSale: 0.8,
  attentive: 0.3,
  rumour: 20,
  assetLoss: 0,
  newsDay: 5,
  reporting: false,
  dailyCapacity: 0.1,
  recovery: 0.68,
  desk: 'open',
  deskFrom: 7,
  deskFor: 5,
  seed: 1,
};
const share = fc.double({ min: 0, max: 1, noNaN: true });
const day = fc.integer({ min: 0, max: LAST_DAY });
const anything: fc.Arbitrary<PathInput> = fc.record({
  custody: share,
  invested: share,
  cushion: fc.double({ min: -0.1, max: 0.2, noNaN: true }),
  fireSale: fc.double({ min: 0.05, max: 1, noNaN: true }),
  attentive: share,
  rumour: fc.double({ min: 1, max: 200, noNaN: true }),
  assetLoss: share,
  newsDay: day,
  reporting: fc.boolean(),
  dailyCapacity: share,
  recovery: share,
  desk: fc.constantFrom('open', 'suspended', 'closed'),
  deskFrom: day,
  deskFor: day,
  seed: fc.integer({ min: 1, max: 999 }),
});

describe('a month of a token', () => {
  it('has thirty-one days, prices from 0 to 1, and loses no fen', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const { days, total, people } = pricePath(input);
        expect(days.map((one) => one.day)).toEqual(Array.from({ length: 31 }, (_, index) => index));
        let before = days[0];
        for (const one of days) {
          expect(one.price).toBeGreaterThanOrEqual(0);
          expect(one.price).toBeLessThanOrEqual(1);
          expect(one.paid + one.owed).toBe(total);
          expect(one.served <= one.joined && one.joined <= people).toBe(true);
          expect(one.cash >= 0 && one.securities >= 0).toBe(true);
          if (before && one.day > 0) {
            expect(one.paid - before.paid).toBeLessThanOrEqual(
              fractionOf(total, input.dailyCapacity),
            );
            expect(one.joined).toBeGreaterThanOrEqual(before.joined);
          }
          before = one;
        }
      }),
    );
  });

  it('is exactly one all month at full custody with the desk open, whatever the news', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const full = {
          ...input,
          custody: 1,
          desk: 'open',
          cushion: Math.max(0, input.cushion),
        } as const;
        const { days } = pricePath(full);
        expect(new Set(days.map(({ price }) => price))).toEqual(new Set([1]));
        expect(days.some(({ failed }) => failed)).toBe(false);
      }),
    );
  });

  it('never falls below what a failure would bring', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const claim = PARAMETERS.waiting.default * input.recovery;
        for (const { price } of pricePath(input).days) expect(price).toBeGreaterThanOrEqual(claim);
      }),
    );
  });

  it('gives the same run for the same seed, and much the same for another', () => {
    expect(pricePath(usual)).toEqual(pricePath(usual));
    const [one, other] = [1, 2].map((seed) => pricePath({ ...usual, seed }).days[5]?.joined ?? 0);
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeLessThan(2_000);
  });

  it('looks quiet until it does not: the desk pays for days before the app fails', () => {
    const { days, tipping } = pricePath(usual);
    expect(tipping).toBeCloseTo(tippingPoint({ cash: 0.664, assets: 1.03, fireSale: 0.8 }), 12);
    expect(days.slice(0, 5).every(({ price, joined }) => price >= 0.999 && joined === 0)).toBe(
      true,
    );
    expect(days[10]?.price).toBeGreaterThan(0.95);
    const failed = days.findIndex((one) => one.failed);
    expect(failed).toBe(14);
    expect(days[failed]?.price).toBeCloseTo(0.97 * 0.68, 12);
  });

  it('a weak rumour ends with nobody at the desk', () => {
    const { days } = pricePath({ ...usual, rumour: 3 });
    expect(days.at(-1)?.joined).toBe(0);
    expect(Math.min(...days.map(({ price }) => price))).toBeGreaterThanOrEqual(0.999);
  });

  it('a shut desk makes a discount out of a delay', () => {
    const { days } = pricePath({ ...usual, desk: 'closed' });
    expect(days[7]?.price).toBeLessThan((days[6]?.price ?? 0) - 0.03);
    expect(days[12]?.price).toBeGreaterThan((days[11]?.price ?? 1) + 0.03);
    expect(days.filter(({ desk }) => desk === 'closed').map((one) => one.day)).toEqual([
      7, 8, 9, 10, 11,
    ]);
    const [before, shut] = [days[6], days[11]];
    expect(shut?.paid).toBe(before?.paid);
  });

  it('a report stops a run on good books and starts one on bad', () => {
    const failed = (changes: Partial<PathInput>): boolean =>
      pricePath({ ...usual, ...changes }).days.some((one) => one.failed);
    expect([failed({}), failed({ reporting: true })]).toEqual([true, false]);
    const bad = { assetLoss: 0.15, rumour: 1, attentive: 1 };
    expect([failed(bad), failed({ ...bad, reporting: true })]).toEqual([false, true]);
  });

  it('the legal claim changes the panic itself', () => {
    const joined = (recovery: number): number =>
      pricePath({ ...usual, recovery }).days.at(-1)?.joined ?? 0;
    expect(joined(0.68)).toBeGreaterThan(990_000);
    expect(joined(0.99)).toBe(0);
  });

  it.each([
    [{ newsDay: 31 }, 'newsDay'],
    [{ newsDay: 1.5 }, 'newsDay'],
    [{ deskFor: -1 }, 'deskFor'],
    [{ assetLoss: 2 }, 'assetLoss'],
    [{ recovery: -1 }, 'recovery'],
    [{ dailyCapacity: Number.NaN }, 'dailyCapacity'],
    [{ custody: 2 }, 'custody'],
  ])('refuses %o', (changes, name) => {
    expect(() => pricePath({ ...usual, ...changes })).toThrow(RangeError);
    expect(() => pricePath({ ...usual, ...changes })).toThrow(name);
  });
});
