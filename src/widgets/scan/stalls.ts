import type { Cover } from './covers.ts';
import { PASTER, type PayeeId, type StallId } from './payees.ts';
import { paymentLink } from './payment.ts';

/** The papers that codes are printed on; each has a colour token of its own. */
export const PAPERS = ['white', 'cream', 'straw', 'rose', 'sky', 'kraft'] as const;
export type Paper = (typeof PAPERS)[number];

export interface Stall {
  readonly id: StallId;
  /** Price in fen; null where the reader types what to pay (the code is static). */
  readonly fen: number | null;
  readonly paper: Paper;
  /** How the paper hangs, degrees clockwise. */
  readonly tilt: number;
  /** Size of the paper, as a multiple of the usual one. */
  readonly scale: number;
  /** Whose code has been pasted over this stall's. */
  readonly pasted?: PayeeId;
  /** What the code says where it is no payment code at all. */
  readonly says?: string;
  readonly cover?: Cover;
}

/**
 * The market. Most codes are plain; one has a thumb on it and still reads, one is too dirty to read
 * until it is wiped, one is another payee's, and one leads elsewhere (a name reserved by RFC 2606).
 */
export const STALLS: readonly Stall[] = [
  { id: 'noodles', fen: null, paper: 'white', tilt: -6, scale: 1 },
  { id: 'bus', fen: 200, paper: 'sky', tilt: 0, scale: 0.94 },
  {
    id: 'fruit',
    fen: 1860,
    paper: 'straw',
    tilt: 4,
    scale: 1.04,
    cover: { kind: 'thumb', x: 0.66, y: 0.88, r: 0.11 },
  },
  { id: 'rent', fen: 90_000, paper: 'cream', tilt: -2, scale: 1 },
  { id: 'busker', fen: null, paper: 'kraft', tilt: 8, scale: 0.9 },
  {
    id: 'pharmacy',
    fen: 3580,
    paper: 'white',
    tilt: -3,
    scale: 1,
    cover: { kind: 'dirt', x: 0.56, y: 0.56, r: 0.3 },
  },
  { id: 'bicycle', fen: null, paper: 'rose', tilt: 3, scale: 1.04, pasted: PASTER },
  { id: 'tea', fen: 900, paper: 'cream', tilt: -5, scale: 0.96, says: 'https://tea.example/menu' },
];

/** What the papers at a stall say, from the lowest to the one on top. */
export function stallTexts(stall: Stall, base: string): string[] {
  const own = stall.says ?? paymentLink(base, { payee: stall.id, fen: stall.fen });
  return stall.pasted === undefined ? [own] : [own, paymentLink(base, { payee: stall.pasted })];
}
