/** The shape of a parameter's record: all that shows, stores or sends a parameter derives from it. */

/**
 * share: a fraction (0.2 is 20 %). rate: a fraction a year. ratio: a plain number. yuan: money,
 * in yuan as a reader enters it. days, count: whole numbers.
 */
export type Unit = 'share' | 'rate' | 'ratio' | 'yuan' | 'days' | 'count';

export interface Parameter<Id extends string = string> {
  readonly id: Id;
  /** As in the equations. The name and the meaning that a reader sees are kept with the words. */
  readonly symbol: string;
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Digits of a step after the point (a share shown as per cent has two fewer). */
  readonly decimals: number;
  readonly default: number;
  /** A figure from the record, with its fact; or our own choice, shown as illustrative. */
  readonly kind: 'record' | 'illustrative';
  readonly source: string | null;
}

/** One line of a table of parameters; the fact at its end makes it a figure from the record. */
export type ParameterRow = readonly [
  symbol: string,
  unit: Unit,
  min: number,
  max: number,
  step: number,
  value: number,
  fact?: string,
];

/** Records from a table whose keys are the ids. */
/* @__NO_SIDE_EFFECTS__ */
export function parameters<Id extends string>(rows: Readonly<Record<Id, ParameterRow>>) {
  const records = {} as { readonly [K in Id]: Parameter<K> };
  for (const id in rows) {
    const [symbol, unit, min, max, step, value, source = null] = rows[id];
    const decimals = String(step).split('.')[1]?.length ?? 0;
    const kind = source === null ? 'illustrative' : 'record';
    const bounds = { min, max, step, decimals, default: value };
    Object.assign(records, { [id]: { id, symbol, unit, ...bounds, kind, source } });
  }
  return records;
}
