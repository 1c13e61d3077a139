import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Content, mentions, readContent, textsOf } from './content.ts';
import { filesUnder, read } from './files.ts';

/*
 * What could not be verified may be told, but never as a fact: the block in which it stands must say
 * so. A fact keeps it apart in `unverified`, which is printed under a label of its own.
 */
const saysSo =
  /\bnot (?:been )?verified\b|\bunverified\b|\bcould not be (?:verified|checked|found)\b/i;

const note = /^(:{3,})record\b[\s\S]*?^\1$/gm;

/** Blocks of Markdown: margin notes whole, and paragraphs. */
const blocksOf = (text: string): string[] => [
  ...(text.match(note) ?? []),
  ...text.replace(note, '\n\n').split(/\n\s*\n/),
];

/** Facts not verified at all, and figures that their fact prints only as not verified. */
function doubtful({ facts, figures }: Content) {
  const weak = new Set(facts.filter(({ status }) => status === 'unverified').map(({ id }) => id));
  const loose = figures.filter(({ id, fact: of }) => {
    const fact = facts.find((one) => one.id === of);
    const prints = (text = ''): boolean => mentions('figure', text).includes(id);
    return (
      weak.has(of) ||
      (prints(fact?.unverified) && !prints(fact?.statement) && !prints(fact?.caution))
    );
  });
  return { facts: weak, figures: new Set(loose.map(({ id }) => id)) };
}

/** Where something not verified is told as if it were. */
function toldAsFact(content: Content): string[] {
  const doubt = doubtful(content);
  return textsOf(content)
    .filter(({ where }) => !where.endsWith('(unverified)'))
    .flatMap(({ where, text }) =>
      blocksOf(text)
        .filter((block) => !saysSo.test(block))
        .flatMap((block) => [
          ...mentions('figure', block).filter((id) => doubt.figures.has(id)),
          ...mentions('fact', block).filter((id) => doubt.facts.has(id)),
        ])
        .map((id) => `${where}: ${id}`),
    );
}

const content = readContent('en');

describe('what is not verified', () => {
  test('is nowhere told as a fact', () => {
    expect(toldAsFact(content)).toEqual([]);
  });

  test('carries no verdict', () => {
    const weak = doubtful(content).facts;
    const wrong = content.claims.filter(
      ({ facts, verdict, record }) =>
        facts.some((id) => weak.has(id)) &&
        !['judgement', 'not-found'].includes(verdict) &&
        !saysSo.test(record),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('is said so in the series, too', () => {
    const rows = filesUnder('content/data/series', '.yaml').flatMap(
      (path) => parse(read(path)) as { status?: string; note?: string }[],
    );
    const wrong = rows.filter(
      ({ status, note: words = '' }) => status === 'unverified' && !saysSo.test(words),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the check itself', () => {
  const fact = {
    path: '',
    id: 'X1',
    status: 'seen',
    statement: 'Seen: :n[sure].',
    unverified: 'Heard: :n[loose].',
    sources: [],
  } as const;
  const weak = { ...fact, id: 'X2', status: 'unverified' } as const;
  const figure = { path: '', value: 1, kind: 'number', fact: 'X1' } as const;
  const told = (definition: string): string[] =>
    toldAsFact({
      chapters: [],
      claims: [],
      facts: [
        { ...fact, sources: [] },
        { ...weak, sources: [] },
      ],
      figures: [
        { ...figure, id: 'sure' },
        { ...figure, id: 'loose' },
      ],
      glossary: [{ path: '', id: 'term', term: 'term', chapter: 'scan', definition }],
      timeline: [],
      readings: [],
      evidence: [],
      sources: [],
      lessons: [],
      pages: [],
    });

  test('finds it in a paragraph, and only there', () => {
    expect(told('It was :n[sure]. :fact[X1]')).toEqual([]);
    expect(told('It was :n[loose].')).toEqual(['glossary term: loose']);
    expect(told('It was so. :fact[X1,X2]')).toEqual(['glossary term: X2']);
    expect(told('It was perhaps :n[loose]; this is not verified.')).toEqual([]);
    expect(told('One thing is not verified.\n\nIt was :n[loose].')).toHaveLength(1);
    expect(told(':::record{facts="X2"}\nIt was.\n\nNot verified.\n:::\n\nText.')).toEqual([]);
    expect(told(':::record{facts="X2"}\nIt was.\n:::\n\nNot verified.')).toHaveLength(1);
  });
});
