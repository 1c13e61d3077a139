import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { readParams } from '../../src/embed/params.ts';
import { type Snippet, SYSTEMS, snippetFor } from '../../src/embed/snippets.ts';
import { type Domain, decimalsOf, type Fields } from '../../src/state/fields.ts';
import { formatField, readState, writeState } from '../../src/state/query.ts';
import { readFragment } from '../../src/widgets/scan/payment.ts';
import { stateOf } from '../state/states.ts';
import { widgetFields } from '../state/widgets.ts';
import { assert, type Edge } from './edge.ts';
import { damaged, hostileText } from './texts.ts';

/* Addresses: the state of every widget, what an embed may be asked, the builder, a payment link. */

const byId = new Map(widgetFields);

/** Whether a value is one that the widget's own controls could reach. */
function isIn(domain: Domain, value: unknown): boolean {
  const onGrid = (one: unknown, { min, max }: { min: number; max: number }): boolean =>
    typeof one === 'number' && one >= min && one <= max;
  switch (domain.kind) {
    case 'one':
      return domain.values.includes(value as string);
    case 'flag':
      return typeof value === 'boolean';
    case 'some':
      return Array.isArray(value) && value.every((one) => domain.values.includes(one));
    case 'amount':
      return (
        onGrid(value, domain) && Number((value as number).toFixed(decimalsOf(domain))) === value
      );
    case 'amounts':
      return (
        Array.isArray(value) &&
        [0, domain.length].includes(value.length) &&
        value.every((one) => onGrid(one, domain))
      );
    case 'moves':
      return (
        Array.isArray(value) &&
        value.length <= domain.most &&
        value.every(({ name, amount }) =>
          domain.bare.includes(name)
            ? amount === 0
            : domain.names.includes(name) && onGrid(amount, domain),
        )
      );
  }
}

/** A name and a value, encoded well, badly or not at all. */
const pair = (names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...names) }, hostileText),
      hostileText,
      fc.constantFrom('well', 'half', 'not', 'bare'),
    )
    .map(([name, value, how]) => {
      const encoded = encodeURIComponent(value.toWellFormed());
      if (how === 'bare') return name;
      if (how === 'not') return `${name}=${value}`;
      return `${name}=${how === 'well' ? encoded : encoded.slice(0, -1)}`;
    });

export const queryOf = (fields: Fields): fc.Arbitrary<string> => {
  const names = [
    ...Object.keys(fields),
    'theme',
    'controls',
    'lang',
    'step',
    'title',
    'events',
    'childId',
    'v',
  ];
  return fc.oneof(
    fc.array(pair(names), { minLength: 1, maxLength: 6 }).map((pairs) => pairs.join('&')),
    damaged(stateOf(fields).map((state) => writeState(fields, state))),
  );
};

type Case =
  | { readonly kind: 'state'; readonly id: string; readonly query: string }
  | { readonly kind: 'payment'; readonly fragment: string }
  | { readonly kind: 'builder'; readonly snippet: Snippet };

const snippet: fc.Arbitrary<Snippet> = fc.record({
  base: fc.constant('https://example.org/one-to-one/'),
  id: fc.constantFrom(...byId.keys()),
  state: hostileText,
  opening: hostileText,
  theme: fc.oneof(fc.constantFrom('auto', 'dark'), hostileText),
  controls: fc.oneof(fc.constantFrom('all', 'none'), hostileText),
  title: hostileText,
  label: hostileText,
  height: fc.integer({ min: 100, max: 2_000 }),
  page: fc.constant('https://example.org/one-to-one/peg/'),
});

const cases: fc.Arbitrary<Case> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(...widgetFields)
      .chain(([id, fields]) =>
        queryOf(fields).map((query): Case => ({ kind: 'state', id, query })),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .oneof(
        hostileText.map((text) => `#${text}`),
        damaged(fc.constantFrom('#noodles', '#bus/2.00', '#fruit/12.5', '#rent/900000')),
      )
      .map((fragment): Case => ({ kind: 'payment', fragment })),
  },
  { weight: 2, arbitrary: snippet.map((one): Case => ({ kind: 'builder', snippet: one })) },
);

function meetState(id: string, query: string): string {
  const fields = byId.get(id) ?? {};
  const { state, problems } = readState(fields, query);
  const given = new URLSearchParams(query);
  for (const [name, { domain, default: usual }] of Object.entries(fields)) {
    const value = (state as Record<string, unknown>)[name];
    const written = formatField(domain, value);
    assert.ok(isIn(domain, value), `${id}: ${name} became ${String(value)}`);
    // What cannot be used is said, and what is not said was used or not asked for.
    if (problems.includes(name)) assert.equal(written, formatField(domain, usual));
    else if (!given.has(name)) assert.equal(written, formatField(domain, usual));
  }
  assert.deepEqual(readState(fields, writeState(fields, state)), { state, problems: [] });
  const { step, title, ...rest } = readParams(query);
  assert.match(step, /^[a-z0-9-]{0,40}$/);
  assert.doesNotMatch(title, /[\p{Cc}\p{Cs}]/u, 'a title with characters that are none');
  assert.ok(title.length <= 200);
  assert.ok(['auto', 'light', 'dark', 'projector'].includes(rest.theme));
  assert.ok(['all', 'some', 'none'].includes(rest.controls));
  return problems.length > 0 ? 'default and message' : 'used or left out';
}

/** The elements that a paste would bring into somebody's article. */
function elementsIn(html: string): string[] {
  const found: string[] = [];
  const walk = (node: object): void => {
    if ('tagName' in node) {
      const { tagName, attrs } = node as { tagName: string; attrs: { name: string }[] };
      found.push(
        [tagName, ...attrs.map(({ name }) => name).filter((name) => name.startsWith('on'))].join(
          ' ',
        ),
      );
    }
    if ('childNodes' in node) for (const child of node.childNodes as object[]) walk(child);
  };
  walk(parseFragment(html));
  return found;
}

function meetBuilder(one: Snippet): string {
  for (const system of SYSTEMS) {
    const text = snippetFor(system, one);
    const address = system === 'wordpress' && !text.startsWith('<');
    if (address || system === 'iframe') {
      const { origin, pathname } = new URL(text);
      assert.equal(origin + pathname, `${one.base}v1/embed/${one.id}/`);
      assert.doesNotMatch(text, /[\s<>"']/);
    } else {
      const expected = { script: ['one-to-one', 'script'], image: ['a', 'img'] }[system as string];
      assert.deepEqual(elementsIn(text), expected ?? ['iframe']);
    }
  }
  return 'code to paste, nothing but ours in it';
}

export const urls: Edge<Case> = {
  name: 'addresses',
  cases,
  meet: (one) => {
    if (one.kind === 'state') return meetState(one.id, one.query);
    if (one.kind === 'builder') return meetBuilder(one.snippet);
    const read = readFragment(one.fragment);
    if (read.kind === 'malformed') return `payment: ${read.reason}`;
    const { fen } = read;
    assert.ok(fen === null || (Number.isSafeInteger(fen) && fen > 0));
    return 'payment: read';
  },
};
