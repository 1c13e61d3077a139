import { daysOf, type Event, precisionOf, type Sale } from './events.ts';
import { ACTORS, type Actor, GUESSES, type TimelineState } from './state.ts';

/** An event as the calendar shows it. */
export interface Shown {
  readonly event: Event;
  /** First and last day it may have fallen on, or from its first day to its last. */
  readonly from: number;
  readonly to: number;
  /** Left out by the filters: drawn faintly. */
  readonly faint: boolean;
  readonly chosen: boolean;
  /** Its place among the four to choose from; 0 where it is none of them. */
  readonly place: number;
}

export interface View {
  readonly state: TimelineState;
  /** In the order in which they happened. */
  readonly shown: readonly Shown[];
  readonly kept: readonly Shown[];
  readonly chosen: Shown | null;
  /** First and last day of the calendar. */
  readonly span: readonly [number, number];
  readonly lanes: readonly { readonly by: Actor; readonly count: number }[];
  /** The four of the question, first one first; none before a guess. */
  readonly order: readonly Shown[];
  readonly speech: number;
  /** Bars of the sale, in dollars. */
  readonly sale: Sale;
}

const dayOf = (events: readonly Event[], id: string): number => {
  const event = events.find((one) => one.id === id);
  if (!event) throw new Error(`the timeline has no event "${id}"`);
  return daysOf(event.date)[0];
};

/** Which of the three times an event belongs to. */
function timeOf(day: number, speech: number, report: number): 'before' | 'year' | 'after' {
  return day < speech ? 'before' : day > report ? 'after' : 'year';
}

export function viewOf(state: TimelineState, events: readonly Event[], sale: Sale): View {
  const speech = dayOf(events, 'speech');
  const report = dayOf(events, 'report');
  const guessed = state.guess !== 'none';
  const four = events
    .filter(({ id }) => (GUESSES as readonly string[]).includes(id))
    .toSorted((a, b) => daysOf(a.date)[0] - daysOf(b.date)[0]);
  const shown = events
    .map((event): Shown => {
      const [from, last] = daysOf(event.date);
      const on = state.on.length === 0 || state.on.some((topic) => event.on.includes(topic));
      const by = state.by.length === 0 || state.by.some((actor) => event.by.includes(actor));
      const place = guessed ? four.indexOf(event) + 1 : 0;
      return {
        event,
        from,
        to: event.until ? daysOf(event.until)[0] : last,
        faint: guessed ? place === 0 : !(on && by),
        chosen: event.id === state.at,
        place,
      };
    })
    .filter(({ event, from, place, chosen }) => {
      const time = timeOf(daysOf(event.date)[0], speech, report);
      // What is asked for is shown, even where its years are not switched on.
      return place > 0 || chosen || time === 'year' || (from < speech ? state.before : state.after);
    })
    .toSorted((a, b) => a.from - b.from);
  const kept = shown.filter(({ faint }) => !faint);
  const years = shown.map(({ from, to }) => [from, to] as const);
  const first = Math.min(speech, ...years.map(([from]) => from));
  const last = Math.max(report, ...years.map(([, to]) => to));
  const room = (last - first) * 0.03;
  return {
    state,
    shown,
    kept,
    chosen: shown.find(({ chosen }) => chosen) ?? null,
    span: [first - room, last + 2 * room],
    lanes: ACTORS.map((by) => ({
      by,
      count: kept.filter(({ event }) => event.by.includes(by)).length,
    })),
    order: shown.filter(({ place }) => place > 0).toSorted((a, b) => a.place - b.place),
    speech,
    sale,
  };
}

/** How far an event lies from the speech: in days where the record has the day and it is near. */
export function distance(
  { event, from, to }: Shown,
  speech: number,
): { unit: 'days' | 'months' | 'years' | 'none'; count: number; after: boolean } {
  const precision = precisionOf(event.date);
  const days = (precision === 'day' ? from : (from + to) / 2) - speech;
  const after = days > 0;
  if (days === 0 || precision === 'year') return { unit: 'none', count: 0, after };
  const far = Math.abs(days);
  if (precision === 'day' && far <= 365) return { unit: 'days', count: far, after };
  const months = Math.round(far / 30.44);
  if (months < 24) return { unit: 'months', count: Math.max(1, months), after };
  return { unit: 'years', count: Math.round(far / 365.25), after };
}
