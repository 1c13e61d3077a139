import { href } from '../site/href.ts';
import { factOf, shortSource, sourcesOf } from './citations.ts';
import { escapeHtml } from './html.ts';
import type { Library } from './library.ts';
import { renderInline } from './markdown.ts';

/** A fact with its caution, what of it is not verified, and its sources, for a card in a figure. */
export function factCard(library: Library, id: string): string {
  const { statement, caution = '' } = factOf(library, id);
  const text = [statement, caution]
    .filter((part) => part !== '')
    .map((part) => renderInline(part, { library }));
  const links = sourcesOf(library, [id]).map((source) => {
    const name = source.title ? `${source.author ?? source.publisher}, ${source.title}` : '';
    const shown = escapeHtml(name || shortSource(source, library.language));
    return `<a href="${href(library.language, `sources/#${source.id}`)}">${shown}</a>`;
  });
  return `${text.join(' ')} ${links.join('; ')}`;
}
