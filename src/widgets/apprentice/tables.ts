import type { Table } from '../../figure/table.ts';
import { dependentShare } from '../../model/policy/dismissal.ts';
import type { Record } from './record.ts';
import { speaker } from './speak.ts';
import type { View, Year } from './view.ts';
import type { ApprenticeWords } from './words.ts';

/** Streets that the table counts beside the one that is shown. */
const STREETS = [5, 25, 50, 75, 90, 100];

function yearsTable(view: View, words: ApprenticeWords, language: string): Table {
  const { say, number, share, few, yuan } = speaker(words, language);
  const { tables } = words;
  const unsure = (year: Year, value: string): string =>
    year.sure ? value : say(tables.unsure, { value });
  const drawn = view.state.guess.length > 0;
  const or = (value: number | null, show: (value: number) => string): string =>
    value === null ? tables.none : show(value);
  return {
    caption: tables.years,
    columns: [
      tables.year,
      tables.trillion,
      ...(drawn ? [tables.yours] : []),
      tables.count,
      tables.basis,
      tables.share,
      tables.days,
      tables.custody,
      tables.loss,
    ],
    rows: view.years.map((one) => [
      String(one.year),
      unsure(one, number(one.trillion, 2)),
      ...(drawn ? [or(one.guess, number)] : []),
      or(one.payments, (value) => unsure(one, number(value / 10, 1))),
      tables.bases[one.basis],
      or(one.share, share),
      or(one.days, few),
      share(one.custody),
      yuan(one.loss),
    ]),
  };
}

/** The tables of what is shown. */
export function tablesOf(
  view: View,
  record: Record,
  words: ApprenticeWords,
  language: string,
): Table[] {
  const { number, date } = speaker(words, language);
  const { tables } = words;
  if (view.state.view === 'marx') {
    return [
      {
        caption: tables.quotes,
        columns: [tables.where, tables.article, tables.edition],
        rows: record.quotes.map(({ where, article, edition }) => [where, article, edition]),
      },
    ];
  }
  if (view.state.view === 'street') {
    const streets = [...new Set([...STREETS, view.state.shops])].sort((a, b) => a - b);
    return [
      {
        caption: tables.street,
        columns: [tables.shops, tables.dependent],
        rows: streets.map((shops) => [
          String(shops),
          number(100 * dependentShare(shops / 100, view.state.dependence)),
        ]),
      },
    ];
  }
  const reserves: Table = {
    caption: tables.reserves,
    columns: [tables.date, words.float, tables.scope],
    rows: view.reserves.map((one) => [
      date(one.date),
      number(one.trillion, 2),
      one.central ? words.central : words.all,
    ]),
  };
  const years = yearsTable(view, words, language);
  return view.state.view === 'draw' ? [years, reserves] : [years];
}
