import { fill, type Values } from '../../i18n/fill.ts';
import type { Namespaces } from '../../i18n/words.ts';
import { type Quantity, show, type Unit } from './quantity.ts';
import type { SheetId, Variant } from './variant.ts';

export type WorksheetWords = Namespaces['worksheet'];

/** The words of one sheet; a sheet without a table has none for it. */
export interface SheetWords {
  readonly name: string;
  readonly title: string;
  readonly story: string;
  /** What else must be known before the questions. */
  readonly then?: string;
  readonly head?: string;
  readonly rows?: Readonly<Record<string, string>>;
  readonly columns?: Readonly<Record<string, string>>;
  readonly questions: Readonly<Record<string, string>>;
  readonly working: Readonly<Record<string, string>>;
  readonly think: Readonly<Record<string, { readonly question: string; readonly answer: string }>>;
}

export const sheetWords = (words: WorksheetWords, sheet: SheetId): SheetWords =>
  words.sheets[sheet];

/**
 * Every number of a variant by its name, as it stands in a sentence: given ones and answers. Where
 * people and yuan are counted together, as in a queue, money goes without its sign.
 */
export function valuesOf({ sheet, given, questions }: Variant, language: string): Values {
  const tell = (value: Quantity): string =>
    show(sheet === 'peg' && value.unit === 'yuan' ? { ...value, unit: 'plain' } : value, language);
  const entries: [string, Quantity][] = [
    ...Object.entries(given),
    ...questions.map(({ id, answer }): [string, Quantity] => [id, answer]),
  ];
  return Object.fromEntries(entries.map(([name, value]) => [name, tell(value)]));
}

/** What stands beside a number; a number that is told in a sentence has its unit there. */
export const unitName = (words: WorksheetWords, unit: Unit): string =>
  unit === 'plain' ? '' : words.units[unit];

/** The name of something, from words that are looked up by it. */
export function named(words: Readonly<Record<string, string>> | undefined, id: string): string {
  const found = words?.[id];
  if (found === undefined) throw new Error(`the worksheet has no words for "${id}"`);
  return found;
}

export const tell = (template: string, variant: Variant, language: string): string =>
  fill(template, valuesOf(variant, language), language);
