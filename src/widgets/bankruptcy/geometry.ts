/** Where the parts of the estate's drawing stand, in CSS pixels. */
import type { Room } from '../../figure/Picture.svelte';
import type { ClaimId } from './settle.ts';
import type { Grid } from './shapes.ts';

/** Fen that one shape may stand for; the first with which all of them can be seen is used. */
const UNITS = [1, 2, 5, 10].map((millions) => millions * 1e8);
/** Shapes in a row: tens, so that a hundred fills its last row or a good part of it. */
const COLUMNS = [20, 30, 40, 50, 60, 80, 100];
/** Side of the smallest and, in ems, of the largest shape with its gap. */
const LEAST = 7;
const MOST = 1.6;
/** Room for a word beside the shapes of a class that has half the width, in ems. */
const BESIDE = 3.4;

export interface Plan {
  /** Fen that a shape stands for. */
  readonly unit: number;
  readonly line: number;
  readonly pitch: number;
  readonly pot: Grid;
  readonly own: Grid;
  readonly claims: Readonly<Record<ClaimId, Grid>>;
  /** The followed balance: ten tokens, and where its words begin. */
  readonly mine: { readonly x: number; readonly y: number; readonly pitch: number };
  readonly height: number;
}

/** Fen of each group of shapes. */
export interface Amounts {
  readonly pot: number;
  readonly own: number;
  readonly claims: Readonly<Record<ClaimId, number>>;
}

/** Lines of words: heads of the two halves, the tag below the first, the labels of the claims. */
const LINES = {
  head: 1.55,
  tag: 1.7,
  pair: 1.25,
  users: 1.45,
  others: 1.45,
  mine: 0.9,
  foot: 1.15,
};

/** Places on half pixels: a drawing is hundreds of shapes, and is written out in every page. */
const half = (pixels: number): number => Math.floor(pixels * 2) / 2;

export function planOf({ width, height, em }: Room, amounts: Amounts): Plan {
  const line = em * 0.8125 * 1.25;
  const minePitch = half(line * 1.25);
  const words = Object.values(LINES).reduce((sum, lines) => sum + lines, 0) * line + minePitch;
  const small = COLUMNS.filter((columns) => width / columns <= em * MOST);
  const fine = small.filter((columns) => width / columns >= LEAST);
  const tries = fine.length > 0 ? fine : [COLUMNS[0] ?? 1];
  let best: Plan | undefined;
  for (const unit of UNITS) {
    for (const columns of tries) {
      const pitch = half(width / columns);
      const counts = tryPlan(amounts, unit, columns, (em * BESIDE) / pitch);
      const rows = counts.there + counts.pair + counts.users + counts.others;
      const used = words + rows * pitch;
      const air = Math.min(1.5 * line, Math.max(0, height - used) / 4);
      best = place(counts, { unit, pitch, line, air, minePitch, width });
      if (used <= height) return best;
    }
  }
  if (!best) throw new RangeError('a drawing needs room');
  return best;
}

interface Counts {
  readonly columns: number;
  readonly potColumns: number;
  readonly ownColumns: number;
  readonly half: number;
  /** Columns of a class with half the width, where its result stands beside its shapes. */
  readonly pairColumns: number;
  readonly there: number;
  readonly pair: number;
  readonly users: number;
  readonly others: number;
  readonly rowsOf: Readonly<Record<ClaimId | 'pot' | 'own', number>>;
}

function tryPlan(
  { pot, own, claims }: Amounts,
  unit: number,
  columns: number,
  beside: number,
): Counts {
  const count = (fen: number): number => Math.ceil(fen / unit);
  // Two columns part users' money from the firm's own.
  const inside = columns - 2;
  const ownColumns = own === 0 ? 0 : Math.max(2, Math.round((inside * own) / (own + pot)));
  const potColumns = inside - ownColumns;
  const halfColumns = Math.floor((columns - 1) / 2);
  const pairColumns = Math.max(2, halfColumns - Math.ceil(beside));
  const rows = (fen: number, across: number): number =>
    fen === 0 ? 0 : Math.ceil(count(fen) / across);
  const rowsOf = {
    pot: rows(pot, potColumns),
    own: rows(own, ownColumns),
    costs: rows(claims.costs, pairColumns),
    wages: rows(claims.wages, pairColumns),
    users: rows(claims.users, columns),
    others: rows(claims.others, columns),
  };
  return {
    columns,
    potColumns,
    ownColumns,
    half: halfColumns,
    pairColumns,
    there: Math.max(rowsOf.pot, rowsOf.own),
    pair: Math.max(1, rowsOf.costs, rowsOf.wages),
    users: rowsOf.users,
    others: Math.max(1, rowsOf.others),
    rowsOf,
  };
}

function place(
  counts: Counts,
  {
    unit,
    pitch,
    line,
    air,
    minePitch,
    width,
  }: { unit: number; pitch: number; line: number; air: number; minePitch: number; width: number },
): Plan {
  const { columns, potColumns, ownColumns, pairColumns, rowsOf } = counts;
  const there = line * LINES.head;
  const pair = there + counts.there * pitch + line * (LINES.tag + LINES.pair) + air;
  const users = pair + counts.pair * pitch + line * LINES.users + air;
  const others = users + counts.users * pitch + line * LINES.others + air;
  const mine = others + counts.others * pitch + line * LINES.mine + air;
  const right = (across: number): number => width - across * pitch;
  const grid = (x: number, y: number, across: number, rows: number): Grid => ({
    x: half(x),
    y: half(y),
    columns: across,
    rows,
  });
  return {
    unit,
    line,
    pitch,
    pot: grid(pitch * 0.5, there, potColumns, rowsOf.pot),
    own: grid(right(ownColumns) - pitch * 0.5, there, ownColumns, rowsOf.own),
    claims: {
      costs: grid(0, pair, pairColumns, rowsOf.costs),
      wages: grid(right(counts.half), pair, pairColumns, rowsOf.wages),
      users: grid(0, users, columns, rowsOf.users),
      others: grid(0, others, columns, rowsOf.others),
    },
    mine: { x: 0, y: half(mine), pitch: minePitch },
    height: mine + minePitch + line * LINES.foot,
  };
}
