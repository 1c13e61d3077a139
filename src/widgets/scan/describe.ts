import type { Table } from '../../figure/table.ts';
import { fill } from '../../i18n/fill.ts';
import { stock } from '../../model/ledger/ledger.ts';
import { openingDeposit, walletAfter } from '../../state/wallet.ts';
import { booksView } from './books.ts';
import type { ScanSession } from './session.svelte.ts';
import { tableOf } from './table.ts';
import { titleOf } from './title.ts';

/** What the figure shows, in words and numbers, for its frame. */
export interface Described {
  readonly title: string;
  readonly says: string;
  readonly sure: string;
  readonly tables: readonly Table[];
}

export function describe(session: ScanSession): Described {
  const { words, language, payments } = session;
  const { says } = words;
  const values = {
    deposit: session.money(payments.deposit),
    balance: session.money(payments.balance),
    held: session.money(stock(payments.wallet.ledger, 'M', 'U')),
  };
  return {
    title: titleOf(session),
    says: fill(payments.moves.length === 0 ? says.start : says.moved, values, language),
    sure: fill(words.sure, { deposit: session.money(openingDeposit) }, language),
    tables: [tableOf(booksView(walletAfter(payments.shown)), session)],
  };
}
