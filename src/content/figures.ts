import {
  formatDate,
  formatDays,
  formatMoney,
  formatNumber,
  formatPrice,
  formatShare,
} from '../i18n/format.ts';
import type { Figure } from './schemas.ts';

/**
 * A figure of the record, as the reader's language writes it.
 * @throws Error when the figure's kind and value do not fit each other.
 */
export function formatFigure(figure: Figure, locale: string): string {
  const { id, kind, value, digits, currency } = figure;
  if (kind === 'date') return formatDate(String(value), locale);
  if (typeof value !== 'number') throw new Error(`figure "${id}" of kind ${kind} is not a number`);
  switch (kind) {
    case 'share':
      return formatShare(value, locale, digits);
    case 'days':
      return formatDays(value, locale);
    case 'number':
      return formatNumber(value, locale, digits);
    case 'money':
    case 'price': {
      if (!currency) throw new Error(`figure "${id}" is money without a currency`);
      const print = kind === 'money' ? formatMoney : formatPrice;
      return print(value, currency, locale, digits);
    }
  }
}
