import { getCollection } from 'astro:content';
import { pseudo, toPseudo } from '../i18n/pseudo.ts';
import type { Lesson } from './lesson-schema.ts';
import { curlyLesson, pseudoLesson } from './lesson-text.ts';
import { pseudoMarkdown } from './pseudo-markdown.ts';
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
} from './schemas.ts';

/** Straight marks to curly ones, as the Markdown renderer does, for entries that are plain text. */
function curly(text: string): string {
  return text
    .replace(/(^|[\s([])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([])'/g, '$1‘')
    .replaceAll("'", '’');
}

export interface Chapter extends ChapterData {
  /** Markdown with directives. */
  readonly body: string;
}

/** Everything content/ holds in one language, with the figures that all languages share. */
export interface Library {
  readonly language: string;
  readonly chapters: readonly Chapter[];
  readonly claims: readonly Claim[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly glossary: readonly Term[];
  readonly timeline: readonly Happening[];
  readonly readings: readonly Reading[];
  readonly evidence: readonly Evidence[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly lessons: readonly Lesson[];
}

const byNumber = (a: Claim, b: Claim): number => a.id.localeCompare(b.id, 'en', { numeric: true });

function mapById<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

async function load(language: string): Promise<Library> {
  const inLanguage = ({ id }: { id: string }): boolean => id.startsWith(`${language}/`);
  const [
    chapters,
    claims,
    facts,
    figures,
    glossary,
    timeline,
    readings,
    evidence,
    sources,
    lessons,
  ] = await Promise.all([
    getCollection('chapters', inLanguage),
    getCollection('claims', inLanguage),
    getCollection('facts', inLanguage),
    getCollection('figures'),
    getCollection('glossary', inLanguage),
    getCollection('timeline', inLanguage),
    getCollection('readings', inLanguage),
    getCollection('evidence', inLanguage),
    getCollection('sources', inLanguage),
    getCollection('lessons', inLanguage),
  ]);
  const library: Library = {
    language,
    chapters: chapters
      .map(({ data, body }) => ({
        ...data,
        title: curly(data.title),
        description: curly(data.description),
        body: (body ?? '').replace(/(title=")([^"]*)/g, (_, open, title) => open + curly(title)),
      }))
      .sort((a, b) => a.number - b.number),
    claims: claims.map(({ data }) => ({ ...data, claim: curly(data.claim) })).sort(byNumber),
    facts: mapById(facts.map((entry) => entry.data)),
    figures: mapById(figures.map((entry) => entry.data)),
    glossary: glossary
      .map((entry) => entry.data)
      .sort((a, b) => a.term.localeCompare(b.term, language)),
    timeline: timeline.map(({ data }) => ({ ...data, title: curly(data.title) })),
    readings: readings.map(({ data }) => ({
      ...data,
      name: curly(data.name),
      claim: curly(data.claim),
    })),
    evidence: evidence.map(({ data }) => ({ ...data, mark: curly(data.mark) })),
    sources: mapById(sources.map(({ data }) => ({ ...data, about: curly(data.about) }))),
    lessons: lessons.map(({ data }) => curlyLesson(data, curly)).sort((a, b) => a.order - b.order),
  };
  return pseudo ? inPseudo(library) : library;
}

function inPseudo(library: Library): Library {
  const markdown = pseudoMarkdown;
  return {
    ...library,
    chapters: library.chapters.map((chapter) => ({
      ...chapter,
      title: toPseudo(chapter.title),
      description: toPseudo(chapter.description),
      takeaway: markdown(chapter.takeaway),
      body: markdown(chapter.body),
      predict: {
        question: markdown(chapter.predict.question),
        reveal: markdown(chapter.predict.reveal),
        options: chapter.predict.options.map((option) => ({
          id: option.id,
          label: markdown(option.label),
          answer: markdown(option.answer),
        })),
      },
    })),
    claims: library.claims.map((claim) => ({
      ...claim,
      claim: toPseudo(claim.claim),
      record: markdown(claim.record),
    })),
    facts: new Map(
      [...library.facts].map(([id, fact]) => [
        id,
        {
          ...fact,
          statement: markdown(fact.statement),
          ...(fact.caution ? { caution: markdown(fact.caution) } : {}),
          ...(fact.unverified ? { unverified: markdown(fact.unverified) } : {}),
        },
      ]),
    ),
    glossary: library.glossary.map((term) => ({
      ...term,
      term: toPseudo(term.term),
      definition: markdown(term.definition),
    })),
    timeline: library.timeline.map((entry) => ({
      ...entry,
      title: toPseudo(entry.title),
      mark: toPseudo(entry.mark),
      sentence: markdown(entry.sentence),
    })),
    readings: library.readings.map((entry) => ({
      ...entry,
      name: toPseudo(entry.name),
      who: toPseudo(entry.who),
      claim: toPseudo(entry.claim),
    })),
    evidence: library.evidence.map((entry) => ({
      ...entry,
      mark: toPseudo(entry.mark),
      sentence: markdown(entry.sentence),
      reason: markdown(entry.reason),
    })),
    lessons: library.lessons.map(pseudoLesson),
    sources: new Map(
      [...library.sources].map(([id, source]) => [
        id,
        { ...source, about: toPseudo(source.about) },
      ]),
    ),
  };
}

const loaded = new Map<string, Promise<Library>>();

/** The library of a language, read once per build. */
export function library(language: string): Promise<Library> {
  let found = loaded.get(language);
  if (!found) {
    found = load(language);
    loaded.set(language, found);
  }
  return found;
}
