import type { Event, Sale } from '../../../src/widgets/timeline/events.ts';
import type { EventId } from '../../../src/widgets/timeline/state.ts';
import { readContent } from '../../build/content.ts';

export const content = readContent('en');

export function figure(id: string): string {
  const found = content.figures.find((one) => one.id === id);
  if (!found) throw new Error(`no figure "${id}"`);
  return String(found.value);
}

/** The events as content/ has them, in its order, without the site's own loader. */
export const events: readonly Event[] = content.timeline.map((entry) => ({
  id: entry.id as EventId,
  date: figure(entry.date),
  ...(entry.until ? { until: figure(entry.until) } : {}),
  by: entry.by,
  on: entry.on,
  kind: entry.kind,
  title: entry.title,
  mark: entry.mark,
  text: entry.sentence,
  html: entry.sentence,
  paragraph: entry.paragraph ?? null,
  links: '',
  sources: entry.facts.join('; '),
}));

const amount = (id: string): number => Number(figure(id));

export const sale: Sale = {
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
  laterYear: figure('ant-buyback-year'),
};
