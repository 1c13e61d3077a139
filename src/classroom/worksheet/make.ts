import { bankruptcyVariant } from './bankruptcy.ts';
import { ledgerVariant } from './ledger.ts';
import { pegVariant } from './peg.ts';
import type { SheetId, Variant } from './variant.ts';

const makers: Readonly<Record<SheetId, (seed: number, query: string) => Variant>> = {
  ledger: ledgerVariant,
  peg: pegVariant,
  bankruptcy: bankruptcyVariant,
};

/**
 * A worksheet with its key. Its numbers are those of the figure's state that the query names, or,
 * where it names none, drawn by the seed (a whole number) so that they can be worked out by hand.
 */
export function makeVariant(sheet: SheetId, seed: number, query = ''): Variant {
  return makers[sheet](seed, query);
}
