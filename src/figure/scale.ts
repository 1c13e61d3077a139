import { ticks } from 'd3';

/**
 * A linear scale. D3's own brings colours, dates and formats along, ten kilobytes of them, which
 * an embedded figure cannot afford; its ticks are used here.
 */
export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  /** The value at a position, kept within the domain. */
  invert(position: number): number;
  ticks(count?: number): number[];
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
