/** Where the push on rates is drawn: pixels from points. */
import type { Room } from '../../figure/Picture.svelte';
import { linear, type Scale } from '../../figure/scale.ts';
import { spread } from '../../figure/spread.ts';
import type { GripState } from './state.ts';
import { LOANS, type RatesView } from './view.ts';

/** What travels when the state changes, in this order; the loans' moves follow. */
export interface Travelling {
  readonly push: number;
  readonly arrives: number;
  readonly needed: number;
  readonly limit: number;
  readonly app: number;
  readonly share: number;
  readonly mark: number;
  readonly top: number;
  readonly bottom: number;
  readonly loans: readonly number[];
}

export function toNumbers(state: GripState, view: RatesView): readonly number[] {
  const { move, arrives, appMove, mark, loans } = view;
  const { needed, available, share } = state;
  // The most that the central bank dares is always in the picture, so that room can be seen.
  const top = Math.max(needed, available, appMove);
  const bottom = Math.min(0, appMove, arrives);
  const own = [move, arrives, needed, available, appMove, share, mark, top, bottom];
  return [...own, ...loans.map((loan) => loan.move)];
}

export function fromNumbers(numbers: readonly number[]): Travelling {
  const [push = 0, arrives = 0, needed = 0, limit = 0, app = 0, share = 0, mark = 0] = numbers;
  const [top = 1, bottom = 0, ...loans] = numbers.slice(7);
  return { push, arrives, needed, limit, app, share, mark, top, bottom, loans };
}

export interface Plan {
  readonly x: Scale;
  readonly y: Scale;
  /** Side of a shape. */
  readonly size: number;
  /** Left edge of each borrower's shapes. */
  readonly places: readonly number[];
  /** Heights of the labels at the lines' ends: push, arrives, needed, limit. */
  readonly labels: readonly number[];
  readonly line: number;
}

export function planOf(room: Room, at: Travelling): Plan {
  const { width, height, em } = room;
  const line = em * 0.8125 * 1.25;
  const x = linear([0, 1], [em * 0.25, width - em * 6.4]);
  const slot = (x.range[1] - x.range[0]) / LOANS;
  const size = Math.min(slot * 0.62, em * 1.25);
  // Two shapes and two lines of words stand above the highest line.
  const y = linear([at.bottom, at.top], [height - 1.9 * line, 2 * size + 1.6 * line]);
  return {
    x,
    y,
    size,
    line,
    places: at.loans.map((_, index) => x((index + 0.5) / LOANS) - size / 2),
    labels: spread(
      [at.push, at.arrives, at.needed, at.limit].map((value) => y(value)),
      line,
      [line, height - 1.6 * line],
    ),
  };
}
