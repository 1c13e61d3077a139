import { shortSource, sourcesOf } from '../../content/citations.ts';
import { escapeHtml, textOf } from '../../content/html.ts';
import { library } from '../../content/library.ts';
import { renderInline } from '../../content/markdown.ts';
import { href } from '../../site/href.ts';
import type { Card, Reading } from './cards.ts';
import { maskOf } from './placing.ts';
import { CARDS, READINGS } from './state.ts';

/** The readings, and the evidence with its sources and the site's own placing. */
export async function prepare(
  _base: string,
  language: string,
): Promise<{ readings: readonly Reading[]; cards: readonly Card[] }> {
  const content = await library(language);
  const named = <T extends { id: string }>(all: readonly T[], id: string): T => {
    const found = all.find((one) => one.id === id);
    if (!found) throw new Error(`content has no "${id}" for the readings`);
    return found;
  };
  return {
    readings: READINGS.map((id) => named(content.readings, id)),
    cards: CARDS.map((id): Card => {
      const { mark, sentence, facts, fits, reason } = named(content.evidence, id);
      const html = renderInline(sentence, { library: content });
      const sources = sourcesOf(content, facts);
      return {
        id,
        mark,
        html,
        text: textOf(html),
        site: maskOf(fits),
        reason: textOf(renderInline(reason, { library: content })),
        links: sources
          .map((source) => {
            const address = href(language, `sources/#${source.id}`);
            return `<a href="${address}">${escapeHtml(shortSource(source, language))}</a>`;
          })
          .join('; '),
        sources: sources.map((source) => shortSource(source, language)).join('; '),
      };
    }),
  };
}
