import { fill } from '../../i18n/fill.ts';
import { SIDE, shareAt } from './map.ts';
import type { Replay } from './replays.ts';
import { speaker } from './speak.ts';
import { daysTable, guessTable, mapTable, replaysTable } from './tables.ts';
import { drawnOf, type View, verdictOf } from './view.ts';
import type { PegWords } from './words.ts';

export interface Shown {
  readonly view: View;
  readonly rows: readonly (readonly number[])[];
  readonly replays: readonly Replay[];
}

const waitingOf = ({ now, path }: View): number => (now.joined - now.served) / path.people;

/** Which sentence is the finding of a month that may be seen. */
function findingOf(view: View): keyof PegWords['titles'] {
  const { now, failed, state } = view;
  if (failed) return 'failed';
  if (now.desk !== 'open') return now.desk;
  if (now.joined > now.served) return 'queue';
  if (now.joined > 0) return 'emptied';
  if (state.custody === 1 && now.day >= state.news) return 'apart';
  return now.day >= state.news && (state.rumour > 1 || state.loss > 0) ? 'held' : 'calm';
}

function monthTitle(view: View, words: PegWords, language: string): string {
  const say = speaker(language);
  const { state, now, failed, told } = view;
  if (!told) return state.guess.length > 0 ? words.titles.drawn : words.titles.draw;
  const day = failed ? failed.day : now.day;
  const values = { day, price: say.price(now.price), waiting: say.share(waitingOf(view)) };
  return fill(words.titles[findingOf(view)], values, language);
}

/** What the reader drew, beside what the model does; empty before there is an answer. */
export function verdict(view: View, words: PegWords, language: string): string {
  const say = speaker(language);
  const { guess } = view.state;
  const found = view.told ? verdictOf(guess, view.path) : undefined;
  const drawn = drawnOf(guess);
  if (!found || !drawn) return '';
  const low = view.path.days.reduce((most, one) => (one.price < most.price ? one : most));
  const values = { drawn: say.price(drawn.low), low: say.price(low.price), day: low.day };
  return fill(words.verdicts[found], values, language);
}

export function story({ state, path }: View, words: PegWords, language: string): string {
  const say = speaker(language);
  const papers = say.share((path.days[0]?.securities ?? 0) / path.total);
  return fill(
    words.story,
    { day: state.news, papers, custody: say.share(state.custody) },
    language,
  );
}

function tippingSays({ path, state }: View, words: PegWords, language: string): string {
  if (path.tipping === 1) return words.says.noTipping;
  if (path.tipping === 0 && state.cushion <= 0) return words.says.short;
  return fill(words.says.tipping, { share: speaker(language).share(path.tipping) }, language);
}

function monthSays(view: View, words: PegWords, language: string): string {
  const say = speaker(language);
  const { state, now, low, failed, told } = view;
  const tell = (text: string, values: Record<string, string | number>): string =>
    fill(text, values, language);
  const books = tell(words.says.books, {
    custody: say.share(state.custody),
    invested: say.share(state.invested),
    assets: say.price(1 + state.cushion),
  });
  if (!told) return [story(view, words, language), books].join(' ');
  return [
    books,
    tippingSays(view, words, language),
    tell(words.says.now, {
      day: now.day,
      price: say.price(now.price),
      paid: say.share(now.served / view.path.people),
      waiting: say.share(waitingOf(view)),
    }),
    tell(words.says.low, { price: say.price(low.price), day: low.day }),
    ...(failed ? [tell(words.says.failed, { day: failed.day })] : []),
    tell(words.says.left, {
      cash: say.millions(now.cash),
      papers: say.millions(now.securities),
      owed: say.millions(now.owed),
    }),
    verdict(view, words, language),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function mapSaid({ view, rows }: Shown, words: PegWords, language: string) {
  const say = speaker(language);
  const cells = rows.flat();
  const safe = cells.filter((price) => price >= 0.99).length;
  const low = Math.min(...view.path.days.map(({ price }) => price));
  const { custody, invested } = view.state;
  const here = { custody: say.share(custody), invested: say.share(invested) };
  const title =
    rows.length < SIDE
      ? fill(
          words.titles.mapping,
          { count: SIDE * SIDE, progress: say.share(shareAt(rows.length) * ((SIDE - 1) / SIDE)) },
          language,
        )
      : fill(words.titles.map, { share: say.share(safe / cells.length) }, language);
  return {
    title,
    says: fill(words.says.map, { ...here, price: say.price(low) }, language),
    tables: [mapTable(rows, words, language)],
  };
}

function replaySaid({ view, replays }: Shown, words: PegWords, language: string) {
  const say = speaker(language);
  const { replay } = view.state;
  const found = replays.find(({ id }) => id === replay);
  const values = { name: words.replays.names[replay], low: say.share(found?.low ?? 1) };
  const model = found?.modelLow ?? null;
  const title =
    model === null
      ? fill(words.titles.replayAlone, values, language)
      : fill(words.titles.replays, { ...values, model: say.share(model) }, language);
  return { title, says: words.says.replays, tables: [replaysTable(replays, words, language)] };
}

/** Everything the figure says, from the same numbers that it draws. */
export function describe(shown: Shown, words: PegWords, language: string) {
  const { view } = shown;
  if (view.state.view === 'map') return mapSaid(shown, words, language);
  if (view.state.view === 'replays') return replaySaid(shown, words, language);
  const guess = view.state.guess.length > 0 ? [guessTable(view, words, language)] : [];
  return {
    title: monthTitle(view, words, language),
    says: monthSays(view, words, language),
    tables: [daysTable(view, words, language), ...guess],
  };
}
