/** Numbers as this figure writes them. */
import { fill } from '../../i18n/fill.ts';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import type { GripWords } from './words.ts';

export interface Speech {
  readonly words: GripWords;
  readonly language: string;
}

/** "1.67 points". */
export function points(value: number, { words, language }: Speech): string {
  return fill(words.points, { count: bare(value, language) }, language);
}

/** Two digits at most, and no minus before a nought. */
export function bare(value: number, language: string): string {
  return formatNumber(Math.round(value * 100) / 100 + 0, language, 2);
}

/** Yuan without fen, as the picture draws them. */
export function yuan(value: number, { words, language }: Speech): string {
  return fill(words.yuan, { amount: formatNumber(Math.round(value) + 0, language, 0) }, language);
}

export function percent(value: number, language: string): string {
  return formatShare(Math.round(value * 100) / 100 + 0, language, 0);
}
