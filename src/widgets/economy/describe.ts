import type { Table } from '../../figure/table.ts';
import { fill, type Template, type Values } from '../../i18n/fill.ts';
import { formatDays, formatNumber, formatPrice, formatShare } from '../../i18n/format.ts';
import type { View } from './view.ts';
import type { EconomyWords } from './words.ts';

function speaker(language: string) {
  return {
    yuan: (value: number): string => formatPrice(value, 'CNY', language),
    days: (value: number): string => formatDays(Math.round(value * 10) / 10, language),
    share: (value: number, digits = 0): string => formatShare(value, language, digits),
    say: (template: Template, values: Values = {}): string => fill(template, values, language),
  };
}

/** What each line of the picture finds. */
export function findings(
  { result, calm, tail, mean }: View,
  words: EconomyWords,
  language: string,
) {
  const { yuan, share, say } = speaker(language);
  const { found } = words;
  return {
    books: result.loss > 0 ? say(found.lost, { loss: yuan(result.loss) }) : found.kept,
    price: say(found.price, { price: yuan(result.price), calm: yuan(calm) }),
    street:
      result.merchants > 0 ? say(found.street, { count: result.merchants }) : found.streetWell,
    lever: say(found.lever, { share: share(result.power) }),
    lending: say(found.lending, { share: share(tail, 1), mean: share(mean, 1) }),
  };
}

export function titleOf(view: View, words: EconomyWords, language: string): string {
  const { yuan, days, share, say } = speaker(language);
  const { titles } = words;
  const { result } = view;
  if (result.failed) {
    return say(titles.fails, { loss: yuan(result.loss), count: result.merchants });
  }
  if (result.days > 0) return say(titles.closed, { days: days(result.days) });
  if (result.statePays > 0) return say(titles.state, { amount: yuan(result.statePays) });
  if (result.panic > 0) return say(titles.runs, { share: share(result.panic) });
  return say(titles.holds, { lever: share(result.power) });
}

/** The whole picture in sentences. */
export function saysOf(view: View, words: EconomyWords, language: string): string {
  const { yuan, days, share, say } = speaker(language);
  const { result, behind } = view;
  const [coins, slips, papers] = behind;
  return [
    say(words.says.cover, {
      coins: share(coins),
      slips: share(slips),
      papers: share(papers),
      tipping: share(view.tipping),
    }),
    say(words.says.event, {
      price: yuan(result.price),
      loss: yuan(result.loss),
      days: days(result.days),
      merchants: result.merchants,
      state: yuan(result.statePays),
    }),
    say(words.says.power, {
      lever: share(result.power),
      tail: share(view.tail, 1),
      mean: share(view.mean, 1),
    }),
  ].join(' ');
}

/** One column for each economy. */
export function tableOf(views: readonly View[], words: EconomyWords, language: string): Table {
  const { yuan, days, share } = speaker(language);
  const { tables } = words;
  const rows: readonly (readonly [string, (view: View) => string])[] = [
    [tables.panic, ({ result }) => share(result.panic)],
    [tables.price, ({ result }) => formatPrice(result.price, 'CNY', language, 4)],
    [tables.calm, ({ calm }) => formatPrice(calm, 'CNY', language, 4)],
    [tables.loss, ({ result }) => yuan(result.loss)],
    [tables.state, ({ result }) => yuan(result.statePays)],
    [tables.days, ({ result }) => days(result.days)],
    [tables.merchants, ({ result }) => formatNumber(result.merchants, language, 0)],
    [tables.power, ({ result }) => share(result.power)],
    [tables.unbacked, ({ result }) => share(result.unbacked, 1)],
    [tables.cost, ({ result }) => yuan(result.cost)],
    [tables.tail, ({ tail }) => share(tail, 1)],
    [tables.mean, ({ mean }) => share(mean, 1)],
  ];
  const names = [words.one, words.other].slice(0, views.length);
  return {
    caption: tables.caption,
    columns: [tables.what, ...names],
    rows: rows.map(([name, cell]) => [name, ...views.map(cell)]),
  };
}
