import { merchantNetwork } from '../../model/merchants/network.ts';
import { dependentShare, dismissal, shareAt } from '../../model/policy/dismissal.ts';
import { RESERVE_REGIMES, regimeOn } from '../../model/presets/regimes.ts';
import type { Record } from './record.ts';
import { type ApprenticeState, FIRST, KNOWN, LAST } from './state.ts';

/** The year in which the apps' share is assumed. */
export const ANCHOR = 2020;

export interface Year {
  readonly year: number;
  readonly trillion: number;
  /** Growth over the year before; null where the two do not continue each other. */
  readonly growth: number | null;
  /** Hundred million payments; null where there is no figure. */
  readonly payments: number | null;
  readonly basis: Record['payments'][number]['basis'];
  readonly sure: boolean;
  /** The line the reader drew; null where there is none. */
  readonly guess: number | null;
  /** The apps' share of payments under the assumptions; null where the year was not counted. */
  readonly share: number | null;
  /** Days of payments lost, were they closed in that year. */
  readonly days: number | null;
  /** What had to lie at the central bank at the end of the year. */
  readonly custody: number;
  /** What users lose per ¥100 if everybody must leave at once. */
  readonly loss: number;
}

export interface Reserve {
  /** In years, with the month as a part of one. */
  readonly at: number;
  readonly date: string;
  readonly trillion: number;
  readonly central: boolean;
}

export interface Rule {
  readonly at: number;
  readonly from: string;
  readonly custody: number;
}

export interface View {
  readonly state: ApprenticeState;
  readonly years: readonly Year[];
  readonly reserves: readonly Reserve[];
  readonly rules: readonly Rule[];
  /** The first year in which dismissal costs more than could be borne; null if there is none. */
  readonly turned: number | null;
  /** Of the shops that take the app, those that cannot open without it. */
  readonly dependent: number;
  /** Days of payments lost if the app leaves a street with that many shops on it. */
  readonly streetDays: number;
}

/** A day, month or year as a place on the axis of years. */
export function yearOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : (day - 1) / 31)) / 12;
}

/** Merchants' debts to each other play no part here, so the smallest street will do. */
const NETWORK = merchantNetwork({ count: 2, suppliers: 1 });

function volumeOf(record: Record, year: number, by: ApprenticeState['by']): number | null {
  const found = record.payments.find((one) => one.year === year);
  return (by === 'count' ? found?.transactions100m : found?.trillion) ?? null;
}

function yearsOf(state: ApprenticeState, record: Record): Year[] {
  const anchor = volumeOf(record, ANCHOR, state.by) ?? 1;
  return record.payments.map((one, index): Year => {
    const before = record.payments[index - 1];
    const volume = volumeOf(record, one.year, state.by);
    const share = volume === null ? null : shareAt(volume, anchor, state.share);
    const { custody } = regimeOn(`${one.year}-12-31`);
    const settings = { dependence: state.dependence, custody, network: NETWORK };
    // A loss per ¥100 does not ask how many use the app: where the share is unknown, some do.
    const closed = dismissal(share ?? state.share, settings);
    return {
      year: one.year,
      trillion: one.trillion,
      growth: before?.basis === one.basis ? one.trillion / before.trillion - 1 : null,
      payments: one.transactions100m ?? null,
      basis: one.basis,
      sure: one.status !== 'unverified',
      guess: state.guess[one.year - KNOWN - 1] ?? null,
      share,
      days: share === null ? null : closed.days,
      custody,
      loss: closed.loss,
    };
  });
}

/** Changes of what had to lie at the central bank, as they came. */
function rulesOf(): Rule[] {
  const steps = RESERVE_REGIMES.flatMap(({ steps: all }) => all);
  return steps
    .filter(({ from, custody }, index) => {
      const changed = custody !== (steps[index - 1]?.custody ?? 0);
      return changed && from >= `${FIRST}` && from < `${LAST + 1}`;
    })
    .map(({ from, custody }) => ({ at: yearOf(from), from, custody }));
}

export function viewOf(state: ApprenticeState, record: Record): View {
  const years = yearsOf(state, record);
  const part = state.shops / 100;
  const settings = { dependence: state.dependence, network: NETWORK };
  return {
    state,
    years,
    reserves: record.reserves.map(({ date, trillion, scope }) => ({
      at: yearOf(date),
      date,
      trillion,
      central: scope === 'central-bank',
    })),
    rules: rulesOf(),
    turned: years.find(({ days }) => days !== null && days > state.bearable)?.year ?? null,
    dependent: Math.round(100 * dependentShare(part, state.dependence)),
    streetDays: dismissal(part, settings).days,
  };
}
