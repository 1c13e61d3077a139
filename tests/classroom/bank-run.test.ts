import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotsOf, SHEET } from '../../src/classroom/bank-run/dots.ts';
import {
  outcomeOf,
  payableOf,
  safeFrom,
  safeOf,
  worthOf,
} from '../../src/classroom/bank-run/outcome.ts';
import {
  ableToAsk,
  BALANCE,
  type Day,
  openingOf,
  play,
} from '../../src/classroom/bank-run/play.ts';
import { type Move, TRUTHS } from '../../src/classroom/bank-run/state.ts';
import { remainingValue } from '../../src/model/price/platform.ts';

const hands = (amount: number): Move => ({ name: 'h', amount });
const end: Move = { name: 'end', amount: 0 };

const classes = fc.oneof(fc.constantFrom(6, 30, 400), fc.integer({ min: 6, max: 400 }));
const rounds = fc.record({
  pupils: classes,
  truth: fc.constantFrom(...TRUTHS),
  moves: fc.array(fc.oneof(fc.nat(400), fc.nat(12)).map(hands), { maxLength: 12 }),
});

describe('the books', () => {
  it('balance after every day, whatever is typed, for 6 to 400 pupils', () => {
    fc.assert(
      fc.property(rounds, ({ pupils, truth, moves }) => {
        const { opening, days, failed } = play(pupils, truth, [...moves, end]);
        let before = opening as Pick<Day, 'cash' | 'securities' | 'owed'>;
        let joined = 0;
        for (const day of days) {
          joined += day.hands;
          expect(day.joined).toBe(joined);
          // What is paid is owed no more, and comes out of cash or of a sale that cost the hurry.
          expect(day.owed).toBe(before.owed - day.paid);
          expect(day.cash + day.paid).toBe(before.cash + day.fromSales);
          expect(before.securities - day.securities).toBe(day.fromSales + day.lost);
          expect(Math.min(day.cash, day.securities, day.lost, day.owed)).toBeGreaterThanOrEqual(0);
          // Cash first: papers are sold only when the cash is gone.
          if (day.fromSales > 0) expect(day.cash).toBeLessThanOrEqual(1);
          // In order: those served have all they brought, and nobody behind them has a whole part.
          const paid = opening.owed - day.owed;
          expect(Math.floor(paid / BALANCE)).toBe(day.served);
          expect(day.served).toBeLessThanOrEqual(day.joined);
          before = day;
        }
        expect(joined).toBeLessThanOrEqual(pupils);
        expect(failed).toBe(
          (days.at(-1)?.joined ?? 0) > (days.at(-1)?.served ?? 0) && days.at(-1)?.failed,
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('leave to those who stay what the model says that they have', () => {
    fc.assert(
      fc.property(rounds, ({ pupils, truth, moves }) => {
        const one = play(pupils, truth, [...moves, end]);
        const last = one.days.at(-1);
        if (!last || one.failed || last.owed === 0 || one.done <= moves.length) return;
        const { opening } = one;
        const model = remainingValue({
          cash: opening.cash / opening.owed,
          assets: (opening.cash + opening.securities) / opening.owed,
          fireSale: opening.fireSale,
          redeemed: last.joined / pupils,
        });
        expect(worthOf(last)).toBeCloseTo(model, 3);
        // Past the tipping point, and only there, waiting costs something.
        const { late, short } = outcomeOf(one);
        expect(model < 1 - 1e-9).toBe(late || short);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe.each([6, 30, 400])('a class of %i', (pupils) => {
  it('loses nothing as long as no more than the tipping point leave', () => {
    const safe = safeOf(openingOf(pupils, 'sound'));
    const calm = outcomeOf(play(pupils, 'sound', [hands(safe), end]));
    expect(calm).toMatchObject({ asked: safe, served: safe, worth: 1, failed: false, late: false });
    const more = outcomeOf(play(pupils, 'sound', [hands(safe + 1), end]));
    expect(more).toMatchObject({ late: true, failed: false, nothing: 0 });
    expect(more.worth).toBeLessThan(1);
  });

  it('empties the platform when all leave, and the last get nothing', () => {
    const one = play(pupils, 'sound', [hands(pupils)]);
    expect(one).toMatchObject({ over: true, failed: true, done: 1 });
    const { served, nothing, part, worth } = outcomeOf(one);
    expect(served).toBe(payableOf(one.opening));
    expect(served + nothing + (part > 0 ? 1 : 0)).toBe(pupils);
    expect(worth).toBeLessThan(1e-6);
  });

  it('draws every pupil once, inside the sheet and apart', () => {
    const { paid, waiting, calm, pitch } = dotsOf(pupils, 2, 5);
    const all = [paid, waiting, calm].map((path) => path.split('M').slice(1));
    expect(all.map(({ length }) => length)).toEqual([2, 3, pupils - 5]);
    expect(new Set(all.flat()).size).toBe(pupils);
    for (const dot of all.flat()) {
      const [x = -1, y = -1] = dot.replace('h0', '').split(' ').map(Number);
      expect(x + pitch / 2).toBeLessThanOrEqual(SHEET.width + 0.1);
      expect(y + pitch / 2).toBeLessThanOrEqual(SHEET.height + 0.1);
    }
    expect(pitch).toBeGreaterThan(15);
  });
});

describe('what is typed', () => {
  it('cannot be more hands than there are pupils who have not asked', () => {
    const one = play(30, 'sound', [hands(20), hands(11), hands(1)]);
    expect(one).toMatchObject({ done: 1, over: false });
    expect(ableToAsk(one)).toBe(10);
  });

  it('ends a round once, and a failed platform takes no more', () => {
    expect(play(30, 'sound', [end, hands(3)])).toMatchObject({ done: 1, over: true, days: [] });
    const failed = play(30, 'unsound', [hands(29), ...Array(6).fill(hands(0))]);
    expect(failed.failed).toBe(true);
    expect(failed.done).toBeLessThan(7);
  });
});

describe('the report', () => {
  it('counts from the books of the day as the model counts from the first', () => {
    for (const truth of TRUTHS) {
      const opening = openingOf(30, truth);
      expect(safeFrom(opening, opening.fireSale)).toBe(safeOf(opening));
    }
    const { opening, days } = play(30, 'sound', [hands(7)]);
    expect(safeFrom(days[0] as Day, opening.fireSale)).toBe(safeOf(opening) - 7);
  });

  it('shows no room at all where there is less than is owed', () => {
    expect(safeOf(openingOf(30, 'unsound'))).toBe(0);
  });
});
