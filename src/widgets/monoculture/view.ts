import { blindSpotDistribution, blindSpotMean } from '../../model/lending/blind-spot.ts';
import { vasicekDistribution } from '../../model/lending/vasicek.ts';
import { ALL, LOANS, lenders, totals } from './deck.ts';
import type { MonocultureState } from './state.ts';

/** Years that stand side by side. */
const ROW = 10;

export interface Bin {
  readonly from: number;
  readonly to: number;
  /** Years dealt whose failed loans lie in it. */
  readonly count: number;
  /** Years that the formula expects; null where there is none. */
  readonly expected: number | null;
}

export interface Market {
  readonly models: number;
  /** Failed loans in each year dealt. */
  readonly totals: readonly number[];
  readonly average: number;
  readonly worst: number;
  /** Of the last ten years dealt, oldest first. */
  readonly row: readonly number[];
  /** The same years in the first lender's books alone. */
  readonly one: readonly number[];
  /** Each lender's failed loans in the last year dealt; empty before the first. */
  readonly lenders: readonly number[];
  /** Lenders whose failed loans in that year lie above what they expect in the long run. */
  readonly bad: number;
  readonly bins: readonly Bin[];
  /** Years in which more loans failed than could be borne, and the loans beyond, in all of them. */
  readonly beyond: { readonly years: number; readonly loans: number };
}

export interface View {
  readonly state: MonocultureState;
  /** Failed loans of an average year in the long run, in loans of the whole market. */
  readonly expected: number;
  /** A hundred models, and then those that the reader chose, unless they are the same. */
  readonly markets: readonly Market[];
  /** Number of the first year of the row. */
  readonly first: number;
  /** Where the axis of failed loans ends. */
  readonly most: number;
  readonly width: number;
  /** Whether all markets have a formula. */
  readonly formula: boolean;
}

/** The share of years with no more failed loans than this, by formula; null where there is none. */
function formulaOf(state: MonocultureState, models: number): ((loans: number) => number) | null {
  if (state.law === 'spot') {
    const { below } = blindSpotDistribution(models, state);
    return (loans) => below(loans / ALL);
  }
  if (models !== 1 && models !== 100) return null;
  const correlation = models === 1 ? state.economy + state.error : state.economy;
  return (loans) =>
    vasicekDistribution({ defaultProbability: state.average, correlation, loss: loans / ALL });
}

function binsOf(values: readonly number[], most: number, width: number, state: MonocultureState) {
  return (models: number): Bin[] => {
    const below = formulaOf(state, models);
    const last = Math.round(most / width);
    const counts = new Array<number>(last + 1).fill(0);
    for (const value of values) {
      const place = Math.max(0, Math.min(last, Math.ceil(value / width - 0.5 - 1e-9)));
      counts[place] = (counts[place] ?? 0) + 1;
    }
    return counts.map((count, place) => {
      const [from, to] = [(place - 0.5) * width, (place + 0.5) * width];
      const up = place === last ? 1 : (below?.(to) ?? 0);
      const down = place === 0 ? 0 : (below?.(from) ?? 0);
      const expected = below === null ? null : (up - down) * values.length;
      return { from: Math.max(0, from), to, count, expected };
    });
  };
}

/** The axis must hold nearly every year of a market with one model. */
function axisOf(state: MonocultureState): { most: number; width: number } {
  const top =
    state.law === 'spot' ? Math.max(state.ordinary, state.bad) * 1.1 : state.average * 7 + 0.05;
  const width = top <= 0.035 ? 25 : top <= 0.16 ? 50 : top <= 0.4 ? 100 : 250;
  return { most: Math.ceil(Math.min(1, top) * (ALL / width)) * width, width };
}

function marketOf(state: MonocultureState, models: number, expected: number): Market {
  const all = totals(state, models);
  const { most, width } = axisOf(state);
  const last = state.years - 1;
  const from = Math.max(0, state.years - ROW);
  const each = last < 0 ? [] : lenders(state, models, last);
  const numbers = Array.from({ length: Math.min(ROW, state.years) }, (_, index) => from + index);
  const over = state.bear === 0 ? [] : all.filter((loans) => loans > state.bear + 1e-6);
  return {
    models,
    totals: all,
    average: all.length === 0 ? 0 : all.reduce((sum, one) => sum + one, 0) / all.length,
    worst: all.reduce((most, one) => Math.max(most, one), 0),
    row: all.slice(from),
    one: numbers.map((year) => lenders(state, models, year)[0] ?? 0),
    lenders: each,
    bad: each.filter((loans) => loans > (expected / ALL) * LOANS + 1e-9).length,
    bins: binsOf(all, most, width, state)(models),
    beyond: {
      years: over.length,
      loans: over.reduce((sum, loans) => sum + loans - state.bear, 0),
    },
  };
}

export function viewOf(state: MonocultureState): View {
  const expected = ALL * (state.law === 'spot' ? blindSpotMean(state) : state.average);
  const chosen = Number(state.models);
  const counts = chosen === 100 ? [100] : [100, chosen];
  const markets = counts.map((models) => marketOf(state, models, expected));
  return {
    state,
    expected,
    markets,
    first: Math.max(0, state.years - ROW) + 1,
    ...axisOf(state),
    formula: markets.every(({ bins }) => bins.every((bin) => bin.expected !== null)),
  };
}
