import type { Held } from '../heap.ts';
import { type Bound, bounds, cellOf, isBeyond, lineOf, type Value } from './bounds.ts';
import type { Measured } from './measured.ts';
import { kindOf } from './pages.ts';

/** All that a run found. */
export interface Found {
  readonly pages: readonly Measured[];
  /** ms, by widget. */
  readonly latency: Readonly<Record<string, number>>;
  /** By page, in the order in which one tab read them; the first is chapter 1. */
  readonly held: readonly (readonly [page: string, held: Held])[];
}

const nameOf = (page: string): string => `/${page}`;
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const round = (value: number): string => value.toFixed(0);

/** Every bounded value, by its bound. */
function valuesOf({ pages, latency, held }: Found): Record<Bound, Value[]> {
  const of = (read: (measured: Measured) => number): Value[] =>
    pages.map((one) => ({ of: nameOf(one.page), kind: kindOf(one.page), value: read(one) }));
  const before = held[0]?.[1].heap ?? Number.NaN;
  return {
    script: of(({ view }) => view.script / 1_000),
    all: of(({ view }) => view.all / 1_000),
    first: of(({ coming, bare }) => coming.first / bare.first),
    largest: of(({ coming, bare }) => coming.largest / bare.largest),
    blocked: of(({ coming }) => coming.blocked),
    shift: of(({ coming }) => coming.shift),
    scroll: of(({ scrolled }) => scrolled.longest),
    latency: Object.entries(latency).map(([id, value]) => ({ of: id, kind: 'widget', value })),
    held: held.map(([page, { heap }]) => ({
      of: nameOf(page),
      kind: 'story',
      value: heap / before,
    })),
  };
}

/** Fills the form; a place that has no value is an error. */
export function report(form: string, found: Found, setting: Record<string, string>): string {
  const values = valuesOf(found);
  const cell = (bound: Bound, of: string): string => cellOf(bound, values[bound], of);
  const rows: Record<string, string[]> = {
    fetched: found.pages.map(({ page, view }) => {
      const name = nameOf(page);
      return row([name, cell('script', name), cell('all', name), view.requests]);
    }),
    coming: found.pages.map(({ page, coming, bare }) => {
      const name = nameOf(page);
      return row([
        name,
        ...[round(coming.first), round(bare.first), cell('first', name)],
        ...[round(coming.largest), round(bare.largest), cell('largest', name)],
        ...[cell('blocked', name), cell('shift', name)],
      ]);
    }),
    scrolled: found.pages.map(({ page, scrolled }) =>
      row([nameOf(page), cell('scroll', nameOf(page)), round(scrolled.worked)]),
    ),
    pressed: Object.keys(found.latency).map((id) => row([id, cell('latency', id)])),
    held: found.held.map(([page, { heap, nodes, listeners }]) => {
      const name = nameOf(page);
      return row([name, (heap / 1e6).toFixed(2), cell('held', name), nodes, listeners]);
    }),
  };
  return form.replace(/\{([\w:.]+)\}/g, (_, place: string) => {
    const [bound = '', part = ''] = place.split('.');
    const text = place.startsWith('rows:')
      ? rows[place.slice('rows:'.length)]?.join('\n')
      : bound in bounds
        ? lineOf(bound as Bound, values[bound as Bound])[part]
        : setting[place];
    if (text === undefined) throw new Error(`the form asks for ${place}, which nobody measures`);
    return text;
  });
}

/** Everything that is beyond its bound. */
export const beyond = (found: Found): string[] =>
  Object.entries(valuesOf(found)).flatMap(([bound, all]) =>
    all
      .filter(({ value }) => isBeyond(bound as Bound, value))
      .map(({ of, value }) => `${bound} ${of} ${Number(value.toPrecision(3))}`),
  );
