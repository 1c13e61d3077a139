import { fill, type Template, type Values } from '../../i18n/fill.ts';
import { formatList, formatPrice, formatShare } from '../../i18n/format.ts';
import type { App } from './view.ts';
import type { Speech } from './words.ts';

/** Numbers, names and sentences in the reader's language. */
export function speaker({ words, language }: Speech) {
  const share = (value: number): string => formatShare(value, language, 0);
  return {
    share,
    yuan: (value: number, digits = 2): string => formatPrice(value, 'CNY', language, digits),
    list: (values: readonly number[]): string => formatList(values.map(share), language),
    say: (template: Template, values: Values = {}): string => fill(template, values, language),
    letter: ({ letter }: App): string => words.short[letter],
  };
}
