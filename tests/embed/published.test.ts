import { describe, expect, test } from 'vitest';
import { readParams } from '../../src/embed/params.ts';
import { readState } from '../../src/state/query.ts';
import { widgetFields } from '../state/widgets.ts';
import published from './published.json' with { type: 'json' };

interface Published {
  readonly address: string;
  readonly state: object;
  /** What it asks of the embed itself, where it asks. */
  readonly embed?: object;
}

/*
 * Addresses that stand in other people's articles, and what each must restore for as long as /v1/
 * is answered. A line may be added here and never changed.
 */
const fields = new Map(widgetFields);

describe('a published address', () => {
  test.each<Published>(published)('$address', ({ address, state, embed }) => {
    const { pathname, search } = new URL(address, 'https://site.example');
    const id = /^\/v1\/embed\/([a-z]+)\/$/.exec(pathname)?.[1] ?? '';
    const own = fields.get(id);
    // What a figure has learnt since is not in the file; what is must still be one of its fields.
    expect(Object.keys(own ?? {})).toEqual(expect.arrayContaining(Object.keys(state)));
    if (own) {
      const { state: restored, problems } = readState(own, search.slice(1));
      expect(restored).toMatchObject(state);
      expect(problems).toEqual([]);
    }
    expect(readParams(search)).toMatchObject(embed ?? {});
  });
});
