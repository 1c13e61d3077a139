/** Numbers as this figure writes them. */
import { fill, type Template, type Values } from '../../i18n/fill.ts';
import {
  formatDays,
  formatFen,
  formatList,
  formatMoney,
  formatNumber,
  formatShare,
} from '../../i18n/format.ts';
import type { BankruptcyWords } from './words.ts';

export interface Speech {
  readonly words: BankruptcyWords;
  readonly language: string;
}

export function speaker({ words, language }: Speech) {
  const say = (template: Template, values: Values = {}): string => fill(template, values, language);
  return {
    say,
    /** To the fen. */
    exact: (fen: number): string => formatFen(fen, language),
    /** In millions, as the drawing counts. */
    money: (fen: number): string => formatMoney(fen / 100, 'CNY', language, 1),
    /** Whole yuan. */
    yuan: (fen: number): string => formatMoney(Math.round(fen / 100), 'CNY', language, 0),
    days: (days: number): string => formatDays(days, language),
    percent: (share: number): string => formatShare(share, language, 0),
    /** "50 fen in the yuan". */
    fen: (share: number): string => say(words.fenInYuan, { fen: bareFen(share, language) }),
    bareFen: (share: number): string => bareFen(share, language),
    list: (items: readonly string[]): string => formatList(items, language),
    merchant: (index: number): string => say(words.street.merchant, { number: index + 1 }),
  };
}
export type Speaker = ReturnType<typeof speaker>;

/** Fen in the yuan with one digit; no rounding makes a loss whole or something nothing. */
function bareFen(share: number, language: string): string {
  const tenths = Math.round(share * 1000);
  const kept = share < 1 && tenths >= 1000 ? 999 : share > 0 && tenths === 0 ? 1 : tenths;
  return formatNumber(kept / 10, language, 1);
}
