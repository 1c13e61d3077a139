import type { Table } from '../../figure/table.ts';
import { formatList, formatShare } from '../../i18n/format.ts';
import { stock, unitsOutstanding } from '../../model/ledger/ledger.ts';
import { fractionOf } from '../../model/money.ts';
import { custodyIn, type Outcome } from './economy.ts';
import { lineOf, money, tellerOf, yearOf } from './speak.ts';
import type { LedgerState } from './state.ts';
import type { Book, View } from './view.ts';
import type { Speech } from './words.ts';

export interface Said {
  readonly title: string;
  /** Why the last attempt was refused; empty where it was not. */
  readonly reason: string;
  readonly says: string;
  readonly changed: string;
  /** Each entry of the log, the beginning first. */
  readonly log: readonly string[];
  /** What the year's rules ask and what there is. */
  readonly rule: string;
  readonly answer: string;
  readonly tables: readonly Table[];
}

function booksInWords(books: readonly Book[], speech: Speech): string[] {
  const { words, language } = speech;
  const { say } = tellerOf(speech);
  return books.map(({ id, rows, worth }) => {
    const who = words.who[id];
    const lines = rows
      .filter(({ fen }) => fen !== 0)
      .map((row) =>
        say(words.says.line, { line: lineOf(row, speech), amount: money(row.fen, language) }),
      );
    if (lines.length === 0) return say(words.says.nothing, { who });
    if (worth !== 0) lines.push(say(words.says.worth, { amount: money(worth, language) }));
    return say(words.says.owns, { who, list: formatList(lines, language) });
  });
}

function changesInWords(view: View, speech: Speech): string {
  const { words, language } = speech;
  const { say, reason } = tellerOf(speech);
  const changed = view.rows.filter(({ fen, before }) => fen !== before);
  if (changed.length === 0) return [reason(view.last), words.changed.none].join(' ').trim();
  const lines = changed.map((row) =>
    say(words.changed.line, {
      book: words.who[row.book],
      line: lineOf(row, speech),
      before: money(row.before, language),
      after: money(row.fen, language),
    }),
  );
  const still = view.books.filter(({ id }) => !changed.some(({ book }) => book === id));
  return [
    say(words.changed.list, { list: lines.join('; ') }),
    ...(still.length > 0
      ? [
          say(words.changed.untouched, {
            list: formatList(
              still.map(({ id }) => words.who[id]),
              language,
            ),
          }),
        ]
      : []),
  ].join(' ');
}

/** The answer to the guess, from the books before and after the last payment that went through. */
function answerTo(guess: LedgerState['guess'], view: View, speech: Speech): string {
  const { words, language } = speech;
  const { say } = tellerOf(speech);
  if (guess === 'none') return words.guess.none;
  const shown: readonly Outcome[] = view.outcomes.slice(0, view.at + 1);
  const paid = shown.findLast(({ done, refused }) => done.name === 'pay' && !refused);
  if (!paid) return words.guess.wait;
  const bank = ['D', 'DF'] as const;
  const debt =
    guess === 'you'
      ? 0
      : guess === 'bank'
        ? bank.reduce((sum, name) => sum - stock(paid.ledger, 'B', name), 0)
        : unitsOutstanding(paid.ledger);
  const amount = money(Math.round(paid.done.amount * 100), language);
  return say(words.guess.answers[guess], { debt: money(debt, language), amount });
}

function tablesOf(view: View, log: readonly string[], speech: Speech): Table[] {
  const { words, language } = speech;
  const { tables } = words;
  return [
    {
      caption: tables.books,
      columns: [tables.book, tables.line, tables.before, tables.change, tables.after],
      rows: view.rows.map((row) => [
        words.who[row.book],
        lineOf(row, speech),
        money(row.before, language),
        money(row.fen - row.before, language),
        money(row.fen, language),
      ]),
    },
    {
      caption: tables.totals,
      columns: [tables.book, tables.owned, tables.owed, tables.worth],
      rows: view.books.map(({ id, owns, owes, worth }) => [
        words.who[id],
        ...[owns, owes, worth].map((fen) => money(fen, language)),
      ]),
    },
    {
      caption: tables.log,
      columns: [tables.number, tables.what],
      rows: log.slice(0, view.at + 1).map((entry, index) => [String(index), entry]),
    },
  ];
}

export function describe(view: View, state: LedgerState, speech: Speech): Said {
  const { words, language } = speech;
  const { say, title, logged, reason } = tellerOf(speech);
  const { ledger, year } = view.last;
  const custody = custodyIn(year);
  const log = view.outcomes.map((outcome, index) =>
    index === 0
      ? words.log.start
      : logged(outcome, formatShare(custodyIn(outcome.year), language, 0)),
  );
  const rule = say(words.year.state, {
    year: yearOf(year),
    asked: money(fractionOf(unitsOutstanding(ledger), custody), language),
    there: money(stock(ledger, 'A', 'F'), language),
  });
  return {
    title: title(view.last, state.pairs, view.at === 0),
    reason: reason(view.last),
    says: [...booksInWords(view.books, speech), words.says.proof, rule].join(' '),
    changed: changesInWords(view, speech),
    log,
    rule,
    answer: answerTo(state.guess, view, speech),
    tables: tablesOf(view, log, speech),
  };
}
