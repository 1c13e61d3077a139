import { formatNumber, formatPrice, formatShare } from '../../i18n/format.ts';

/** Numbers as this figure says them. */
export function speaker(language: string) {
  return {
    /** A price to the fen; just under one it keeps the tenth of a fen that it lacks. */
    price: (value: number): string =>
      formatPrice(value, 'CNY', language, value < 1 && value > 0.995 ? 3 : 2),
    share: (value: number): string => formatShare(value, language, 0),
    number: (value: number): string => formatNumber(value, language, 0),
    /** Fen as millions of yuan. */
    millions: (fen: number): string =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }).format(fen / 1e8),
  };
}
