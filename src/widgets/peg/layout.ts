import type { Room } from '../../figure/Picture.svelte';
import { linear, type Scale } from '../../figure/scale.ts';
import { LAST_DAY } from '../../model/price/path.ts';
import type { View } from './view.ts';

export interface Layout {
  readonly x: Scale;
  readonly y: Scale;
  /** Prices at which a line crosses the drawing. */
  readonly ticks: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** Top of the queue and of what stands behind the tokens. */
  readonly below: number;
  readonly narrow: boolean;
}

/** The axis in close-up: from just under the lowest line, in steps that read well. */
function closeUp({ past, state }: View): readonly [number, number] {
  const low = Math.min(...past.map(({ price }) => price), ...state.guess);
  const steps = [0.99, 0.98, 0.95, 0.9, 0.8, 0.6, 0.4, 0.2, 0];
  const from = steps.find((step) => step < low - 0.002) ?? 0;
  return [from, 1 + (1 - from) * 0.14];
}

export function layoutOf(view: View, { width, height, em }: Room): Layout {
  const narrow = width < 30 * em;
  const below = height - em * (narrow ? 7.2 : 8.6);
  const left = 4;
  const right = width - em * (narrow ? 6 : 6.6);
  const bottom = below - em * 2.6;
  const domain = view.state.close ? closeUp(view) : ([0, 1.14] as const);
  const y = linear(domain, [bottom, em * 0.8]);
  const ticks = y.ticks(5).filter((price) => price < 0.9995 && price >= domain[0]);
  return { x: linear([0, LAST_DAY], [left, right]), y, ticks, left, right, bottom, below, narrow };
}
