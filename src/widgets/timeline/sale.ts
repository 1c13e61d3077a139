import type { Sale } from './events.ts';

const BARS = ['article', 'diplomat', 'raise', 'extra', 'aramco', 'firm', 'later'] as const;

export interface Bar {
  readonly id: (typeof BARS)[number];
  readonly value: number;
  /** Parts of it that are drawn filled; none where all of it is. */
  readonly parts: readonly number[];
}

/** The sale on one scale: what the article has, what the record has, and what it was a part of. */
export function barsOf(sale: Sale, after: boolean): Bar[] {
  const bars: Bar[] = [
    { id: 'article', value: sale.article, parts: [] },
    { id: 'raise', value: sale.raise, parts: [sale.raise - sale.hongKong, sale.hongKong] },
    { id: 'extra', value: sale.extra, parts: [sale.extra] },
    { id: 'diplomat', value: sale.diplomat, parts: [] },
    { id: 'aramco', value: sale.aramco, parts: [sale.aramco] },
    { id: 'firm', value: sale.firm, parts: [sale.raise] },
  ];
  return after ? [...bars, { id: 'later', value: sale.firm * sale.later, parts: [] }] : bars;
}
