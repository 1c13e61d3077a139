import type { Held } from '../heap.ts';

/** How much more the last third may hold than the third before it. */
const most: Readonly<Record<keyof Held, number>> = {
  heap: 0.1,
  nodes: 0.02,
  listeners: 0.02,
  documents: 0.02,
  frames: 0.02,
};

const kinds = Object.keys(most) as (keyof Held)[];

const mean = (held: readonly Held[], kind: keyof Held): number =>
  held.reduce((sum, one) => sum + one[kind], 0) / held.length;

/** Growth from the middle third to the last, as a share. */
export function growthOf(held: readonly Held[]): Record<keyof Held, number> {
  const third = held.length / 3;
  const middle = held.slice(Math.floor(third), Math.floor(2 * third));
  const last = held.slice(Math.floor(2 * third));
  const of = (kind: keyof Held): number => mean(last, kind) / mean(middle, kind) - 1;
  return {
    heap: of('heap'),
    nodes: of('nodes'),
    listeners: of('listeners'),
    documents: of('documents'),
    frames: of('frames'),
  };
}

/** What grew by more than it may. */
export const lost = (growth: Record<keyof Held, number>): string[] =>
  // Not a number, where nothing was counted, does not hold either.
  kinds
    .filter((kind) => !(growth[kind] <= most[kind]))
    .map((kind) => `${kind} by ${(growth[kind] * 100).toFixed(1)} %`);
