import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealt, planOf, tenths } from '../../../src/widgets/bankruptcy/geometry.ts';
import { CLAIMS } from '../../../src/widgets/bankruptcy/settle.ts';
import { fields } from '../../../src/widgets/bankruptcy/state.ts';
import { estateView } from '../../../src/widgets/bankruptcy/view.ts';
import { stateOf } from '../../state/states.ts';

/** A phone, the same with type half as large again, the drawing of the build, wide screens. */
const rooms = [
  { width: 312, height: 320, em: 16 },
  { width: 280, height: 480, em: 24 },
  { width: 560, height: 440, em: 16 },
  { width: 656, height: 464, em: 16 },
  { width: 1000, height: 696, em: 24 },
];

describe('the estate’s drawing', () => {
  test('of any state stays in its room, its groups below one another', () => {
    fc.assert(
      fc.property(stateOf(fields), fc.constantFrom(...rooms), (state, room) => {
        const { rows, books } = estateView(state, 10_000);
        const claims = Object.fromEntries(CLAIMS.map((id) => [id, rows[id].owed])) as Record<
          (typeof CLAIMS)[number],
          number
        >;
        const plan = planOf(room, { pot: rows.users.owed, own: books.own, claims });
        const { pot, own } = plan;
        expect(plan.height).toBeLessThanOrEqual(room.height + 0.01);
        for (const { x, columns } of [pot, own, ...Object.values(plan.claims)]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + columns * plan.pitch).toBeLessThanOrEqual(room.width + 0.01);
        }
        expect(pot.x + pot.columns * plan.pitch).toBeLessThanOrEqual(own.x);
        const end = (grid: { y: number; rows: number }) => grid.y + grid.rows * plan.pitch;
        const order = [
          Math.max(end(pot), end(own)),
          plan.claims.costs.y,
          Math.max(end(plan.claims.costs), end(plan.claims.wages)),
          plan.claims.users.y,
          end(plan.claims.users),
          plan.claims.others.y,
          end(plan.claims.others),
          plan.mine.y,
        ];
        expect(order).toEqual([...order].sort((a, b) => a - b));
        for (const id of CLAIMS) {
          const grid = plan.claims[id];
          expect(grid.rows * grid.columns * plan.unit).toBeGreaterThanOrEqual(claims[id]);
        }
      }),
    );
  });

  test('deals as many shapes to each part as its amount, to within one', () => {
    const part = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.tuple(part, part, part), ([a, b, c]) => {
        const cells = dealt([['a', a] as const, ['b', b] as const, ['c', c] as const], 1);
        expect(cells).toHaveLength(a + b + c);
        expect(cells.filter((kind) => kind === 'a')).toHaveLength(a);
        expect(cells.filter((kind) => kind === 'c')).toHaveLength(c);
      }),
    );
    fc.assert(
      fc.property(fc.tuple(part, part), fc.constantFrom(2, 5, 10), ([a, b], unit) => {
        const cells = dealt([['a', a] as const, ['b', b] as const], unit);
        expect(cells).toHaveLength(Math.ceil((a + b) / unit));
        expect(
          Math.abs(cells.filter((kind) => kind === 'a').length - a / unit),
        ).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('fills ten tokens by a share', () => {
    expect(tenths(0.5)).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
    expect(tenths(0)).toEqual(Array.from({ length: 10 }, () => 0));
    expect(tenths(0.625)[6]).toBeCloseTo(0.25, 9);
    expect(tenths(1).every((part) => part === 1)).toBe(true);
  });
});
