import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ahead, type Grid, stroke } from '../../src/figure/draw.ts';

const grid: Grid = { length: 8, min: 0, max: 100, step: 5 };

test('a new line comes straight from where the record stops, and stays level ahead', () => {
  const at = { column: 3, value: 40 };
  expect(stroke([], at, at, grid, 0)).toEqual([10, 20, 30, 40, 40, 40, 40, 40]);
});

test('a quick hand leaves no gap, in either direction', () => {
  const flat = Array.from({ length: 8 }, () => 0);
  const [a, b] = [
    { column: 2, value: 20 },
    { column: 6, value: 60 },
  ];
  const drawn = [0, 0, 20, 30, 40, 50, 60, 0];
  expect(stroke(flat, a, b, grid, 0)).toEqual(drawn);
  expect(stroke(flat, b, a, grid, 0)).toEqual(drawn);
});

test('within one column the last place counts', () => {
  const flat = Array.from({ length: 8 }, () => 0);
  const [a, b] = [
    { column: 2, value: 20 },
    { column: 2, value: 60 },
  ];
  expect(stroke(flat, a, b, grid, 0)[2]).toBe(60);
});

test('what lies ahead of a new line follows the pencil', () => {
  expect(ahead([1, 2, 3, 4], 1, grid)).toEqual([1, 2, 2, 2]);
});

test('any strokes give a whole line on the grid', () => {
  const point = fc.record({
    column: fc.integer({ min: 0, max: 7 }),
    value: fc.double({ min: -50, max: 200, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(point, point), { minLength: 1 }), (strokes) => {
      let line: number[] = [];
      for (const [from, to] of strokes) line = stroke(line, from, to, grid, 10);
      expect(line).toHaveLength(8);
      for (const value of line) {
        expect(value % 5).toBe(0);
        expect(value >= 0 && value <= 100).toBe(true);
      }
    }),
  );
});
