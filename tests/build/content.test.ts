import { describe, expect, test } from 'vitest';
import { widgetIds } from '../../src/content/schemas.ts';
import { mentions, readContent, type Text, textsOf } from './content.ts';

const content = readContent('en');
const { chapters, claims, facts, figures, glossary, sources } = content;
const texts = textsOf(content);
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

const ids = (of: readonly { id: string }[]): Set<string> => new Set(of.map(({ id }) => id));
const twice = (of: readonly { id: string }[]): string[] =>
  of.map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at);

/** Mentions that lead nowhere, as "where: id". */
function astray(kind: Parameters<typeof mentions>[0], known: ReadonlySet<string>): string[] {
  return texts.flatMap(({ where, text }) =>
    mentions(kind, text)
      .filter((id) => !known.has(id))
      .map((id) => `${where}: ${id}`),
  );
}

const mentioned = (kind: Parameters<typeof mentions>[0], of: readonly Text[]): Set<string> =>
  new Set(of.flatMap(({ text }) => mentions(kind, text)));

describe('directives lead to', () => {
  test('figures', () => expect(astray('figure', ids(figures))).toEqual([]));
  test('facts', () => expect(astray('fact', ids(facts))).toEqual([]));
  test('terms', () => expect(astray('term', ids(glossary))).toEqual([]));
  test('paragraphs', () => expect(astray('paragraph', new Set(range(24).map(String)))).toEqual([]));
  test('rows', () => expect(astray('row', new Set(range(21).map((n) => `R${n}`)))).toEqual([]));
});

describe('facts, figures and sources', () => {
  test('are all there, each once', () => {
    const sections = { A: 11, B: 9, C: 8, D: 21, E: 3, F: 2, G: 5, H: 2, I: 2, J: 16, K: 12 };
    const expected = Object.entries(sections).flatMap(([letter, count]) =>
      range(count).map((number) => letter + number),
    );
    expect([...ids(facts)].toSorted()).toEqual([...expected, 'J4b'].toSorted());
    expect([facts, figures, sources, claims, glossary, chapters].flatMap(twice)).toEqual([]);
  });

  test('lead to each other', () => {
    const [known, published] = [ids(facts), ids(sources)];
    expect(figures.filter(({ fact }) => !known.has(fact)).map(({ id }) => id)).toEqual([]);
    const cited = facts.flatMap((fact) => fact.sources.map(({ source }) => source));
    expect(cited.filter((source) => !published.has(source))).toEqual([]);
    expect([...published].filter((source) => !cited.includes(source))).toEqual([]);
  });

  test('quote a source only in a few words', () => {
    const long = facts.flatMap(({ id, sources: of }) =>
      of.filter(({ quote = '' }) => quote.split(/\s+/).length > 20).map(() => id),
    );
    expect(long).toEqual([]);
  });

  test('are not kept for nothing: every figure is printed somewhere', () => {
    const printed = mentioned('figure', texts);
    expect([...ids(figures)].filter((id) => !printed.has(id))).toEqual([]);
  });
});

describe('claims', () => {
  test('stand for every paragraph, counted from one', () => {
    const expected = range(24).flatMap((number) => {
      const of = claims.filter(({ paragraph }) => paragraph === number);
      return range(Math.max(1, of.length)).map((count) => `P${number}-${count}`);
    });
    expect(claims.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
  });

  test('rest on facts, unless no record could settle them', () => {
    const known = ids(facts);
    const free = ['judgement', 'not-found'];
    const wrong = claims.filter(
      (claim) =>
        claim.facts.some((fact) => !known.has(fact)) ||
        (claim.facts.length === 0 && !free.includes(claim.verdict)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('name a chapter that covers their paragraph', () => {
    const wrong = claims.filter(
      (claim) =>
        !chapters.some(
          ({ id, paragraphs }) => id === claim.chapter && paragraphs.includes(claim.paragraph),
        ),
    );
    expect(wrong.map(({ id, chapter }) => `${id}: ${chapter}`)).toEqual([]);
  });
});

test('the chapters cover every paragraph, in the order of the widgets', () => {
  const inOrder = chapters.toSorted((a, b) => a.number - b.number);
  expect(inOrder.map(({ id }) => id)).toEqual([...widgetIds]);
  expect(inOrder.map(({ number }) => number)).toEqual(range(13));
  const covered = new Set(chapters.flatMap(({ paragraphs }) => paragraphs));
  expect(range(24).filter((number) => !covered.has(number))).toEqual([]);
});

test('every difference from the record is noted beside the text, and is a claim of its own', () => {
  const noted = mentioned(
    'row',
    chapters.map(({ path, body }) => ({ where: path, text: body })),
  );
  const claimed = new Set(claims.flatMap(({ rows = [] }) => rows));
  const rows = range(21).map((number) => `R${number}`);
  expect(rows.filter((row) => !noted.has(row))).toEqual([]);
  expect(rows.filter((row) => !claimed.has(row))).toEqual([]);
});

test('every term is marked, first in the chapter that its entry names', () => {
  const first = (id: string): string | undefined =>
    chapters
      .toSorted((a, b) => a.number - b.number)
      .find(({ body }) => mentions('term', body).includes(id))?.id;
  const wrong = glossary
    .map(({ id, chapter }) => ({ id, chapter, found: first(id) }))
    .filter(({ chapter, found }) => chapter !== found);
  expect(wrong).toEqual([]);
  const known = ids(glossary);
  const loose = glossary.filter(({ see = [] }) => see.some((other) => !known.has(other)));
  expect(loose.map(({ id }) => id)).toEqual([]);
});
