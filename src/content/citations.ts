import { formatDate } from '../i18n/format.ts';
import type { Library } from './library.ts';
import type { Fact, Source } from './schemas.ts';

/** The facts a text cites, numbered in the order in which they are first cited. */
export class Citations {
  readonly #numbers = new Map<string, number>();

  /** The number of the fact's note, and whether this is its first citation. */
  cite(fact: string): { number: number; first: boolean } {
    const known = this.#numbers.get(fact);
    if (known !== undefined) return { number: known, first: false };
    const number = this.#numbers.size + 1;
    this.#numbers.set(fact, number);
    return { number, first: true };
  }

  get facts(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

export function factOf(library: Library, id: string): Fact {
  const fact = library.facts.get(id);
  if (!fact) throw new Error(`no fact "${id}" in content/facts`);
  return fact;
}

export function sourceOf(library: Library, id: string): Source {
  const source = library.sources.get(id);
  if (!source) throw new Error(`no source "${id}" in content/sources`);
  return source;
}

/** The sources of some facts, each once, in the facts' order. */
export function sourcesOf(library: Library, facts: readonly string[]): Source[] {
  const ids = facts.flatMap((id) => factOf(library, id).sources.map(({ source }) => source));
  return [...new Set(ids)].map((id) => sourceOf(library, id));
}

/** "Caixin Global, 30 June 2018". */
export function shortSource(source: Source, language: string): string {
  return source.date
    ? `${source.publisher}, ${formatDate(source.date, language)}`
    : source.publisher;
}
