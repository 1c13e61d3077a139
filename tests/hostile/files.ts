import fc from 'fast-check';
import { readState } from '../../src/state/query.ts';
import { fromFile, toFile } from '../../src/widgets/economy/saved.ts';
import { widgetFields } from '../state/widgets.ts';
import { assert, type Edge, expectPlain } from './edge.ts';
import { damaged, hostileText, hostileValue } from './texts.ts';
import { queryOf } from './urls.ts';

/* Scenario files: the one kind of file that the site opens, in the whole economy. */

const [, economy] = widgetFields.find(([id]) => id === 'economy') ?? ['', {}];

const good = fc
  .record({ name: fc.constantFrom('Mine', 'A quiet year'), query: queryOf(economy) })
  .map(toFile);
const near = fc
  .record(
    {
      kind: fc.oneof({ weight: 4, arbitrary: fc.constant('one-to-one scenario') }, hostileValue),
      version: fc.oneof(
        { weight: 4, arbitrary: fc.constant(1) },
        fc.constantFrom(0, 2, '1'),
        hostileValue,
      ),
      name: fc.oneof(hostileText, hostileValue),
      query: fc.oneof(queryOf(economy), hostileValue),
    },
    { requiredKeys: ['kind', 'version'], noNullPrototype: true },
  )
  .map((value) => JSON.stringify(value));
const deep = fc
  .tuple(fc.integer({ min: 1, max: 30_000 }), fc.constantFrom('[', '{"name":', '{"kind":['))
  .map(([times, open]) => open.repeat(times));

const encoded = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(text, fc.constantFrom('utf8', 'utf8', 'utf16le', 'latin1', 'utf8 with a mark'))
    .map(([one, how]) =>
      how === 'utf8 with a mark'
        ? Buffer.from(`\uFEFF${one}`, 'utf8')
        : Buffer.from(one, how as BufferEncoding),
    );

/** The bytes of a file. */
export const fileBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 3, arbitrary: encoded(damaged(good)) },
  { weight: 4, arbitrary: encoded(near) },
  { weight: 1, arbitrary: encoded(deep) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  { weight: 1, arbitrary: encoded(hostileText) },
);

const reader = new TextDecoder();

export const files: Edge<Uint8Array> = {
  name: 'files',
  cases: fileBytes,
  meet: (bytes) => {
    // As File.text() reads it.
    const found = fromFile(reader.decode(bytes));
    if (!found) return 'not a scenario, which is said';
    expectPlain(found.name);
    assert.ok(found.name.length > 0 && found.name.length <= 60);
    const { problems } = readState(economy, found.query);
    assert.ok(fromFile(toFile(found)), 'what was read can be written and read again');
    return problems.length > 0 ? 'opened, with defaults' : 'opened';
  },
};
