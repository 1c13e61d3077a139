import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { heightMessages } from '../../src/embed/height.ts';
import { readHostMessage } from '../../src/embed/host-messages.ts';
import { openingOf } from '../../src/embed/opening.ts';
import { readParams } from '../../src/embed/params.ts';
import { frameAddress, type Snippet, SYSTEMS, snippetFor } from '../../src/embed/snippets.ts';
import { defaultsOf, readState } from '../../src/state/query.ts';
import { widgets } from '../../src/widgets/registry.ts';

const snippet: Snippet = {
  base: 'https://site.example/one/',
  id: 'peg',
  state: 'custody=0.5&view=near',
  opening: 'view=near',
  theme: 'dark',
  controls: 'some',
  title: 'Is "one" <b>one</b>?',
  label: 'Figure: "one"',
  height: 760,
  page: 'https://site.example/one/peg/',
};

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}
const all = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(all)];
const elements = (html: string): Node[] => all(parseFragment(html)).filter(({ attrs }) => attrs);
const attribute = (node: Node | undefined, name: string): string | undefined =>
  node?.attrs?.find((one) => one.name === name)?.value;

describe('the code to paste', () => {
  test('frames the state, palette, controls and title that were chosen', () => {
    const asked = new URL(frameAddress(snippet));
    expect(asked.pathname).toBe('/one/v1/embed/peg/');
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      custody: '0.5',
      view: 'near',
      theme: 'dark',
      controls: 'some',
      title: snippet.title,
    });
  });

  test('says nothing of what is as by default', () => {
    const plain = { ...snippet, state: '', theme: 'auto', controls: 'all', title: '' };
    expect(frameAddress(plain)).toBe('https://site.example/one/v1/embed/peg/');
  });

  test('is whole markup whatever the title holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('plain', 'script', 'image'), (title, system) => {
        const names = elements(snippetFor(system as 'plain', { ...snippet, title, label: title }));
        const kinds = { plain: ['iframe'], script: ['one-to-one', 'script'], image: ['a', 'img'] };
        expect(names.map(({ nodeName }) => nodeName)).toEqual(kinds[system as 'plain']);
      }),
    );
  });

  test('has a title and a height in every frame', () => {
    const [frame] = elements(snippetFor('plain', snippet));
    expect(attribute(frame, 'title')).toBe(snippet.label);
    expect(attribute(frame, 'height')).toBe('760');
    expect(attribute(frame, 'src')).toBe(frameAddress(snippet));
  });

  test('for WordPress is an address as long as nothing was chosen, else a frame', () => {
    const plain = { ...snippet, state: '', theme: 'auto', controls: 'all', title: '' };
    expect(snippetFor('wordpress', plain)).toBe('https://site.example/one/v1/embed/peg/');
    const asOpened = { ...plain, state: plain.opening };
    expect(snippetFor('wordpress', asOpened)).toBe(snippetFor('wordpress', plain));
    for (const choice of [{ state: 'custody=0.5' }, { theme: 'dark' }, { title: 'Mine' }]) {
      const code = snippetFor('wordpress', { ...plain, ...choice });
      expect(code).toBe(snippetFor('plain', { ...plain, ...choice }));
    }
  });

  test.each(SYSTEMS)('for %s names no other site', (system) => {
    for (const [address] of snippetFor(system, snippet).matchAll(/https?:\/\/[^/"]+/g)) {
      expect(address).toBe('https://site.example');
    }
  });
});

describe('the opening state', () => {
  const built = [...widgets.values()].filter(({ fields }) => fields);
  test('is known to the builder, and so is the one with all as by default', () => {
    expect(built.length).toBeGreaterThan(10);
    for (const { id, fields = {}, state } of built) {
      const { opening, bare } = openingOf(fields, state);
      expect(readState(fields, opening), id).toEqual(readState(fields, state));
      expect(readState(fields, bare), id).toEqual({ state: defaultsOf(fields), problems: [] });
      const [name = ''] = new URLSearchParams(bare).keys();
      expect(opening === '' ? bare === '' : name in fields, id).toBe(true);
    }
  });
});

describe('the parameters of an embed', () => {
  test('of any query are whole, and as by default where they make no sense', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (query) => {
        const { theme, controls, lang, step, title } = readParams(query);
        expect(['auto', 'light', 'dark', 'projector']).toContain(theme);
        expect(['all', 'some', 'none']).toContain(controls);
        expect(lang).toMatch(/^[a-z0-9-]{0,30}$/i);
        expect(step).toMatch(/^[a-z0-9-]{0,40}$/);
        expect(title.length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 2_000 },
    );
    expect(readParams('theme=neon&controls=&lang="]&step=<b>&events=yes')).toEqual({
      theme: 'auto',
      controls: 'all',
      lang: '',
      step: '',
      title: '',
      events: false,
    });
  });
});

describe('what a host says', () => {
  test('is heard when it is a state', () => {
    const message = { type: 'one-to-one:set-state', version: 1, state: 'custody=1' };
    expect(readHostMessage(message)).toEqual({ kind: 'state', query: 'custody=1' });
  });

  test('is ignored when it is anything else', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (data) => {
        expect(readHostMessage(data)).toBeNull();
      }),
      { numRuns: 5_000 },
    );
    expect(readHostMessage({ type: 'one-to-one:ask-height', version: 1 })).toEqual({
      kind: 'height',
    });
    expect(readHostMessage({ type: 'one-to-one:set-state', version: 2, state: '' })).toBeNull();
    const long = { type: 'one-to-one:set-state', version: 1, state: 'a'.repeat(5_000) };
    expect(readHostMessage(long)).toBeNull();
  });
});

test('the height is told in the four forms', () => {
  expect(heightMessages(421, 'https://a.example/', 'pym-0')).toEqual([
    { type: 'one-to-one:height', version: 1, height: 421 },
    { sentinel: 'amp', type: 'embed-size', height: 421 },
    '{"src":"https://a.example/","context":"iframe.resize","height":421}',
    'pymxPYMxpym-0xPYMxheightxPYMx421',
  ]);
  expect(heightMessages(1, 'a', '')).toHaveLength(3);
});
