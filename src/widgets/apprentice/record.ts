import type { ReserveAt, YearOfPayments } from '../../content/series.ts';

/** A wording in the article beside that of an edition, and which edition it is. */
export interface Quote {
  readonly article: string;
  readonly edition: string;
  readonly where: string;
}

/** What is on record for this figure, read when the site is built. */
export interface Record {
  readonly payments: readonly Omit<YearOfPayments, 'note' | 'fact'>[];
  readonly reserves: readonly Omit<ReserveAt, 'note' | 'fact'>[];
  readonly quotes: readonly Quote[];
}
