import { fill, type Template, type Values } from '../../i18n/fill.ts';
import { formatDate, formatNumber, formatPrice, formatShare } from '../../i18n/format.ts';
import type { ApprenticeWords } from './words.ts';

/** Numbers and sentences in the reader's language. */
export function speaker(words: ApprenticeWords, language: string) {
  const say = (template: Template, values: Values = {}): string => fill(template, values, language);
  const number = (value: number, digits = 0): string => formatNumber(value, language, digits);
  const money = (trillion: number): string =>
    say(words.money, { value: number(trillion, trillion < 10 ? 1 : 0) });
  /** One digit below ten, none above. */
  const few = (value: number): string => number(value, value < 9.95 ? 1 : 0);
  return {
    say,
    number,
    money,
    few,
    days: (value: number): string =>
      say(words.daysOf, { days: few(value), count: Number(value.toFixed(1)) }),
    share: (value: number): string => formatShare(value, language, value < 0.1 ? 1 : 0),
    yuan: (value: number): string => formatPrice(value, 'CNY', language),
    date: (iso: string): string => formatDate(iso, language),
  };
}
