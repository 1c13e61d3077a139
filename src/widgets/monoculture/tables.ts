import type { Table } from '../../figure/table.ts';
import { formatNumber } from '../../i18n/format.ts';
import { speaker } from './speak.ts';
import type { View } from './view.ts';
import type { MonocultureWords } from './words.ts';

const least = (values: readonly number[]): number =>
  values.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY);

export function tablesOf(view: View, words: MonocultureWords, language: string): Table[] {
  const { loans, say, name, inner } = speaker(words, language);
  const { tables } = words;
  const { markets, state } = view;
  const head = {
    caption: tables.outcomes,
    columns: [tables.outcome, ...markets.map(({ models }) => name(models))],
  };
  const long = [tables.long, ...markets.map(() => loans(view.expected))];
  // Before the first year only what is to be expected is known.
  if (state.years === 0) return [{ ...head, rows: [long] }];
  const outcomes: Table = {
    ...head,
    rows: [
      long,
      [tables.average, ...markets.map(({ average }) => loans(average))],
      [tables.best, ...markets.map(({ totals }) => loans(least(totals)))],
      [tables.worst, ...markets.map(({ worst }) => loans(worst))],
      ...(state.bear === 0
        ? []
        : [[tables.beyond, ...markets.map(({ beyond }) => loans(beyond.years))]]),
    ],
  };
  const row: Table = {
    caption: tables.last,
    columns: [
      tables.year,
      ...markets.map(({ models }) => say(tables.of, { name: name(models) })),
      ...markets.map(({ models }) => say(tables.lender, { name: inner(models) })),
    ],
    rows: (markets[0]?.row ?? []).map((_, index) => [
      String(view.first + index),
      ...markets.map((market) => loans(market.row[index] ?? 0)),
      ...markets.map((market) => formatNumber(market.one[index] ?? 0, language, 1)),
    ]),
  };
  const bins = (markets[0]?.bins ?? []).map(({ from, to }, index) => [
    say(tables.upTo, { from: loans(from), to: loans(to) }),
    ...markets.flatMap(({ bins: [...all] }) => {
      const bin = all[index];
      const expected = bin?.expected ?? null;
      return [
        loans(bin?.count ?? 0),
        ...(expected === null ? [] : [formatNumber(expected, language, 1)]),
      ];
    }),
  ]);
  const years: Table = {
    caption: tables.bins,
    columns: [
      tables.range,
      ...markets.flatMap(({ models, bins: [first] }) => [
        say(tables.count, { name: name(models) }),
        ...(first?.expected === null ? [] : [say(tables.expected, { name: name(models) })]),
      ]),
    ],
    rows: bins,
  };
  return state.view === 'tail' ? [outcomes, years] : [outcomes, row];
}
