import { fill, type Template, type Values } from '../../i18n/fill.ts';
import { formatPrice } from '../../i18n/format.ts';
import { stock } from '../../model/ledger/ledger.ts';
import type { Outcome } from './economy.ts';
import { isYear } from './state.ts';
import { BOOKS, type Row, SECTOR_OF } from './view.ts';
import type { Speech } from './words.ts';

/** Yuan and, only where there are any, fen. */
export function money(fen: number, language: string): string {
  const amount = formatPrice(Math.abs(fen) / 100, 'CNY', language, fen % 100 === 0 ? 0 : 2);
  return fen < 0 ? `−${amount}` : amount;
}

export const yearOf = (name: string): string => name.slice(1);

/** What a line of a book is called there. */
export function lineOf({ side, to, shape, book }: Row, { words }: Speech): string {
  if (side === 'owes') return to === null || to === 'central' ? '' : words.owes[to];
  return shape === 'paper' && book === 'central' ? words.owns.bonds : words.owns[shape];
}

const NAMES = { D: 'slip', DF: 'slip', U: 'token', R: 'coin', F: 'coin' } as const;

function reasonOf({ done, refused }: Outcome, { words, language }: Speech): string {
  if (!refused) return '';
  const amount = money(Math.round(done.amount * 100), language);
  const { entry, held, why } = refused;
  const book = BOOKS.find((id) => SECTOR_OF[id] === entry?.sector) ?? 'you';
  const kind = NAMES[(entry?.instrument ?? 'U') as keyof typeof NAMES] ?? 'token';
  const values = {
    amount,
    who: words.who[book],
    what: words.owns[kind],
    held: money(held, language),
  };
  return fill(words.reasons[why], values, language);
}

/** Says what was tried, why it was refused, and what came of it. */
export function tellerOf({ words, language }: Speech) {
  const say = (template: Template, values: Values = {}): string => fill(template, values, language);
  const amountOf = ({ done }: Outcome): string => money(Math.round(done.amount * 100), language);

  function attempt(outcome: Outcome): string {
    const { name } = outcome.done;
    if (isYear(name)) return say(words.attempts.rule, { year: yearOf(name) });
    return say(words.attempts[name], { amount: amountOf(outcome) });
  }

  function logged(outcome: Outcome, share: string): string {
    if (outcome.refused) {
      const reason = reasonOf(outcome, { words, language });
      return say(words.log.refused, { attempt: attempt(outcome), reason });
    }
    const { name } = outcome.done;
    if (isYear(name)) return say(words.log.rule, { year: yearOf(name), share });
    return name === 'invent' || name === 'print'
      ? ''
      : say(words.log[name], { amount: amountOf(outcome) });
  }

  function title(outcome: Outcome, pairs: boolean, first: boolean): string {
    const { titles } = words;
    const { ledger, done, refused } = outcome;
    if (refused) return say(titles.refused, { attempt: attempt(outcome) });
    if (pairs) return titles.pairs;
    const tokens = money(0 - stock(ledger, 'A', 'U'), language);
    const coins = stock(ledger, 'A', 'F');
    if (first) return say(titles.start, { amount: money(stock(ledger, 'H', 'D'), language) });
    if (isYear(done.name)) {
      const year = yearOf(done.name);
      if (stock(ledger, 'A', 'U') === 0) return say(titles.ruleNothing, { year });
      const slips = stock(ledger, 'A', 'DF');
      const form = coins === 0 ? 'ruleBanks' : slips === 0 ? 'rule' : 'ruleBoth';
      return say(titles[form], {
        year,
        tokens,
        coins: money(coins, language),
        slips: money(slips, language),
      });
    }
    if (done.name === 'keep') return say(titles.keep, { tokens, coins: money(coins, language) });
    return done.name === 'invent' || done.name === 'print'
      ? ''
      : say(titles[done.name], { amount: amountOf(outcome) });
  }

  const reason = (outcome: Outcome): string => reasonOf(outcome, { words, language });
  return { say, attempt, logged, title, reason };
}
