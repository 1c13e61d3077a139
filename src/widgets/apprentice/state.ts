import { PARAMETERS } from '../../model/parameters/index.ts';
import { amount, amounts, flag, oneOf, type StateOf } from '../../state/fields.ts';

export const FIRST = 2012;
export const LAST = 2024;
/** The record is shown up to here; the reader draws the rest. */
export const KNOWN = 2016;

export const VIEWS = ['draw', 'street', 'keys', 'marx'] as const;

/** Trillions of yuan in a year. */
export const SHEET = { length: LAST - KNOWN, min: 0, max: 450, step: 1 } as const;

export const fields = {
  view: oneOf(VIEWS, 'draw'),
  /** The line that the reader drew, a value for each year after the known ones. */
  guess: amounts(SHEET.length, SHEET),
  /** Whether the record has been drawn as well. */
  shown: flag(),
  /** Of a hundred shops, those that take the app. */
  shops: amount({ min: 0, max: 100, step: 1, default: 5 }),
  /** The year looked at. */
  year: amount({ min: FIRST, max: LAST, step: 1, default: 2019 }),
  /** The apps' share of payments in the anchor year, and what it moved with. */
  share: amount(PARAMETERS.platformShare),
  by: oneOf(['count', 'value'], 'count'),
  dependence: amount(PARAMETERS.dependence),
  bearable: amount(PARAMETERS.bearableDays),
  open: flag(),
};

export type ApprenticeState = StateOf<typeof fields>;
