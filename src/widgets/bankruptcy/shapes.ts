/** Which shapes stand in rows, and where: dealt out, put together, followed. */

const MINE = 10;

/** Rows of shapes from a corner. */
export interface Grid {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
}

/** Shapes stand a sixth of their side apart, as they do in a ready-made row of ten. */
export const sizeOf = (pitch: number): number => (pitch * 6) / 7;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export const spotOf = ({ x, y, columns }: Grid, pitch: number, index: number): Spot => ({
  x: x + (index % columns) * pitch,
  y: y + Math.floor(index / columns) * pitch,
});

/**
 * Which part each shape of a row belongs to, when parts follow on one another; a shape belongs to
 * the part that its middle is in.
 */
export function dealt<K extends string>(
  parts: readonly (readonly [K, number])[],
  unit: number,
): readonly K[] {
  const total = parts.reduce((sum, [, fen]) => sum + fen, 0);
  return Array.from({ length: Math.ceil(total / unit - 1e-9) }, (_, index) => {
    const middle = Math.min((index + 0.5) * unit, total - 1e-6);
    let end = 0;
    for (const [kind, fen] of parts) {
      end += fen;
      if (middle < end) return kind;
    }
    return (parts.at(-1) as readonly [K, number])[0];
  });
}

/** Neighbours of a kind in a row, at most ten. */
export interface Run<K> extends Spot {
  readonly kind: K;
  readonly count: number;
}

const TEN = 10;

/** The cells of a grid as few as can be drawn: tens where there are ten, and what is left. */
export function runsOf<K>(cells: readonly K[], grid: Grid, pitch: number): readonly Run<K>[] {
  const runs: Run<K>[] = [];
  for (let start = 0; start < cells.length; ) {
    const kind = cells[start] as K;
    const end = Math.min(cells.length, start + grid.columns - (start % grid.columns), start + TEN);
    let next = start + 1;
    while (next < end && cells[next] === kind) next++;
    runs.push({ kind, count: next - start, ...spotOf(grid, pitch, start) });
    start = next;
  }
  return runs;
}

/** What the ten tokens of the followed balance come to. */
export interface Ten {
  readonly paid: number;
  readonly waits: number;
  readonly lost: number;
  /** The part of one more token that is paid; the rest of it waits or is lost. */
  readonly part: number;
}

/** @param paid What is paid for sure, as a share; @param most What may be paid. */
export function tenOf(paid: number, most: number): Ten {
  const whole = Math.floor(paid * MINE + 1e-9);
  const part = Math.max(0, paid * MINE - whole);
  const cut = part > 1e-9 ? 1 : 0;
  const waits = Math.max(0, Math.round(most * MINE) - whole - cut);
  return { paid: whole, waits, lost: MINE - whole - cut - waits, part: cut * part };
}
