import { median } from './median.ts';

/** What may not be exceeded: kB, times the bare page, ms, and times chapter 1. */
export const bounds = {
  script: 45,
  all: 250,
  first: 1.4,
  largest: 1.4,
  blocked: 50,
  shift: 0.02,
  scroll: 50,
  latency: 50,
  held: 1.5,
} as const;

export type Bound = keyof typeof bounds;

/** One measured value: whose it is, and among which it is held. */
export interface Value {
  readonly of: string;
  readonly kind: string;
  readonly value: number;
}

const DIGITS: Readonly<Partial<Record<Bound, number>>> = {
  script: 1,
  all: 1,
  first: 2,
  largest: 2,
  shift: 3,
  held: 2,
};

export const print = (bound: Bound, value: number): string => value.toFixed(DIGITS[bound] ?? 0);

/** What was not measured does not hold either. */
export const isBeyond = (bound: Bound, value: number): boolean => !(value <= bounds[bound]);

/** A value as it stands in a table: bold beyond its bound, slanted far above those of its kind. */
export function cellOf(bound: Bound, all: readonly Value[], of: string): string {
  const found = all.find((one) => one.of === of);
  if (!found) return '';
  const { value, kind } = found;
  const usual = median(all.filter((one) => one.kind === kind).map((one) => one.value));
  const slanted = usual > 0 && value > usual * 1.3 ? '*' : '';
  const bold = isBeyond(bound, value) ? '**' : '';
  return `${bold}${slanted}${print(bound, value)}${slanted}${bold}`;
}

/** The line of a bound: its worst value, whose it is, and how many are beyond. */
export function lineOf(bound: Bound, all: readonly Value[]): Record<string, string> {
  const worst = all.toSorted((one, other) => other.value - one.value)[0];
  return {
    bound: String(bounds[bound]),
    worst: worst ? print(bound, worst.value) : '–',
    where: worst?.of ?? '–',
    beyond: `${all.filter(({ value }) => isBeyond(bound, value)).length} / ${all.length}`,
  };
}
