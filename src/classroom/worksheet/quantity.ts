import { formatFen, formatNumber, formatShare } from '../../i18n/format.ts';

/** In what a number on a worksheet is counted; pupils write the number, the unit stands beside it. */
export const UNITS = ['yuan', 'million', 'people', 'percent', 'fen', 'plain'] as const;
export type Unit = (typeof UNITS)[number];

/** A number in its unit: 62.5 yuan, 50 per cent, 33 fen. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
}

export const quantity = (unit: Unit, value: number): Quantity => ({
  unit,
  // What binary fractions add beyond the sixth digit is nobody's money.
  value: Number(value.toFixed(6)),
});

/** How a number stands in a sentence. Money to the fen, shares to a tenth of a per cent. */
export function show({ value, unit }: Quantity, language: string): string {
  switch (unit) {
    case 'yuan':
      return formatFen(Math.round(value * 100), language);
    case 'percent':
      return formatShare(value / 100, language, 1);
    case 'people':
      return formatNumber(value, language, 0);
    case 'fen':
      return formatNumber(value, language, 0);
    case 'plain':
    case 'million':
      return formatNumber(value, language, 2);
  }
}

/** How far an answer may lie from the exact number: half of the last digit that is asked for. */
const ROOM: Readonly<Record<Unit, number>> = {
  yuan: 0.005,
  million: 0.005,
  people: 0,
  percent: 0.05,
  fen: 0.5,
  plain: 0.005,
};

/** Longer than any answer. */
const LONGEST = 20;

/** A number as pupils write it: "62.50", "62,50", "1,250", "¥62.50", "50 %". */
export function read(text: string): number | undefined {
  const bare = text.replace(/[\s¥%−]/g, (sign) => (sign === '−' ? '-' : ''));
  if (bare === '' || bare.length > LONGEST) return undefined;
  // A comma before three digits parts thousands; another one stands for a point.
  const plain = bare.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

export type Verdict = 'empty' | 'unread' | 'right' | 'wrong';

export function check(text: string, { value, unit }: Quantity): Verdict {
  if (text.trim() === '') return 'empty';
  const answer = read(text);
  if (answer === undefined) return 'unread';
  return Math.abs(answer - value) <= ROOM[unit] + 1e-6 ? 'right' : 'wrong';
}
