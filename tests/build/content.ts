import { parse } from 'yaml';
import type { Lesson } from '../../src/content/lesson-schema.ts';
import type {
  ChapterData,
  Claim,
  Evidence,
  Fact,
  Figure,
  Happening,
  Reading,
  Source,
  Term,
} from '../../src/content/schemas.ts';
import { filesUnder, read } from './files.ts';

/** An entry, and the file it stands in. */
export type At<T> = T & { readonly path: string };
export type Chapter = At<ChapterData & { readonly body: string }>;

/** Everything content/ holds, as its files say it: read without the site's own loader. */
export interface Content {
  readonly chapters: readonly Chapter[];
  readonly claims: readonly At<Claim>[];
  readonly facts: readonly At<Fact>[];
  readonly figures: readonly At<Figure>[];
  readonly glossary: readonly At<Term>[];
  readonly timeline: readonly At<Happening>[];
  readonly readings: readonly At<Reading>[];
  readonly evidence: readonly At<Evidence>[];
  readonly sources: readonly At<Source>[];
  readonly lessons: readonly At<Lesson>[];
  /** Texts for teachers that stand alone. */
  readonly pages: readonly Text[];
}

function lists<T>(folder: string): At<T>[] {
  return filesUnder(folder, '.yaml').flatMap((path) =>
    ((parse(read(path)) ?? []) as T[]).map((entry) => ({ ...entry, path })),
  );
}

/** A list that has one file in each language. */
const inFile = <T>(folder: string, language: string): At<T>[] =>
  lists<T>(`content/${folder}`).filter(({ path }) => path.endsWith(`/${language}.yaml`));

function chapter(path: string): Chapter {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(path)) ?? [];
  if (front === undefined || body === undefined) throw new Error(`${path} has no front matter`);
  return { ...(parse(front) as ChapterData), body, path };
}

export function readContent(language: string): Content {
  return {
    chapters: filesUnder(`content/chapters/${language}`, '.md').map(chapter),
    // What the schema fills in where a claim rests on nothing.
    claims: lists<Claim>(`content/claims/${language}`).map((claim) => ({
      ...claim,
      facts: claim.facts ?? [],
    })),
    facts: lists<Fact>(`content/facts/${language}`),
    figures: lists<Figure>('content/data/figures'),
    glossary: lists<Term>('content/glossary').filter(({ path }) =>
      path.endsWith(`/${language}.yaml`),
    ),
    timeline: inFile<Happening>('timeline', language),
    readings: inFile<Reading>('readings', language),
    evidence: inFile<Evidence>('evidence', language),
    sources: lists<Source>(`content/sources/${language}`),
    lessons: filesUnder(`content/lessons/${language}`, '.yaml').map((path) => ({
      ...(parse(read(path)) as Lesson),
      path,
    })),
    pages: filesUnder(`content/classroom/${language}`, '.md').map((path) => ({
      where: path,
      text: read(path),
    })),
  };
}

/** A piece of Markdown, and where it stands. */
export interface Text {
  readonly where: string;
  readonly text: string;
}

const chapterTexts = ({ path, body, predict, takeaway }: Chapter): Text[] =>
  [
    body,
    takeaway,
    predict.question,
    predict.reveal,
    ...predict.options.flatMap(({ label, answer }) => [label, answer]),
  ].map((text) => ({ where: path, text }));

/** All strings of a lesson: each may hold directives, and names hold none. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** Every text in which directives may stand. */
export function textsOf({
  chapters,
  claims,
  facts,
  glossary,
  timeline,
  evidence,
  lessons,
  pages,
}: Content): Text[] {
  return [
    ...chapters.flatMap(chapterTexts),
    ...claims.map(({ id, record }) => ({ where: id, text: record })),
    ...facts.flatMap(({ id, statement, caution = '', unverified = '' }) => [
      { where: id, text: statement },
      { where: id, text: caution },
      { where: `${id} (unverified)`, text: unverified },
    ]),
    ...timeline.map(({ id, sentence }) => ({ where: `timeline ${id}`, text: sentence })),
    ...evidence.flatMap(({ id, sentence, reason }) => [
      { where: `evidence ${id}`, text: sentence },
      { where: `evidence ${id}`, text: reason },
    ]),
    ...lessons.flatMap(({ path, ...lesson }) =>
      stringsIn(lesson).map((text) => ({ where: path, text })),
    ),
    ...pages,
    ...glossary.map(({ id, definition }) => ({ where: `glossary ${id}`, text: definition })),
  ];
}

const patterns = {
  figure: /:n\[([^\]]*)\]/g,
  fact: /:fact\[([^\]]*)\]|\bfacts="([^"]*)"/g,
  paragraph: /:p\[([^\]]*)\]/g,
  row: /\brows="([^"]*)"/g,
  term: /:term\[[^\]]*\]\{#([\w-]+)\}/g,
};

/** What a text refers to by directives of one kind, in its order. */
export function mentions(kind: keyof typeof patterns, text: string): string[] {
  return [...text.matchAll(patterns[kind])]
    .flatMap(([, one, other]) => (one ?? other ?? '').split(/[\s,]+/))
    .filter((id) => id !== '');
}
