import type { Table } from '../../figure/table.ts';
import { SIDE, shareAt } from './map.ts';
import type { Replay } from './replays.ts';
import { speaker } from './speak.ts';
import type { View } from './view.ts';
import type { PegWords } from './words.ts';

/** The days that have passed, amounts in millions of yuan. */
export function daysTable(view: View, words: PegWords, language: string): Table {
  const say = speaker(language);
  const { tables } = words;
  // On paper every fifth day will do, and the days on which something happened.
  const happened = [view.state.news, view.tipped?.day, view.failed?.day, view.now.day];
  const days = view.still
    ? view.past.filter(({ day }) => day % 5 === 0 || happened.includes(day))
    : view.past;
  return {
    caption: tables.days,
    columns: [
      tables.day,
      tables.price,
      tables.desk,
      tables.paid,
      tables.waiting,
      tables.cash,
      tables.papers,
      tables.owed,
    ],
    rows: days.map((one) => [
      String(one.day),
      say.price(one.price),
      words.desks[one.desk],
      say.count(one.served),
      say.count(one.joined - one.served),
      say.millions(one.cash),
      say.millions(one.securities),
      say.millions(one.owed),
    ]),
  };
}

export function guessTable(view: View, words: PegWords, language: string): Table {
  const say = speaker(language);
  return {
    caption: words.tables.guess,
    columns: [words.tables.day, words.tables.yours],
    rows: view.state.guess.map((price, index) => [String(index + 1), say.price(price)]),
  };
}

/** Every fifth row and column of the map, as far as it is there. */
export function mapTable(
  rows: readonly (readonly number[])[],
  words: PegWords,
  language: string,
): Table {
  const say = speaker(language);
  const shown = Array.from({ length: SIDE }, (_, index) => index).filter(
    (index) => index % 5 === 0,
  );
  return {
    caption: words.tables.map,
    columns: [words.tables.corner, ...shown.map((column) => say.share(shareAt(column)))],
    rows: shown.flatMap((index) => {
      const row = rows[index];
      if (!row) return [];
      const prices = shown.map((column) => say.price(row[column] ?? 0));
      return [[say.share(shareAt(index)), ...prices]];
    }),
  };
}

export function replaysTable(replays: readonly Replay[], words: PegWords, language: string): Table {
  const say = speaker(language);
  const { tables } = words;
  const or = (price: number | null, none: string): string =>
    price === null ? none : say.share(price);
  return {
    caption: tables.replays,
    columns: [
      tables.episode,
      tables.lowRecord,
      tables.lowModel,
      tables.finalRecord,
      tables.finalModel,
    ],
    rows: replays.map(({ id, low, modelLow, final, modelFinal }) => [
      words.replays.names[id],
      say.share(low),
      or(modelLow, tables.cannot),
      or(final, tables.none),
      or(modelFinal, tables.cannot),
    ]),
  };
}
