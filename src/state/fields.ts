/**
 * What a widget's state is made of, as data: from one list of fields come the type, the default,
 * the query string and the states that tests try.
 */
export type Domain =
  | { readonly kind: 'one'; readonly values: readonly string[] }
  | { readonly kind: 'some'; readonly values: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'amount'; readonly min: number; readonly max: number; readonly step: number }
  | {
      readonly kind: 'amounts';
      readonly length: number;
      readonly min: number;
      readonly max: number;
      readonly step: number;
    }
  | {
      readonly kind: 'moves';
      readonly names: readonly string[];
      readonly bare: readonly string[];
      readonly most: number;
      readonly min: number;
      readonly max: number;
      readonly step: number;
    };

/** Something that was done, and how much of it; 0 for what has no amount. */
export interface Move<N extends string = string> {
  readonly name: N;
  readonly amount: number;
}

export interface Field<T = unknown> {
  readonly domain: Domain;
  readonly default: T;
}

/** Keyed by the name in the query string. */
// biome-ignore lint/suspicious/noExplicitAny: each field has a type of its own.
export type Fields = Readonly<Record<string, Field<any>>>;

export type StateOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
}

/** One of a few names. */
export function oneOf<const T extends readonly string[]>(
  values: T,
  fallback: T[number],
): Field<T[number]> {
  return { domain: { kind: 'one', values }, default: fallback };
}

/** Any number of a few names, in the order of the list. */
export function someOf<const T extends readonly string[]>(
  values: T,
  fallback: readonly T[number][] = [],
): Field<readonly T[number][]> {
  return { domain: { kind: 'some', values }, default: fallback };
}

export function flag(fallback = false): Field<boolean> {
  return { domain: { kind: 'flag' }, default: fallback };
}

/** A number on a slider's grid; takes a parameter of the model as it is. */
export function amount(bounds: Bounds, fallback: number = bounds.default): Field<number> {
  const { min, max, step } = bounds;
  return { domain: { kind: 'amount', min, max, step }, default: fallback };
}

/** Numbers in a row, as a line that was drawn; empty when there is none. */
export function amounts(length: number, bounds: Omit<Bounds, 'default'>): Field<readonly number[]> {
  const { min, max, step } = bounds;
  return { domain: { kind: 'amounts', length, min, max, step }, default: [] };
}

/**
 * What was done, one thing after another, written as "pay12,2019". `names` come with an amount, all
 * of them letters; `bare` without one.
 */
export function moves<const N extends readonly string[], const B extends readonly string[]>(
  names: N,
  bare: B,
  most: number,
  bounds: Omit<Bounds, 'default'>,
): Field<readonly Move<N[number] | B[number]>[]> {
  const { min, max, step } = bounds;
  return { domain: { kind: 'moves', names, bare, most, min, max, step }, default: [] };
}

/** Digits after the point of a grid's numbers: those of its step or of where it begins. */
export function decimalsOf({ min, step }: { min: number; step: number }): number {
  const digits = (value: number) => String(value).split('.')[1]?.length ?? 0;
  return Math.max(digits(min), digits(step));
}

/** The nearest point of the grid. */
export function onGrid(
  value: number,
  grid: { readonly min: number; readonly max: number; readonly step: number },
): number {
  const steps = Math.round((Math.min(grid.max, Math.max(grid.min, value)) - grid.min) / grid.step);
  const last = Math.floor((grid.max - grid.min) / grid.step + 1e-9);
  const point = grid.min + Math.min(steps, last) * grid.step;
  return Number(point.toFixed(decimalsOf(grid)));
}
