import type { Table } from '../../figure/table.ts';
import { formatFen } from '../../i18n/format.ts';
import type { BooksView } from './books.ts';
import type { Speech } from './words.ts';

/** The books with what each was before the last move. */
export function tableOf(view: BooksView, { words, language }: Speech): Table {
  const { table } = words.books;
  const money = (fen: number): string => formatFen(fen, language);
  return {
    caption: table.caption,
    columns: [table.who, table.item, table.before, table.change, table.after],
    rows: view.flatMap(({ party, rows }) =>
      rows.map(({ side, item, fen, change }) => [
        words.books[party],
        `${words.books[side]} ${words.books[item]}`,
        money(fen - change),
        money(change),
        money(fen),
      ]),
    ),
  };
}
