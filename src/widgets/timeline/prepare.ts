import { shortSource, sourcesOf } from '../../content/citations.ts';
import { escapeHtml, textOf } from '../../content/html.ts';
import { library } from '../../content/library.ts';
import { renderInline } from '../../content/markdown.ts';
import type { Happening, Source } from '../../content/schemas.ts';
import { href } from '../../site/href.ts';
import type { Event, Sale } from './events.ts';
import { EVENTS, type EventId } from './state.ts';

/** The events of the record with their sources, and what the sale was to be. */
export async function prepare(
  _base: string,
  language: string,
): Promise<{ events: readonly Event[]; sale: Sale; saleLinks: string }> {
  const content = await library(language);
  const value = (id: string): string => {
    const figure = content.figures.get(id);
    if (!figure) throw new Error(`content/timeline: no figure "${id}"`);
    return String(figure.value);
  };
  const linksTo = (sources: readonly Source[]): string =>
    sources
      .map((source) => {
        const address = href(language, `sources/#${source.id}`);
        return `<a href="${address}">${escapeHtml(shortSource(source, language))}</a>`;
      })
      .join('; ');
  const order = (entry: Happening): number => (EVENTS as readonly string[]).indexOf(entry.id);
  const sorted = content.timeline.toSorted((a, b) => order(a) - order(b));
  const events = sorted.map((entry): Event => {
    if (order(entry) === -1) {
      throw new Error(`the timeline's state does not know the event "${entry.id}"`);
    }
    const { by, on, kind, title, mark, paragraph = null } = entry;
    const html = renderInline(entry.sentence, { library: content });
    const of = sourcesOf(content, entry.facts);
    return {
      id: entry.id as EventId,
      date: value(entry.date),
      ...(entry.until ? { until: value(entry.until) } : {}),
      by,
      on,
      kind,
      title,
      mark,
      text: textOf(html),
      html,
      paragraph,
      links: linksTo(of),
      sources: of.map((source) => shortSource(source, language)).join('; '),
    };
  });
  const amount = (id: string): number => Number(value(id));
  return {
    events,
    saleLinks: linksTo(sourcesOf(content, ['A1', 'A2', 'A3', 'A5'])),
    sale: {
      article: amount('article-ipo-raise'),
      diplomat: amount('diplomat-ipo-raise'),
      raise: amount('ant-ipo-raise'),
      low: amount('ant-ipo-raise-low'),
      extra: amount('ant-ipo-raise-greenshoe'),
      hongKong: amount('ant-ipo-h-leg-usd'),
      aramco: amount('aramco-ipo-raise'),
      firm: amount('ant-ipo-valuation'),
      sold: amount('ant-ipo-share-sold'),
      later: amount('ant-buyback-to-ipo-value'),
      laterYear: value('ant-buyback-year'),
    },
  };
}
