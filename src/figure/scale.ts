/**
 * A linear scale, and round numbers on it. D3's own brings colours, dates and formats along, ten
 * kilobytes of them, which an embedded figure cannot afford; the tests compare the two.
 */
export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  /** The value at a position, kept within the domain. */
  invert(position: number): number;
  ticks(count?: number): number[];
}

/** About so many round numbers from one to another: steps of 1, 2 or 5 times a power of ten. */
function ticks(from: number, to: number, count: number): number[] {
  const rough = (to - from) / Math.max(1, count);
  const power = Math.floor(Math.log10(rough));
  const error = rough / 10 ** power;
  const factor =
    error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.SQRT2 ? 2 : 1;
  // Below one, dividing by a whole number keeps 0.3 from becoming 0.30000000000000004.
  const [up, down] = power < 0 ? [factor, 10 ** -power] : [factor * 10 ** power, 1];
  const first = Math.ceil((from * down) / up - 1e-9);
  const last = Math.floor((to * down) / up + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => ((first + index) * up) / down);
}

/** @throws RangeError when the domain has no extent. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  if (!(d1 !== d0)) throw new RangeError(`a scale needs two ends, not ${d0} and ${d1}`);
  const scale = (value: number): number => r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);
  return Object.assign(scale, {
    domain,
    range,
    invert(position: number): number {
      const value = r1 === r0 ? d0 : d0 + ((position - r0) / (r1 - r0)) * (d1 - d0);
      return Math.min(Math.max(d0, d1), Math.max(Math.min(d0, d1), value));
    },
    ticks: (count = 5) => ticks(d0, d1, count),
  });
}
