import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planOf } from '../../../src/widgets/bankruptcy/geometry.ts';
import { CLAIMS } from '../../../src/widgets/bankruptcy/settle.ts';
import { dealt, runsOf, spotOf, tenOf } from '../../../src/widgets/bankruptcy/shapes.ts';
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

  test('takes shapes by tens and leaves none out', () => {
    const grid = { x: 3, y: 5, columns: 23, rows: 9 };
    const kinds = fc.array(fc.constantFrom('a', 'b'), { maxLength: 120 });
    fc.assert(
      fc.property(fc.oneof(kinds, fc.constant(Array.from({ length: 100 }, () => 'a'))), (cells) => {
        const drawn = runsOf(cells, grid, 10).flatMap(({ kind, count, x, y }) => {
          expect(count).toBeLessThanOrEqual(10);
          return Array.from({ length: count }, (_, i) => ({ kind, x: x + i * 10, y }));
        });
        expect(drawn).toEqual(cells.map((kind, index) => ({ kind, ...spotOf(grid, 10, index) })));
      }),
    );
    expect(
      runsOf(
        Array.from({ length: 46 }, () => 'a'),
        grid,
        10,
      ),
    ).toHaveLength(6);
  });

  test.each([
    [0.5, 0.5, { paid: 5, waits: 0, lost: 5, part: 0 }],
    [0, 0, { paid: 0, waits: 0, lost: 10, part: 0 }],
    [0.625, 0.625, { paid: 6, waits: 0, lost: 3, part: 0.25 }],
    [1, 1, { paid: 10, waits: 0, lost: 0, part: 0 }],
    [0.5, 0.8, { paid: 5, waits: 3, lost: 2, part: 0 }],
    [0, 1, { paid: 0, waits: 10, lost: 0, part: 0 }],
  ])('splits ten tokens of which %s is paid and %s may be', (paid, most, parts) => {
    expect(tenOf(paid, most)).toEqual(parts);
  });

  test('splits ten tokens into ten, whatever is paid', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (one, other) => {
        const { paid, waits, lost, part } = tenOf(Math.min(one, other), Math.max(one, other));
        expect(paid + waits + lost + (part > 0 ? 1 : 0)).toBe(10);
        for (const count of [paid, waits, lost]) expect(count).toBeGreaterThanOrEqual(0);
        expect(Math.abs(paid + part - 10 * Math.min(one, other))).toBeLessThan(1e-6);
      }),
    );
  });
});
