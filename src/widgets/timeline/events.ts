import type { Actor, EventId, Topic } from './state.ts';

export type Precision = 'day' | 'month' | 'year';

/** An event of content/timeline with its texts made ready at build time. */
export interface Event {
  readonly id: EventId;
  /** ISO dates, as precise as the record is. */
  readonly date: string;
  readonly until?: string;
  readonly by: readonly Actor[];
  readonly on: readonly Topic[];
  readonly kind: 'done' | 'planned' | 'reported';
  readonly title: string;
  readonly mark: string;
  /** The sentence as text, and as HTML. */
  readonly text: string;
  readonly html: string;
  readonly paragraph: number | null;
  /** Links to its sources, as HTML, and their names. */
  readonly links: string;
  readonly sources: string;
}

/** The share sale's numbers, all of the record but one; US dollars, but for the yuan of a leg. */
export interface Sale {
  readonly article: number;
  readonly diplomat: number;
  readonly raise: number;
  readonly low: number;
  readonly extra: number;
  readonly hongKong: number;
  readonly aramco: number;
  readonly firm: number;
  readonly sold: number;
  /** What the firm was put at later, as a part of that. */
  readonly later: number;
  readonly laterYear: string;
}

const DAY = 86_400_000;

export function precisionOf(date: string): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** First and last day that a date may mean, in days since 1970. */
export function daysOf(date: string): readonly [number, number] {
  const [year = 0, month, day] = date.split('-').map(Number);
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1) / DAY;
  if (day !== undefined) return [first, first];
  const next = month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
  return [first, next / DAY - 1];
}
