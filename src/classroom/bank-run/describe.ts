/** What is said of a round: to the class, to a screen reader, in the table. */
import type { Table } from '../../figure/table.ts';
import { fill } from '../../i18n/fill.ts';
import { formatMoney, formatNumber } from '../../i18n/format.ts';
import { FEN_PER_YUAN } from '../../model/money.ts';
import { outcomeOf, payableOf, safeOf } from './outcome.ts';
import { BALANCE, type Play } from './play.ts';
import { REGIMES, type Regime, type Truth } from './state.ts';
import type { Speech } from './words.ts';

/** An amount of fen, in yuan without needless digits. */
export const money = (fen: number, language: string): string =>
  formatMoney(fen / FEN_PER_YUAN, 'CNY', language);

export const numberOf = (regime: Regime): number => REGIMES.indexOf(regime) + 1;

export const nameOf = (regime: Regime, { words, language }: Speech): string =>
  fill(words.round, { number: numberOf(regime), name: words.regimes[regime] }, language);

/** Whether the class may see who asks: always in the second round, in the others when they are over. */
export const isShown = (regime: Regime, { over }: Play): boolean => regime === 'queue' || over;

/** Spoken after a day's hands were typed. */
export function sayDay(regime: Regime, play: Play, day: number, { words, language }: Speech) {
  const count = (value: number) => formatNumber(value, language, 0);
  const last = play.days[day - 1];
  if (!last) return '';
  const values = {
    day,
    hands: count(last.hands),
    paid: money(last.paid, language),
    waiting: count(last.joined - last.served),
  };
  const said = isShown(regime, play) ? words.said.open : words.said.hidden;
  return [fill(said, values, language), play.failed ? words.said.failed : ''].join(' ').trim();
}

/**
 * The end of a round in a few sentences. What was true, and who was right to wait, is told only when
 * no round is left that it would spoil.
 */
export function sayEnd(
  play: Play,
  truth: Truth,
  told: boolean,
  { words, language }: Speech,
): string {
  const { asked, served, part, worth, failed, late, short } = outcomeOf(play);
  const { ended } = words;
  const waited = short ? 'short' : late ? 'late' : 'safe';
  const how = asked === 0 ? 'none' : failed ? 'failed' : 'paid';
  const values = {
    asked,
    served,
    pupils: play.opening.pupils,
    safe: safeOf(play.opening),
    balance: money(BALANCE, language),
    // Rounded down to whole yuan: what is said to be there is there.
    worth: money(Math.floor((worth * BALANCE) / FEN_PER_YUAN) * FEN_PER_YUAN, language),
  };
  return [
    fill(ended[how], values, language),
    part > 0 ? fill(ended.part, { part: money(part, language) }, language) : '',
    told && !failed ? fill(ended[waited], values, language) : '',
    told ? ended.truth[truth] : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** What the rounds teach when held beside each other. */
export function sayComparison(plays: Readonly<Record<Regime, Play>>, { words, language }: Speech) {
  const over = REGIMES.filter((regime) => plays[regime].over);
  if (over.length < REGIMES.length) return words.compare.some;
  const asked = REGIMES.map((regime) => [regime, outcomeOf(plays[regime]).asked]);
  return fill(words.compare.finding, Object.fromEntries(asked), language);
}

export const sayTipping = ({ opening }: Play, { words, language }: Speech) => ({
  safe: fill(words.compare.tipping, { count: safeOf(opening) }, language),
  payable: fill(words.compare.payable, { count: payableOf(opening) }, language),
});

/** Day by day, to the fen. */
export function tableOf(regime: Regime, { days }: Play, speech: Speech): Table {
  const { table } = speech.words;
  const yuan = (fen: number) => money(fen, speech.language);
  return {
    caption: nameOf(regime, speech),
    columns: [
      ...[table.day, table.hands, table.paid, table.sales],
      ...[table.waiting, table.cash, table.papers, table.owed],
    ],
    rows: days.map((day, index) => [
      String(index + 1),
      String(day.hands),
      yuan(day.paid),
      yuan(day.fromSales),
      String(day.joined - day.served),
      yuan(day.cash),
      yuan(day.securities),
      yuan(day.owed),
    ]),
  };
}
