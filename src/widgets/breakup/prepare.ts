import { factOf, shortSource, sourcesOf } from '../../content/citations.ts';
import { escapeHtml } from '../../content/html.ts';
import { library } from '../../content/library.ts';
import { renderInline } from '../../content/markdown.ts';
import { href } from '../../site/href.ts';

/** What the record says on one question, as text with its sources. */
export interface Entry {
  readonly id: 'funded' | 'reported' | 'ordered' | 'done' | 'parted' | 'borrowers';
  readonly html: string;
}

const FACTS: readonly (readonly [Entry['id'], string])[] = [
  ['funded', 'C2'],
  ['reported', 'B1'],
  ['ordered', 'B4'],
  ['done', 'B5'],
  ['parted', 'B6'],
  ['borrowers', 'B3'],
];

export async function prepare(
  _base: string,
  language: string,
): Promise<{ record: readonly Entry[] }> {
  const content = await library(language);
  const record = FACTS.map(([id, fact]) => {
    const links = sourcesOf(content, [fact]).map(
      (source) =>
        `<a href="${href(language, `sources/#${source.id}`)}">${escapeHtml(shortSource(source, language))}</a>`,
    );
    const statement = renderInline(factOf(content, fact).statement, { library: content });
    return { id, html: `${statement} ${links.join('; ')}` };
  });
  return { record };
}
