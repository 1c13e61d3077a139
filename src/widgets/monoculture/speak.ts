import { fill, type Template, type Values } from '../../i18n/fill.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { MonocultureWords } from './words.ts';

const KEYS = { 100: 'hundred', 10: 'ten', 5: 'five', 2: 'two', 1: 'one' } as const;

const nameOf = (models: number, words: MonocultureWords): string =>
  words.names[KEYS[models as keyof typeof KEYS] ?? 'one'];

/** Numbers and sentences in the reader's language. */
export function speaker(words: MonocultureWords, language: string) {
  return {
    loans: (value: number): string => formatNumber(Math.round(value), language, 0),
    say: (template: Template, values: Values = {}): string => fill(template, values, language),
    name: (models: number): string => nameOf(models, words),
    /** As it stands within a sentence. */
    inner: (models: number): string => nameOf(models, words).toLocaleLowerCase(language),
  };
}
