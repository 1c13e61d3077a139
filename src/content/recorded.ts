import { href } from '../site/href.ts';
import { factOf, shortSource, sourcesOf } from './citations.ts';
import { escapeHtml } from './html.ts';
import type { Library } from './library.ts';
import { renderInline } from './markdown.ts';

/** What the record says on one question, as text with its sources. */
export interface Recorded<Id extends string> {
  readonly id: Id;
  readonly html: readonly string[];
}

function statement(content: Library, fact: string): string {
  const links = sourcesOf(content, [fact]).map(
    (source) =>
      `<a href="${href(content.language, `sources/#${source.id}`)}">${escapeHtml(shortSource(source, content.language))}</a>`,
  );
  const { statement: text, caution = '' } = factOf(content, fact);
  const said = [text, caution].map((part) => renderInline(part, { library: content }));
  return [...said, links.join('; ')].filter((part) => part !== '').join(' ');
}

/** Each question with its facts, in words. */
export function recorded<Id extends string>(
  content: Library,
  questions: Readonly<Record<Id, readonly string[]>>,
): readonly Recorded<Id>[] {
  return (Object.entries(questions) as [Id, readonly string[]][]).map(([id, facts]) => ({
    id,
    html: facts.map((fact) => statement(content, fact)),
  }));
}
