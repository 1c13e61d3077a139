import { linear, type Scale } from '../../figure/scale.ts';
import type { Actor } from './state.ts';
import type { Shown, View } from './view.ts';

/** An event's mark in one lane; an event of two actors has two. */
export interface Mark {
  readonly shown: Shown;
  readonly by: Actor;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  /** Where its words stand, and which way they run; none where there is no room. */
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end' } | null;
}

export interface Pair {
  readonly id: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Lane {
  readonly by: Actor;
  readonly count: number;
  readonly top: number;
  readonly bottom: number;
  /** Baseline of its name. */
  readonly name: number;
}

export interface Layout {
  readonly scale: Scale;
  readonly lanes: readonly Lane[];
  readonly marks: readonly Mark[];
  /** Lines between the two marks of an event of two actors. */
  readonly pairs: readonly Pair[];
  readonly radius: number;
  readonly foot: number;
  readonly ticks: readonly {
    readonly day: number;
    readonly year: number;
    readonly month: number;
  }[];
  /** Names stand above their lane, not left of it. */
  readonly narrow: boolean;
}

const DAY = 86_400_000;

/** Rough width of a text; the type is narrow and mostly lower case. */
const widthOf = (text: string, em: number): number => text.length * em * 0.41;

function ticksOf([from, to]: readonly [number, number], most: number): Layout['ticks'] {
  const months = (to - from) / 30.44;
  const step = [1, 3, 6, 12, 24, 36, 60].find((one) => months / one <= most) ?? 120;
  const start = new Date(from * DAY);
  const ticks: { day: number; year: number; month: number }[] = [];
  let month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  month = Math.ceil(month / step) * step;
  for (;;) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
    if (day > to) return ticks;
    if (day >= from) ticks.push({ day, year: Math.floor(month / 12), month: month % 12 });
    month += step;
  }
}

interface Rows {
  readonly of: readonly number[];
  readonly count: number;
}

/** The first row of a lane in which a mark, with so much room behind it, touches none. */
function rowsOf(
  bars: readonly { readonly x: number; readonly end: number; readonly behind: number }[],
): Rows {
  const ends: number[] = [];
  const of = bars.map(({ x, end, behind }) => {
    const free = ends.findIndex((last) => x >= last);
    const row = free === -1 ? ends.length : free;
    ends[row] = end + behind;
    return row;
  });
  return { of, count: ends.length };
}

/** Over many years the lines between lanes would run through other events: only the chosen one's. */
function pairsIn(view: View, marks: readonly Mark[]): Pair[] {
  const short = view.span[1] - view.span[0] < 800;
  return view.shown
    .filter(({ chosen, faint }) => chosen || (short && !faint))
    .flatMap((shown) => {
      const [one, other] = marks.filter((mark) => mark.shown === shown);
      return one && other ? [{ id: shown.event.id, x: one.x, top: one.y, bottom: other.y }] : [];
    });
}

export function layoutOf(view: View, width: number, height: number, em: number): Layout {
  const narrow = width < em * 34;
  const left = narrow ? em * 0.6 : em * 8.5;
  const scale = linear(view.span, [left, width - em * 0.6]);
  const foot = height - em * 1.7;
  const placed = view.lanes.map(({ by, count }) => {
    const bars = view.shown
      .filter(({ event }) => event.by.includes(by))
      .map((shown) => {
        const [x, end] = [scale(shown.from), scale(shown.to)];
        return { shown, x, end, behind: em * 0.8, words: widthOf(shown.event.mark, em) };
      });
    // Each with its words behind it, where that takes few rows; else the marks as close as can be.
    const roomy = rowsOf(bars.map((bar) => ({ ...bar, behind: bar.behind + bar.words })));
    const rows = roomy.count <= (narrow ? 2 : 3) ? roomy : rowsOf(bars);
    return { by, count, bars, rows };
  });
  const rowsIn = (count: number): number => Math.max(count, narrow ? 0.2 : 1);
  const rows = placed.reduce((sum, lane) => sum + rowsIn(lane.rows.count), 0);
  const head = em * (narrow ? 1.2 : 0.5);
  const unit = (foot - placed.length * head) / rows;
  const radius = Math.min(em * 0.36, unit * 0.42);
  const lanes: Lane[] = [];
  const marks: Mark[] = [];
  let top = 0;
  for (const lane of placed) {
    const { by, count } = lane;
    const bottom = top + head + rowsIn(lane.rows.count) * unit;
    const first = top + (narrow ? em : head / 2);
    const name = narrow ? top + em * 0.88 : (top + bottom) / 2 + em * 0.28;
    lanes.push({ by, count, top, bottom, name });
    for (const [index, { shown, x, end }] of lane.bars.entries()) {
      const y = first + ((lane.rows.of[index] ?? 0) + 0.5) * unit;
      marks.push({ shown, by, x, end, y, label: null });
    }
    top = bottom;
  }
  const pairs = pairsIn(view, marks);
  const labelled = view.lanes.flatMap(({ by }) =>
    labelsOf(
      marks.filter((mark) => mark.by === by),
      pairs,
      [left, width],
      radius,
      em,
    ),
  );
  const most = Math.max(2, Math.floor((width - left) / (em * 4.2)));
  const ticks = ticksOf(view.span, most);
  return { scale, lanes, marks: labelled, pairs, radius, foot, ticks, narrow };
}

/** The chosen one's words first, then those of the question, then the others as there is room. */
function labelsOf(
  marks: readonly Mark[],
  pairs: readonly Pair[],
  [from, to]: readonly [number, number],
  radius: number,
  em: number,
): Mark[] {
  const taken = marks.map(({ x, end, y }) => ({ y, from: x - radius, to: end + radius }));
  const weight = ({ shown }: Mark): number =>
    Number(shown.chosen) * 4 + Number(shown.place > 0) * 2 + Number(shown.event.paragraph !== null);
  const result = [...marks];
  const order = marks.map((_, index) => index);
  order.sort((a, b) => weight(marks[b] as Mark) - weight(marks[a] as Mark));
  for (const index of order) {
    const mark = marks[index] as Mark;
    if (mark.shown.faint && !mark.shown.chosen) continue;
    const long = widthOf(mark.shown.event.mark, em) + (mark.shown.place > 0 ? em : 0);
    const sides = [
      { anchor: 'start', x: mark.end + radius + em * 0.3 },
      { anchor: 'end', x: mark.x - radius - em * 0.3 },
    ] as const;
    for (const { anchor, x } of sides) {
      const box = anchor === 'start' ? { from: x, to: x + long } : { from: x - long, to: x };
      const crossed = pairs.some(
        ({ x: line, top, bottom }) =>
          line > box.from && line < box.to && top < mark.y + em * 0.5 && bottom > mark.y - em * 0.5,
      );
      const free = taken.every(
        (other) =>
          Math.abs(other.y - mark.y) > em * 0.75 || other.to < box.from || other.from > box.to,
      );
      if (crossed || !free || box.from < from || box.to > to) continue;
      taken.push({ y: mark.y, ...box });
      result[index] = { ...mark, label: { x, anchor } };
      break;
    }
  }
  return result;
}
