import { formatDigits, formatNumber, formatPrice, formatShare } from '../../i18n/format.ts';

/** Numbers as this figure says them. */
export function speaker(language: string) {
  return {
    /** A price to the fen; just under one, to the tenth of a fen, rounded away from one. */
    price: (value: number): string =>
      value < 1 && value > 0.995
        ? formatPrice(Math.floor(value * 1000) / 1000, 'CNY', language, 3)
        : formatPrice(value, 'CNY', language),
    /** A price on the axis: as many digits as its step needs. */
    tick: (value: number): string =>
      formatPrice(
        value,
        'CNY',
        language,
        Math.abs(value * 100 - Math.round(value * 100)) > 1e-6 ? 3 : 2,
      ),
    share: (value: number): string => formatShare(value, language, 0),
    number: (value: number): string => formatNumber(value, language, 0),
    /** People, one by one. */
    count: (value: number): string => formatDigits(value, language),
    /** Fen as millions of yuan. */
    millions: (fen: number): string => formatDigits(fen / 1e8, language, 1),
  };
}
