import type { PathInput } from '../../model/price/path.ts';
import { pricePath } from '../../model/price/path.ts';

/** Cells along each side: from nothing to all in steps of five per cent. */
export const SIDE = 21;

export const shareAt = (cell: number): number => cell / (SIDE - 1);

/** The lowest price of the month for each share of custody, with so much of the rest invested. */
export function mapRow(input: PathInput, row: number): number[] {
  return Array.from({ length: SIDE }, (_, column) => {
    const { days } = pricePath({ ...input, custody: shareAt(column), invested: shareAt(row) });
    return Math.min(...days.map(({ price }) => price));
  });
}

/** What the map depends on: everything but where on it one stands. */
export const mapKey = ({ custody: _, invested: __, ...rest }: PathInput): string =>
  JSON.stringify(rest);

/** How far a price has fallen, in the map's five steps. */
export const STEPS = [0.99, 0.9, 0.75, 0.5] as const;
export const stepOf = (price: number): number => STEPS.filter((edge) => price < edge).length;
