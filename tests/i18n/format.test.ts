import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatFen,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPrice,
  formatShare,
} from '../../src/i18n/format.ts';

describe('money', () => {
  it('is written in yuan and fen, to the fen', () => {
    expect(formatFen(123_450, 'en')).toBe('¥1,234.50');
    expect(formatFen(-1_350, 'en')).toBe('−¥13.50');
    expect(formatFen(0, 'en')).toBe('¥0.00');
  });

  it('goes into words from a million on', () => {
    expect(formatMoney(34_500_000_000, 'USD', 'en', 1)).toBe('US$34.5 billion');
    expect(formatMoney(118e12, 'CNY', 'en', 0)).toBe('¥118 trillion');
    expect(formatMoney(5_000, 'CNY', 'en', 0)).toBe('¥5,000');
  });

  it('keeps the digits of a printed price', () => {
    expect(formatPrice(80, 'HKD', 'en')).toBe('HK$80.00');
    expect(formatPrice(0.0687, 'USD', 'en', 4)).toBe('US$0.0687');
  });
});

describe('numbers, shares, dates', () => {
  it('groups below a million', () => {
    expect(formatNumber(51_400, 'en')).toBe('51,400');
    expect(formatNumber(711_000_000, 'en')).toBe('711 million');
  });

  it('prints fractions as per cent', () => {
    expect(formatShare(0.98, 'en')).toBe('98%');
    expect(formatShare(0.0035, 'en')).toBe('0.35%');
  });

  it('keeps the precision that a date has', () => {
    expect(formatDate('2020', 'en')).toBe('2020');
    expect(formatDate('2020-11', 'en')).toBe('November 2020');
    expect(formatDate('2020-11-03', 'en')).toBe('3 November 2020');
    expect(formatMonth(2021, 3, 'en')).toBe('Apr 2021');
    expect(() => formatDate('soon', 'en')).toThrow(RangeError);
  });
});
