import { BOOKS, type BookId, type View } from './view.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Sheet extends Place {
  readonly id: BookId;
  readonly head: number;
  /** Top of each row, by its key. */
  readonly rows: readonly { readonly key: string; readonly y: number }[];
  /** Top of the line of totals; without one they stand in the heading. */
  readonly total: number | null;
}

export interface Layout {
  readonly sheets: readonly Sheet[];
  readonly slot: number;
  readonly places: ReadonlyMap<string, Place>;
}

/** Books in columns: users, app, bank and central bank, each promise to the right of its holder. */
const WIDE: readonly (readonly BookId[])[] = [['you', 'stall'], ['app'], ['bank'], ['central']];
const NARROW: readonly (readonly BookId[])[] = [
  ['you', 'stall', 'app'],
  ['bank', 'central'],
];

/** Slots of ledger paper that a book takes: heading, rows and, where there is room, totals. */
export function layoutOf(view: View, width: number, height: number, em: number): Layout {
  const wide = width >= 34.9 * em;
  const columns = wide ? WIDE : NARROW;
  const extra = wide ? 2 : 1;
  const rowsOf = (id: BookId): string[] =>
    (view.books[BOOKS.indexOf(id)]?.rows ?? []).map(({ key }) => key);
  const slotsOf = (ids: readonly BookId[]): number =>
    ids.reduce((sum, id) => sum + rowsOf(id).length + extra, 0);
  const gap = wide ? em * 1.1 : em * 0.75;
  const between = wide ? em * 0.75 : em * 0.4;
  const most = Math.max(...columns.map(slotsOf));
  const tallest = Math.max(...columns.map((ids) => (ids.length - 1) * between));
  const slot = (height - tallest - 1) / most;
  const columnWidth = (width - gap * (columns.length - 1)) / columns.length;
  const sheets: Sheet[] = [];
  const places = new Map<string, Place>();
  for (const [column, ids] of columns.entries()) {
    const x = column * (columnWidth + gap);
    let y = ((most - slotsOf(ids)) / 2) * slot;
    for (const id of ids) {
      const rows = rowsOf(id).map((key, index) => ({ key, y: y + (index + 1) * slot }));
      for (const row of rows)
        places.set(row.key, { x, y: row.y, width: columnWidth, height: slot });
      const slots = rows.length + extra;
      const total = wide ? y + (slots - 1) * slot : null;
      sheets.push({ id, x, y, width: columnWidth, height: slots * slot, head: y, rows, total });
      y += slots * slot + between;
    }
  }
  return { sheets, slot, places };
}

type Point = readonly [x: number, y: number];

/** A curve from a line of one book to a line of another. */
export interface Way {
  readonly path: string;
  /** Its arrow's head, as a path. */
  readonly head: string;
  /** The point after a part (0 to 1) of the way. */
  at(part: number): Point;
}

/**
 * @param room How far a way bulges into the gap where both books stand in one column.
 * @param edge Right edge of the picture: what would bulge out of it bulges to the left.
 * @param lane Pixels by which it keeps clear of another way.
 */
export function wayFrom(from: Place, to: Place, room: number, edge: number, lane = 0): Way {
  const middle = (place: Place): number => place.y + place.height / 2 + lane;
  const [y0, y1] = [middle(from), middle(to)];
  const same = from.x === to.x;
  const left = same ? from.x + from.width + room > edge : to.x < from.x;
  const [l0, l1] = [left, same ? left : !left];
  const x0 = l0 ? from.x + 2 : from.x + from.width - 2;
  const x1 = l1 ? to.x + 2 : to.x + to.width - 2;
  const bend = same ? room + lane : Math.max(room * 0.8, Math.abs(x1 - x0) * 0.5);
  const [c0, c1] = [x0 + (l0 ? -bend : bend), x1 + (l1 ? -bend : bend)];
  const back = x1 + (l1 ? -8 : 8);
  return {
    path: `M${x0} ${y0}C${c0} ${y0} ${c1} ${y1} ${x1} ${y1}`,
    head: `M${x1} ${y1}L${back} ${y1 - 5}V${y1 + 5}z`,
    at(t) {
      const u = 1 - t;
      const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      return [a * x0 + b * c0 + c * c1 + d * x1, (a + b) * y0 + (c + d) * y1];
    },
  };
}
