import type { Quantity } from './quantity.ts';

export const SHEETS = ['ledger', 'peg', 'bankruptcy'] as const;
export type SheetId = (typeof SHEETS)[number];

/** A number that a pupil has to find; its id names its question and its working. */
export interface Question {
  readonly id: string;
  readonly answer: Quantity;
}

/** A row of a table to be filled in; its id names the words at its head. */
export interface Row {
  readonly id: string;
  /** What the head of the row says besides: an amount. */
  readonly about?: Quantity;
  readonly cells: readonly Question[];
}

/** One pupil's worksheet, and its key: both are read from here. */
export interface Variant {
  readonly sheet: SheetId;
  readonly seed: number;
  /** What the sheet tells. */
  readonly given: Readonly<Record<string, Quantity>>;
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly Row[] };
  readonly questions: readonly Question[];
  /** The state of the figure in which the teacher can show it; nothing if the figure cannot. */
  readonly state?: string;
}
