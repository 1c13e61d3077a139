import type { Table } from '../../figure/table.ts';
import { fill, type Template, type Values } from '../../i18n/fill.ts';
import { formatList } from '../../i18n/format.ts';
import { PAIRS, readingsOf, sizeOf, toldApart } from './placing.ts';
import { READINGS, type ReadingId } from './state.ts';
import { extremes, type View } from './view.ts';
import type { Speech } from './words.ts';

/** Sentences, and names of readings, in the reader's language. */
export function tellerOf(view: View, { words, language }: Speech) {
  const name = (id: ReadingId): string => view.readings.find((one) => one.id === id)?.name ?? id;
  return {
    say: (template: Template, values: Values = {}): string => fill(template, values, language),
    name,
    names: (mask: number): string =>
      mask === 0 ? words.none : formatList(readingsOf(mask).map(name), language),
  };
}

function titleOf(view: View, speech: Speech): string {
  const { titles } = speech.words;
  const { say, name } = tellerOf(view, speech);
  const { state, piece, pieces, readings } = view;
  if (state.view === 'question') {
    const count = readings.filter(({ mechanism }) => mechanism).length;
    return say(titles.question, { count, all: readings.length });
  }
  if (state.view === 'card') {
    const { mark } = piece.card;
    if (!state.site && piece.yours === 0) return say(titles.ask, { mark });
    const mask = state.site ? piece.site : piece.yours;
    const values = { mark, count: sizeOf(mask), all: READINGS.length };
    if (toldApart(mask) === 0) return say(titles.every, values);
    return say(state.site ? titles.fits : titles.yours, values);
  }
  if (view.counted.length === 0) return titles.nothing;
  const counts = { all: pieces.length, placed: view.counted.length, several: view.several };
  if (state.view === 'all') {
    const template = state.site ? titles.all : titles.allYours;
    return say(template, { ...counts, single: view.single });
  }
  const ends = extremes(view.pairs);
  if (!ends) return titles.nothing;
  const { least } = ends;
  return say(titles.pairs, {
    count: least.count,
    all: view.counted.length,
    one: name(least.one),
    other: name(least.other),
  });
}

/** The piece in hand: what it tells apart, by whom it is placed where. */
function pieceInWords(view: View, speech: Speech): string {
  const { says } = speech.words;
  const { say, names } = tellerOf(view, speech);
  const { piece, state } = view;
  const { mark } = piece.card;
  const told = (mask: number): Values => ({
    mark,
    names: names(mask),
    pairs: toldApart(mask),
    all: PAIRS,
  });
  return [
    ...(piece.yours === 0 && state.site ? [] : [say(says.yours, told(piece.yours))]),
    ...(state.site ? [say(says.site, told(piece.site)), piece.card.reason] : []),
  ].join(' ');
}

function saysOf(view: View, speech: Speech): string {
  const { words } = speech;
  const { says } = words;
  const { say, name } = tellerOf(view, speech);
  const { state } = view;
  if (state.view === 'question') return `${words.question.text} ${words.question.test}`;
  if (state.view === 'card') return `${view.piece.card.text} ${pieceInWords(view, speech)}`;
  const ends = extremes(view.pairs);
  const most = ends
    ? [
        say(says.most, {
          one: name(ends.most.one),
          other: name(ends.most.other),
          count: ends.most.count,
        }),
      ]
    : [];
  const agreed =
    state.site && view.placed > 0
      ? [say(says.agreed, { agreed: view.agreed, compared: view.compared })]
      : [];
  const counts = { count: view.counted.length, several: view.several, every: view.every };
  return [say(says.counts, { ...counts, single: view.single }), ...most, ...agreed, says.vote].join(
    ' ',
  );
}

function tablesOf(view: View, speech: Speech): Table[] {
  const { words } = speech;
  const { tables } = words;
  const { say, name, names } = tellerOf(view, speech);
  const { state } = view;
  const readings: Table = {
    caption: tables.readings,
    columns: [tables.reading, tables.claim, tables.who, tables.paragraph, tables.test],
    rows: view.readings.map(({ name: title, claim, who, paragraph, found, mechanism }) => [
      title,
      found ? claim : `${claim} ${words.notFound}`,
      who,
      say(words.paragraph, { number: paragraph }),
      mechanism ? words.question.works : words.question.mind,
    ]),
  };
  const evidence: Table = {
    caption: tables.evidence,
    columns: [
      tables.piece,
      tables.record,
      tables.yours,
      ...(state.site ? [tables.site, tables.told, tables.reason] : [tables.told]),
      tables.sources,
    ],
    rows: view.pieces.map(({ card, yours, site }) => [
      card.mark,
      card.text,
      yours === 0 ? words.notPlaced : names(yours),
      ...(state.site
        ? [names(site), String(toldApart(site)), card.reason]
        : [yours === 0 ? '' : String(toldApart(yours))]),
      card.sources,
    ]),
  };
  const pairs: Table = {
    caption: say(tables.pairs, { whose: words.whose[view.whose] }),
    columns: [tables.one, tables.other, tables.count],
    rows: view.pairs.map(({ one, other, count }) => [name(one), name(other), String(count)]),
  };
  // By one piece alone the site's placing of the others is not given away.
  if (state.view === 'card') {
    const row = evidence.rows[view.piece.index] ?? [];
    return [{ ...evidence, rows: [row] }, readings];
  }
  return state.view === 'question' ? [readings] : [evidence, pairs, readings];
}

export function describe(view: View, speech: Speech) {
  const { words } = speech;
  const { say } = tellerOf(view, speech);
  const { piece, pieces, state } = view;
  return {
    title: titleOf(view, speech),
    says: saysOf(view, speech),
    changed: state.view === 'card' ? pieceInWords(view, speech) : saysOf(view, speech),
    where: say(words.walk.value, {
      number: piece.index + 1,
      all: pieces.length,
      mark: piece.card.mark,
    }),
    progress: say(words.progress, { placed: view.placed, all: pieces.length }),
    agreed:
      state.site && view.placed > 0
        ? say(words.says.agreed, { agreed: view.agreed, compared: view.compared })
        : '',
    tables: tablesOf(view, speech),
  };
}
