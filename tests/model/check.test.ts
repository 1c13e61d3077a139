import { describe, expect, it } from 'vitest';
import * as check from '../../src/model/check.ts';

describe('guards return what is in range and name what is not', () => {
  it.each([
    [() => check.within('x', 2, 1, 3), 2],
    [() => check.within('x', 1, 1, 1), 1],
    [() => check.share('x', 0), 0],
    [() => check.share('x', 1), 1],
    [() => check.above('x', 1.1, 1), 1.1],
    [() => check.positiveShare('x', 1), 1],
    [() => check.openShare('x', 0.5), 0.5],
    [() => check.whole('x', 7), 7],
    [() => check.whole('x', -7, -7), -7],
    [() => check.oneOf('x', 'a', ['a', 'b']), 'a'],
  ])('%s', (guard, value) => {
    expect(guard()).toBe(value);
  });

  it.each([
    [() => check.within('x', 0.9, 1, 3), 'x must be between 1 and 3, got 0.9'],
    [() => check.within('x', 3.1, 1, 3), 'x must be between 1 and 3, got 3.1'],
    [() => check.within('x', -1, 0), 'x must be at least 0, got -1'],
    [() => check.within('x', Number.NaN, 0), 'x must be at least 0, got NaN'],
    [() => check.within('x', Infinity, 0), 'x must be at least 0, got Infinity'],
    [() => check.above('x', 1, 1), 'x must be above 1, got 1'],
    [() => check.above('x', Infinity, 1), 'x must be above 1, got Infinity'],
    [() => check.positiveShare('x', 0), 'x must be above 0, got 0'],
    [() => check.positiveShare('x', 1.1), 'x must be between 0 and 1, got 1.1'],
    [() => check.openShare('x', 0), 'x must be between 0 and 1, both excluded, got 0'],
    [() => check.openShare('x', 1), 'x must be between 0 and 1, both excluded, got 1'],
    [() => check.whole('x', 0.5), 'x must be a whole number of at least 0, got 0.5'],
    [() => check.whole('x', 2 ** 53), 'x must be a whole number of at least 0'],
    [() => check.whole('x', 0, 1), 'x must be a whole number of at least 1, got 0'],
    [() => check.oneOf('x', 'c', ['a', 'b']), 'x must be one of a, b, got c'],
    [() => check.share('x', '0.5' as never), 'x must be between 0 and 1, got 0.5'],
  ])('%s', (guard, message) => {
    expect(guard).toThrow(RangeError);
    expect(guard).toThrow(message);
  });
});
