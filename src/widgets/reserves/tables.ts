import type { Table } from '../../figure/table.ts';
import { formatDays, formatNumber } from '../../i18n/format.ts';
import { speaker } from './say.ts';
import type { View } from './view.ts';
import type { Speech } from './words.ts';

/** As many as everything here is told for. */
const TOKENS = 100;

function seen({ apps, state }: View, speech: Speech): Table {
  const { share } = speaker(speech);
  const { words, language } = speech;
  const { tables } = words;
  const rows = apps.map(({ letter: id, page, allowed }) => [
    words.names[id],
    formatNumber(TOKENS, language, 0),
    share(state.busiest),
    formatNumber(0, language, 0),
    page ? share(page.shows) : tables.none,
    page ? formatDays(page.age, language) : tables.none,
    share(allowed.from),
    share(allowed.to),
  ]);
  return {
    caption: tables.see,
    columns: [
      tables.app,
      tables.owed,
      tables.busiest,
      tables.late,
      tables.page,
      tables.age,
      tables.from,
      tables.to,
    ],
    rows,
  };
}

function guessed({ guess, about }: View, speech: Speech): Table[] {
  if (!guess) return [];
  const { share } = speaker(speech);
  const { words } = speech;
  const { tables } = words;
  return [
    {
      caption: tables.guess,
      columns: [tables.app, tables.least, tables.most],
      rows: [[words.names[about.letter], share(guess.from), share(guess.to)]],
    },
  ];
}

function inside({ apps }: View, speech: Speech): Table {
  const { share, say, letter } = speaker(speech);
  const { words } = speech;
  const { tables } = words;
  return {
    caption: tables.inside,
    columns: [tables.app, tables.coins, tables.slips, tables.papers, tables.ratio],
    rows: apps.map((app) => [
      say(words.named, { letter: letter(app), firm: words.firms[app.firm] }),
      share(app.book.coins),
      share(app.book.slips),
      share(app.book.papers),
      share(app.coverage),
    ]),
  };
}

function tested({ apps }: View, speech: Speech): Table {
  const { share, yuan } = speaker(speech);
  const { words } = speech;
  const { tables } = words;
  return {
    caption: tables.test,
    columns: [tables.app, tables.asked, tables.loss],
    rows: apps.map(({ letter, result }) => [
      words.names[letter],
      share(result?.panic ?? 0),
      yuan(result?.loss ?? 0),
    ]),
  };
}

/** What can be seen; what is inside, once the books are open; what a test brings. */
export function tablesOf(view: View, speech: Speech): Table[] {
  const tables = [seen(view, speech), ...guessed(view, speech)];
  if (view.state.books) tables.push(inside(view, speech));
  if (view.state.test !== 'none') tables.push(tested(view, speech));
  return tables;
}
