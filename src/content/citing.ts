import type { Library } from './library.ts';

/** Where a fact is used: chapters (by their ids) and paragraphs whose claims rest on it. */
export interface Uses {
  readonly chapters: readonly string[];
  readonly paragraphs: readonly number[];
}

const marks = /:fact\[([^\]]*)\]|facts="([^"]*)"/g;

function factsIn(markdown: string): string[] {
  return [...markdown.matchAll(marks)].flatMap(([, a, b]) => (a ?? b ?? '').split(/[\s,]+/));
}

/** Reads every chapter and claim once and turns their citations round. */
export function usesOf(library: Library): ReadonlyMap<string, Uses> {
  const uses = new Map<string, { chapters: Set<string>; paragraphs: Set<number> }>();
  const at = (fact: string) => {
    const known = uses.get(fact) ?? { chapters: new Set<string>(), paragraphs: new Set<number>() };
    uses.set(fact, known);
    return known;
  };
  for (const { id, body, predict } of library.chapters) {
    const texts = [body, predict.reveal, ...predict.options.map(({ answer }) => answer)];
    for (const fact of texts.flatMap(factsIn)) at(fact).chapters.add(id);
  }
  for (const { facts, paragraph } of library.claims) {
    for (const fact of facts) at(fact).paragraphs.add(paragraph);
  }
  return new Map(
    [...uses].map(([fact, { chapters, paragraphs }]) => [
      fact,
      { chapters: [...chapters], paragraphs: [...paragraphs] },
    ]),
  );
}
