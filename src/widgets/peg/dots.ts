import type { View } from './view.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Dots {
  /** People that a dot stands for. */
  readonly people: number;
  /** Paths of dots, each a line of no length: one element however many there are. */
  readonly paid: string;
  readonly waiting: string;
  readonly calm: string;
  /** Where the tipping point lies among them; none if nobody can leave too late. */
  readonly mark: string | undefined;
  readonly paidShare: number;
  readonly waitingShare: number;
}

/** So many dots as have room, at least 6.5 px apart, in columns that fill from the left. */
export function dotsOf({ path, now, told }: View, { x, y, width, height }: Box): Dots {
  const rows = Math.max(4, Math.floor(height / 7.5));
  const most = Math.floor(width / 6.5) * rows;
  const count = [400, 200, 100].find((number) => number <= most) ?? 50;
  const columns = Math.ceil(count / rows);
  const pitch = Math.min(12, width / columns);
  const step = Math.min(9, height / rows);
  const place = (number: number): string => {
    const left = x + 3 + Math.floor(number / rows) * pitch;
    return `M${left.toFixed(1)} ${(y + (number % rows) * step).toFixed(1)}h0`;
  };
  const upTo = (people: number): number => Math.round((people / path.people) * count);
  const [served, joined] = told ? [upTo(now.served), upTo(now.joined)] : [0, 0];
  const row = (from: number, to: number): string =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => place(from + index)).join('');
  const at = x + 3 + (path.tipping * count * pitch) / rows - pitch / 2;
  return {
    people: path.people / count,
    paid: row(0, served),
    waiting: row(served, joined),
    calm: row(joined, count),
    mark:
      told && path.tipping < 1
        ? `M${at.toFixed(1)} ${y - 7}V${(y + (rows - 1) * step + 7).toFixed(1)}`
        : undefined,
    paidShare: told ? now.served / path.people : 0,
    waitingShare: told ? (now.joined - now.served) / path.people : 0,
  };
}
