import type { Table } from '../../figure/table.ts';
import { fill, type Template, type Values } from '../../i18n/fill.ts';
import { formatDate, formatList, formatMoney, formatShare } from '../../i18n/format.ts';
import { precisionOf } from './events.ts';
import { barsOf } from './sale.ts';
import { distance, type Shown, type View } from './view.ts';
import type { Speech } from './words.ts';

/** Sentences, dates and sums in the reader's language. */
export function tellerOf({ words, language }: Speech) {
  const say = (template: Template, values: Values = {}): string => fill(template, values, language);
  return {
    say,
    list: (items: readonly string[]): string => formatList(items, language),
    date: (iso: string): string => formatDate(iso, language),
    money: (value: number, digits = 1): string => formatMoney(value, 'USD', language, digits),
    dateOf({ event }: Shown): string {
      const from = formatDate(event.date, language);
      if (!event.until) return from;
      return say(words.card.span, { from, to: formatDate(event.until, language) });
    },
    barOf(id: ReturnType<typeof barsOf>[number]['id'], view: View): string {
      const { sold, laterYear } = view.sale;
      return say(words.sale[id], { sold: formatShare(sold, language, 0), year: laterYear });
    },
  };
}

function whenOf(shown: Shown, view: View, { words, language }: Speech): string {
  const { when } = words;
  if (shown.event.until) {
    return fill(when.lasting, { count: shown.to - shown.from }, language);
  }
  if (precisionOf(shown.event.date) === 'year') {
    return fill(when.in, { date: formatDate(shown.event.date, language) }, language);
  }
  const { unit, count, after } = distance(shown, view.speech);
  if (unit === 'none') return when.start;
  return fill((after ? when.after : when.ahead)[unit], { count }, language);
}

function filterTitle(view: View, speech: Speech): string {
  const { words } = speech;
  const { titles } = words;
  const { say, list } = tellerOf(speech);
  const { on, by } = view.state;
  const topics = list(on.map((topic) => words.topics[topic].toLocaleLowerCase(speech.language)));
  const all = view.shown.length;
  if (by.length === 0) return say(titles.on, { count: view.kept.length, all, topics });
  const counts = view.lanes
    .filter((lane) => by.includes(lane.by))
    .map((lane) =>
      say(lane.count === 0 ? titles.nobody : titles.count, {
        count: lane.count,
        actor: words.actors[lane.by],
      }),
    );
  if (on.length === 0) return say(titles.by, { all, list: list(counts) });
  const within = view.shown.filter(({ event }) => on.some((topic) => event.on.includes(topic)));
  return say(titles.byOn, { all: within.length, topics, list: list(counts) });
}

function titleOf(view: View, speech: Speech): string {
  const { words } = speech;
  const { titles } = words;
  const { say, dateOf, money } = tellerOf(speech);
  const { state, chosen, order, shown, sale } = view;
  if (state.view === 'sale') {
    return say(titles.sale, { raise: money(sale.raise), article: money(sale.article, 0) });
  }
  if (chosen) {
    return say(titles.event, { title: chosen.event.title, when: whenOf(chosen, view, speech) });
  }
  const [first] = order;
  if (first) return say(titles.order, { date: dateOf(first), title: first.event.title });
  if (state.on.length > 0 || state.by.length > 0) return filterTitle(view, speech);
  if (state.before) {
    const payments = shown.filter(({ event }) => event.on.includes('payments'));
    const before = payments.filter(({ from }) => from < view.speech).length;
    return say(titles.before, { count: payments.length, before });
  }
  const year = shown.filter(({ event }) => event.id === 'report' || event.id === 'speech');
  const days = (year[1]?.from ?? 0) - (year[0]?.from ?? 0);
  const within = shown.filter(({ from }) => from <= (year[1]?.from ?? 0));
  return say(titles.year, { count: within.length, days });
}

function saysOf(view: View, speech: Speech): string {
  const { words, language } = speech;
  const { say, list, dateOf, money, barOf } = tellerOf(speech);
  const { says } = words;
  if (view.state.view === 'sale') {
    const bars = barsOf(view.sale, view.state.after).map(({ id, value }) =>
      say(says.bar, { label: barOf(id, view), value: money(value) }),
    );
    return [...bars, noteOf(view, { words, language })].join(' ');
  }
  return view.lanes
    .map(({ by }) => {
      const items = view.kept
        .filter(({ event }) => event.by.includes(by))
        .map((shown) => say(says.item, { mark: shown.event.mark, date: dateOf(shown) }));
      const actor = words.actors[by];
      return items.length === 0
        ? say(says.empty, { actor })
        : say(says.lane, { actor, list: list(items) });
    })
    .join(' ');
}

/** What stands under the bars of the sale. */
export function noteOf(view: View, speech: Speech): string {
  const { words, language } = speech;
  const { say, money } = tellerOf(speech);
  const { raise, hongKong, later } = view.sale;
  const halves = { hongKong: money(hongKong), shanghai: money(raise - hongKong) };
  const note = say(words.sale.note, halves);
  if (!view.state.after) return note;
  return `${note} ${say(words.sale.laterNote, { share: formatShare(later, language, 0) })}`;
}

function tablesOf(view: View, speech: Speech): Table[] {
  const { words } = speech;
  const { say, list, dateOf, money, barOf } = tellerOf(speech);
  const { tables } = words;
  const { sale } = view;
  const events: Table = {
    caption: tables.events,
    columns: [tables.date, tables.event, tables.by, tables.on, tables.article, tables.sources],
    rows: view.kept.map((shown) => {
      const { title, text, by, on, paragraph, sources, kind } = shown.event;
      const how = kind === 'done' ? '' : ` ${words.card[kind]}`;
      return [
        dateOf(shown),
        `${title}. ${text}${how}`,
        list(by.map((actor) => words.actors[actor])),
        on.length === 0 ? tables.open : list(on.map((topic) => words.topics[topic])),
        paragraph === null ? tables.no : say(tables.paragraph, { number: paragraph }),
        sources,
      ];
    }),
  };
  const rows = barsOf(sale, view.state.after).flatMap(({ id, value }) => {
    const row = [barOf(id, view), money(value, 1)];
    if (id !== 'raise') return [row];
    return [
      row,
      [tables.shanghai, money(sale.raise - sale.hongKong)],
      [tables.hongKong, money(sale.hongKong)],
      [tables.newYork, money(0)],
    ];
  });
  const bars: Table = { caption: tables.sale, columns: [tables.what, tables.amount], rows };
  return view.state.view === 'sale' ? [bars, events] : [events, bars];
}

/** The answer to the guess. */
function answerOf(view: View, speech: Speech): string {
  const { words } = speech;
  const { say, dateOf } = tellerOf(speech);
  const { guess } = view.state;
  const [first] = view.order;
  if (guess === 'none' || !first) return words.guess.none;
  const place = view.order.find(({ event }) => event.id === guess)?.place ?? 0;
  const values = { first: words.guess['full-custody'], date: dateOf(first), place };
  return say(place === 1 ? words.guess.right : words.guess.wrong, values);
}

/** Where the walk is: its place, counted from 1, and what stands there. */
function walkOf(view: View, speech: Speech): { place: number; where: string } {
  const { words } = speech;
  const { say, dateOf } = tellerOf(speech);
  const place = view.kept.findIndex(({ chosen }) => chosen) + 1;
  const shown = view.kept[place - 1];
  if (!shown) return { place, where: words.walk.none };
  const values = { number: place, all: view.kept.length, date: dateOf(shown) };
  return { place, where: say(words.walk.value, { ...values, title: shown.event.title }) };
}

export function describe(view: View, speech: Speech) {
  const { words } = speech;
  const { say, list, dateOf } = tellerOf(speech);
  const mentioned = view.kept.filter(({ event }) => event.paragraph !== null).length;
  const counts = say(words.says.counts, { count: view.kept.length, mentioned });
  const order = list(
    view.order.map((shown) =>
      say(words.says.item, { mark: shown.event.mark, date: dateOf(shown) }),
    ),
  );
  const chosen = view.state.view === 'sale' ? null : view.chosen;
  return {
    title: titleOf(view, speech),
    ...walkOf(view, speech),
    says: saysOf(view, speech),
    changed: chosen ? chosen.event.text : view.state.view === 'sale' ? '' : counts,
    /** The four of the question in a row; empty before a guess. */
    order: order && say(words.card.order, { list: order }),
    answer: answerOf(view, speech),
    tables: tablesOf(view, speech),
  };
}
