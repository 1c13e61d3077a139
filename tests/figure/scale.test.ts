import * as d3 from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathThrough } from '../../src/figure/line.ts';
import { linear } from '../../src/figure/scale.ts';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const width = fc.double({ min: 1e-3, max: 1e6, noNaN: true });

describe('a linear scale', () => {
  it('is D3’s, there and back', () => {
    fc.assert(
      fc.property(number, width, number, width, number, (d0, extent, r0, room, value) => {
        const [ours, theirs] = [
          linear([d0, d0 + extent], [r0, r0 + room]),
          d3.scaleLinear([d0, d0 + extent], [r0, r0 + room]),
        ];
        expect(ours(d0)).toBeCloseTo(r0, 9);
        expect(ours(d0 + extent / 3)).toBeCloseTo(theirs(d0 + extent / 3), 4);
        expect(ours.invert(value)).toBeGreaterThanOrEqual(d0);
        expect(ours.invert(value)).toBeLessThanOrEqual(d0 + extent);
      }),
    );
  });

  it.each([
    [0, 1, 5],
    [0.9, 1.014, 5],
    [0.98, 1.0028, 5],
    [0, 30, 3],
    [0, 5500, 4],
    [-3, 7, 10],
    [0.001, 0.002, 4],
    [0, 120_000, 6],
  ])('has D3’s round numbers from %d to %d', (from, to, count) => {
    const ours = linear([from, to], [0, 1]).ticks(count);
    expect(ours).toEqual(d3.ticks(from, to, count));
  });

  it('refuses a domain without extent', () => {
    expect(() => linear([2, 2], [0, 1])).toThrow(RangeError);
  });
});

it('a path goes straight through its points', () => {
  const points: [number, number][] = [
    [0, 1],
    [2.5, -3],
    [4, 0],
  ];
  expect(pathThrough(points)).toBe(d3.line()(points));
  expect(pathThrough([])).toBe('');
});
