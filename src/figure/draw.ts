import { onGrid } from '../state/fields.ts';

/** A line drawn by hand over columns: one value for each, or none at all. */
export interface Grid {
  readonly length: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Where the pencil is: the number of a column, from 0, and a value. */
export interface Point {
  readonly column: number;
  readonly value: number;
}

/**
 * The line after a stroke: every column that the pencil passed takes the value it passed at, also
 * where a quick hand skipped some. Where no line was yet, it comes straight from `start`, the value
 * before the first column, and what lies ahead stays level with the pencil.
 */
export function stroke(
  values: readonly number[],
  from: Point,
  to: Point,
  grid: Grid,
  start: number,
): number[] {
  const fresh = values.length !== grid.length;
  const line = fresh ? level({ column: -1, value: start }, from, grid) : [...values];
  return between(line, from, to, grid);
}

/** Straight from one point to another, and level after it. */
function level(from: Point, to: Point, grid: Grid): number[] {
  const flat = Array.from({ length: grid.length }, () => onGrid(to.value, grid));
  return between(flat, from, to, grid);
}

function between(line: number[], from: Point, to: Point, grid: Grid): number[] {
  const steps = Math.max(1, Math.abs(to.column - from.column));
  for (let step = 0; step <= steps; step++) {
    const part = step / steps;
    const column = Math.round(from.column + (to.column - from.column) * part);
    if (column < 0 || column >= grid.length) continue;
    line[column] = onGrid(from.value + (to.value - from.value) * part, grid);
  }
  // With one column there is no way between two: the pencil's last place counts.
  if (to.column >= 0 && to.column < grid.length) line[to.column] = onGrid(to.value, grid);
  return line;
}

/** A stroke of a line that has just begun: what lies ahead of the pencil stays level with it. */
export function ahead(line: readonly number[], reached: number, grid: Grid): number[] {
  const last = line[reached] ?? grid.min;
  return line.map((value, column) => (column > reached ? last : value));
}
