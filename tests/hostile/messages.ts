import fc from 'fast-check';
import { heightMessages } from '../../src/embed/height.ts';
import { readHostMessage } from '../../src/embed/host-messages.ts';
import { readState } from '../../src/state/query.ts';
import { widgetFields } from '../state/widgets.ts';
import { assert, type Edge } from './edge.ts';
import { hostPage } from './host.ts';
import { hostileText, hostileValue } from './texts.ts';

/* Messages: what a page says to a figure in its frame, and what a frame says to the page. */

interface Case {
  readonly data: unknown;
  readonly from: 'the figure' | 'another window';
  readonly origin: string;
}

const types = ['set-state', 'ask-height', 'height', 'event', 'state'].map(
  (name) => `one-to-one:${name}`,
);

/** Nearly a message of ours: right in some parts, wrong in others. */
const near = fc.record(
  {
    type: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...types) },
      fc.constant({ toString: null, valueOf: 1 }),
      hostileValue,
    ),
    version: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, hostileValue),
    state: hostileValue,
    height: fc.oneof(fc.integer({ min: -10, max: 30_000 }), hostileValue),
    name: hostileValue,
    widget: hostileText,
  },
  { requiredKeys: [], noNullPrototype: true },
);

const cases: fc.Arbitrary<Case> = fc.record({
  data: fc.oneof(
    { weight: 4, arbitrary: near },
    hostileValue,
    hostileValue.map((value) => JSON.stringify(value)),
    // What structured cloning carries and JSON does not.
    fc.constantFrom(undefined, Number.NaN, new Map([['type', types[0]]]), new Date(0), /a/, 10n),
    fc.integer({ min: 1, max: 1_000 }).map((deep) => {
      let value: unknown = 1;
      for (let level = 0; level < deep; level++) value = { type: value };
      return value;
    }),
  ),
  from: fc.constantFrom('the figure', 'another window'),
  origin: fc.oneof(
    { weight: 3, arbitrary: fc.constant('https://figures.example') },
    fc.constantFrom('null', 'https://figures.example.org', 'http://figures.example', ''),
  ),
});

const host = hostPage();

function meet({ data, from, origin }: Case): string {
  const message = readHostMessage(data);
  if (message?.kind === 'state') {
    for (const [, fields] of widgetFields) readState(fields, message.query);
  }
  host.frame.height = 640;
  host.told.length = 0;
  host.hear({ data, origin, source: from === 'the figure' ? host.frame.contentWindow : {} });
  const { height } = host.frame;
  assert.ok(Number.isInteger(height) && (height as number) > 0 && (height as number) < 20_000);
  for (const { type, detail } of host.told) {
    assert.match(type, /^one-to-one:(event|state)$/);
    assert.ok(Object.values(detail as object).every((value) => typeof value === 'string'));
  }
  const changed = height !== 640 || host.told.length > 0;
  if (changed) assert.deepEqual([from, origin], ['the figure', 'https://figures.example']);
  // A host may ask for any id in the height's wording; only what is one is repeated.
  assert.equal(heightMessages(640, 'https://figures.example/', '').length, 3);
  return changed ? 'heard by the page' : message ? 'heard by the figure' : 'not for us';
}

export const messages: Edge<Case> = { name: 'messages', cases, meet };
