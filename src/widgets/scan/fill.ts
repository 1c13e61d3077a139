import type { Outline } from './shapes.ts';

/**
 * The cells of a square grid whose centre lies inside an outline, as runs along its rows.
 *
 * @param outline in grid units: cell (0,0) covers 0 to 1 both ways
 * @param side cells along a side of the grid
 * @param run gets the row, the first cell and the cell after the last
 */
export function fillOutline(
  outline: Outline,
  side: number,
  run: (row: number, from: number, to: number) => void,
): void {
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const { x, y } of outline) {
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  if (right <= 0 || left >= side) return;
  const last = Math.min(side, Math.ceil(bottom));
  const crossings: number[] = [];
  for (let row = Math.max(0, Math.floor(top)); row < last; row++) {
    crossings.length = 0;
    const y = row + 0.5;
    let a = outline[outline.length - 1];
    for (const b of outline) {
      if (a && a.y > y !== b.y > y) crossings.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x));
      a = b;
    }
    crossings.sort((one, other) => one - other);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.max(0, Math.ceil((crossings[i] ?? 0) - 0.5));
      const to = Math.min(side, Math.ceil((crossings[i + 1] ?? 0) - 0.5));
      if (from < to) run(row, from, to);
    }
  }
}
