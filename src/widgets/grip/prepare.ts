import { factOf, shortSource, sourcesOf } from '../../content/citations.ts';
import { escapeHtml } from '../../content/html.ts';
import { type Library, library } from '../../content/library.ts';
import { renderInline } from '../../content/markdown.ts';
import { href } from '../../site/href.ts';
import type { Shares } from './view.ts';

/** What two studies found, each with its source, as text that may stand in a page. */
export interface Evidence {
  readonly offsets: string;
  readonly amplifies: string;
}

function card(content: Library, id: string): string {
  const { statement, caution = '' } = factOf(content, id);
  const text = [statement, caution].map((part) => renderInline(part, { library: content }));
  const links = sourcesOf(content, [id]).map(
    (source) =>
      `<a href="${href(content.language, `sources/#${source.id}`)}">${escapeHtml(shortSource(source, content.language))}</a>`,
  );
  return [...text, links.join('; ')].join(' ');
}

export async function prepare(
  _base: string,
  language: string,
): Promise<{ evidence: Evidence; shares: Shares }> {
  const content = await library(language);
  const value = (id: string): number | string => {
    const figure = content.figures.get(id);
    if (!figure) throw new Error(`no figure "${id}"`);
    return figure.value;
  };
  return {
    evidence: { offsets: card(content, 'K11'), amplifies: card(content, 'K12') },
    shares: {
      nonbank: {
        number: Number(value('nonbank-share-by-number')),
        value: Number(value('nonbank-share-by-value')),
        year: String(value('nonbank-share-year')),
      },
      phone: {
        number: Number(value('survey-mobile-by-number')),
        value: Number(value('survey-mobile-by-value')),
        year: String(value('survey-year')),
      },
      alipay: Number(value('alipay-mobile-share')),
    },
  };
}
