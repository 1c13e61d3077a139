/**
 * Who can be paid at the market. Ids only: names are strings of the interface, keyed by these ids.
 * Kept apart from the stalls so that the page a phone opens does not carry the whole market.
 */

/** The stalls, in the order in which they stand. */
export const STALL_IDS = [
  'noodles',
  'bus',
  'fruit',
  'rent',
  'busker',
  'pharmacy',
  'bicycle',
  'tea',
] as const;
export type StallId = (typeof STALL_IDS)[number];

/** Whoever pasted a code of their own over a stall's. */
export const PASTER = 'stranger';

export const PAYEES = [...STALL_IDS, PASTER] as const;
export type PayeeId = (typeof PAYEES)[number];

const known: ReadonlySet<string> = new Set(PAYEES);

export function isPayee(id: string): id is PayeeId {
  return known.has(id);
}
