/** Ours against published, digit by digit as printed. */

export type Published = string | number | boolean | readonly Published[];

export interface ValidationCase {
  id: string;
  what: string;
  source: string;
  url?: string;
  call: string;
  inputs: Record<string, unknown>;
  published: Published;
  /** Strings are words or codes, to be equal, even if they look like numbers. */
  exact?: boolean;
  /** Figures known to differ from the published ones by more than their rounding. */
  differs?: { cells: number; most: number };
  mark: 'S' | 'I' | 'M' | 'D';
}

export interface Comparison {
  published: string;
  ours: string | number;
  /** Distance, for numbers. */
  difference: number;
  pass: boolean;
}

/** Half a unit of the last digit that a figure is printed with. */
export function tolerance(printed: string): number {
  const decimals = printed.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}

/** Compares a result with what is printed, cell by cell, in order. */
export function compare(published: Published, ours: unknown, exact = false): Comparison[] {
  if (Array.isArray(published)) {
    const cells = ours as unknown[];
    if (cells.length !== published.length) {
      throw new Error(`${published.length} published, ${cells.length} computed`);
    }
    return published.flatMap((cell, i) => compare(cell, cells[i], exact));
  }
  const printed = String(published);
  const isFigure = typeof ours === 'number' && !exact;
  if (!isFigure) {
    const same = printed === String(ours);
    return [{ published: printed, ours: String(ours), difference: same ? 0 : 1, pass: same }];
  }
  const difference = Math.abs(ours - Number(printed));
  // A number (not a text) in the data is exact.
  const allowed = typeof published === 'number' ? 0 : tolerance(printed) * (1 + 1e-9);
  return [{ published: printed, ours, difference, pass: difference <= allowed }];
}
