import { type Domain, decimalsOf, type Fields, type Move, onGrid, type StateOf } from './fields.ts';

/** Longer queries are nobody's: no state of any widget writes as many letters. */
const LONGEST = 4_000;

const NUMBER = /^-?\d{1,12}(\.\d{1,6})?$/;

function number(text: string, grid: { min: number; max: number; step: number }) {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  return value < grid.min || value > grid.max ? undefined : onGrid(value, grid);
}

function move(text: string, domain: Extract<Domain, { kind: 'moves' }>): Move | undefined {
  if (domain.bare.includes(text)) return { name: text, amount: 0 };
  const [, name = '', digits = ''] = /^([a-z]+)(.*)$/.exec(text) ?? [];
  const amount = number(digits, domain);
  return domain.names.includes(name) && amount !== undefined ? { name, amount } : undefined;
}

/** The value that a text stands for, or nothing where it stands for none. */
function parse(domain: Domain, text: string): unknown {
  switch (domain.kind) {
    case 'one':
      return domain.values.includes(text) ? text : undefined;
    case 'flag':
      return text === '1' ? true : text === '0' ? false : undefined;
    case 'some': {
      const names = text === '' ? [] : text.split(',');
      const known = domain.values.filter((value) => names.includes(value));
      return known.length === new Set(names).size ? known : undefined;
    }
    case 'amount':
      return number(text, domain);
    case 'amounts': {
      const values = text === '' ? [] : text.split(',').map((part) => number(part, domain));
      const whole = values.length === 0 || values.length === domain.length;
      return whole && !values.includes(undefined) ? values : undefined;
    }
    case 'moves': {
      const done = text === '' ? [] : text.split(',').map((part) => move(part, domain));
      return done.length > domain.most || done.includes(undefined) ? undefined : done;
    }
  }
}

/** A value as it stands in a query string. */
export function formatField(domain: Domain, value: unknown): string {
  switch (domain.kind) {
    case 'one':
      return String(value);
    case 'flag':
      return value === true ? '1' : '0';
    case 'some':
      return (value as readonly string[]).join(',');
    case 'amount':
      return String(Number((value as number).toFixed(decimalsOf(domain))));
    case 'amounts':
      return (value as readonly number[]).map((one) => String(onGrid(one, domain))).join(',');
    case 'moves':
      return (value as readonly Move[])
        .map(({ name, amount }) =>
          domain.bare.includes(name) ? name : `${name}${onGrid(amount, domain)}`,
        )
        .join(',');
  }
}

export interface Read<F extends Fields> {
  readonly state: StateOf<F>;
  /** Names whose value could not be used; the default stands for them. */
  readonly problems: readonly string[];
}

export function defaultsOf<F extends Fields>(fields: F): StateOf<F> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.default]),
  ) as StateOf<F>;
}

/** A whole state from a query string; of a name that comes twice, the first counts. */
export function readState<F extends Fields>(fields: F, query: string): Read<F> {
  const state: Record<string, unknown> = { ...defaultsOf(fields) };
  if (query.length > LONGEST) return { state: state as StateOf<F>, problems: Object.keys(fields) };
  const asked = new URLSearchParams(query);
  const problems: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const text = asked.get(name);
    if (text === null) continue;
    const value = parse(field.domain, text);
    if (value === undefined) problems.push(name);
    else state[name] = value;
  }
  return { state: state as StateOf<F>, problems };
}

/** The shortest query string that reads as this state: what is as by default is left out. */
export function writeState<F extends Fields>(fields: F, state: StateOf<F>): string {
  const pairs = Object.entries(fields)
    .map(([name, { domain, default: fallback }]) => {
      const text = formatField(domain, state[name]);
      return text === formatField(domain, fallback) ? '' : `${name}=${encodeURIComponent(text)}`;
    })
    .filter((pair) => pair !== '');
  return pairs.join('&').replaceAll('%2C', ',');
}
