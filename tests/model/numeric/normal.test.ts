import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normal, normalDensity, normalInverse } from '../../../src/model/index.ts';

/** Reference values to 15 digits or more (50-digit arithmetic, rounded). */
const REFERENCE: [x: number, below: number][] = [
  [-37, 5.725571222524577e-300],
  [-20, 2.753624118606234e-89],
  [-10, 7.619853024160527e-24],
  [-8, 6.220960574271785e-16],
  [-6, 9.865876450376981e-10],
  [-5, 2.866515718791939e-7],
  [-4.5, 3.397673124730053e-6],
  [-4, 3.167124183311992e-5],
  [-3.5, 2.32629079035525e-4],
  [-3, 1.349898031630095e-3],
  [-2.5, 6.209665325776132e-3],
  [-2, 2.275013194817921e-2],
  [-1.5, 6.680720126885807e-2],
  [-1, 1.586552539314571e-1],
  [-0.5, 3.085375387259869e-1],
  [-0.25, 4.012936743170763e-1],
  [-1e-3, 4.996010577860885e-1],
  [0, 0.5],
  [0.1, 5.39827837277029e-1],
  [0.75, 7.733726476231317e-1],
  [1.2815515655446004, 0.9],
  [1.959963984540054, 0.975],
  [2.3263478740408408, 0.99],
  [3.090232306167813, 0.999],
  [3.719016485455709, 0.9999],
];

describe('the normal distribution', () => {
  it.each(REFERENCE)('below %d', (x, below) => {
    expect(Math.abs(normal(x) - below)).toBeLessThan(1e-15);
    expect(Math.abs(normal(x) / below - 1)).toBeLessThan(4e-12);
    expect(Math.abs(normal(-x) - (1 - below))).toBeLessThan(1e-15);
  });

  it('is 0 and 1 at the infinities', () => {
    expect(normal(-Infinity)).toBe(0);
    expect(normal(Infinity)).toBe(1);
    expect(normalDensity(Infinity)).toBe(0);
    expect(normalDensity(0)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 15);
    expect(normalDensity(1.5)).toBeCloseTo(0.12951759566589174, 15);
  });

  it('never falls, also where series and fraction meet', () => {
    for (let x = -5; x < 5; x += 0.001) expect(normal(x + 0.001)).toBeGreaterThan(normal(x));
    expect(normal(-4)).toBeCloseTo(normal(-4 - 1e-12), 15);
    expect(normal(4)).toBeCloseTo(normal(4 + 1e-12), 15);
  });
});

describe('its inverse', () => {
  it.each(REFERENCE.slice(1))('at %d', (x, below) => {
    expect(Math.abs(normalInverse(below) - x)).toBeLessThan(1e-11 * Math.max(1, Math.abs(x)));
  });

  it('undoes the distribution from 1e-300 to 1 - 1e-15', () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: Math.log10(0.5), noNaN: true }), (power) => {
        const p = 10 ** power;
        expect(Math.abs(normal(normalInverse(p)) / p - 1)).toBeLessThan(1e-10);
        const upper = 1 - p;
        expect(Math.abs(normal(normalInverse(upper)) - upper)).toBeLessThan(1e-14);
      }),
    );
  });

  it('is infinite at the ends and refuses what is no probability', () => {
    expect(normalInverse(0)).toBe(-Infinity);
    expect(normalInverse(1)).toBe(Infinity);
    expect(normalInverse(0.5)).toBeCloseTo(0, 15);
    expect(() => normalInverse(1.01)).toThrow('p must be between 0 and 1');
    expect(() => normalInverse(Number.NaN)).toThrow(RangeError);
  });
});
