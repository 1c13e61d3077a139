import { blindSpotLaw } from '../../model/lending/blind-spot.ts';
import { lossIn } from '../../model/lending/monoculture.ts';
import {
  drawYears,
  type Law,
  LENDERS,
  type Luck,
  lendersIn,
  marketLosses,
} from '../../model/lending/years.ts';
import { MOST, type MonocultureState } from './state.ts';

/** Loans that each lender has made, so that shares can be told as loans. */
export const LOANS = 100;
export const ALL = LENDERS * LOANS;

/** What few years need is drawn at once; whoever wants more will soon want all of them. */
const FEW = 20;

/** Luck and losses are worked out once for each market, not at every year that is dealt. */
function remembering<T>(size: number) {
  const kept = new Map<string, T>();
  return (key: string, make: () => T): T => {
    const found = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, found);
    const oldest = kept.size > size ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return found;
  };
}

const luckKept = remembering<Luck>(2);
const lossesKept = remembering<Float64Array>(6);

const drawn = (years: number): number => (years <= FEW ? FEW : MOST);

function luckOf({ seed, years }: MonocultureState): Luck {
  const count = drawn(years);
  return luckKept(`${seed} ${count}`, () => drawYears(seed, count));
}

function lawOf({ law, ...state }: MonocultureState): Law {
  if (law === 'spot') return blindSpotLaw(state);
  return lossIn({
    defaultProbability: state.average,
    economyWeight: state.economy,
    modelWeight: state.error,
  });
}

/** Failed loans of all lenders together, in each year dealt so far. */
export function totals(state: MonocultureState, models: number): number[] {
  const { seed, years, law, chance, ordinary, bad, average, economy, error } = state;
  const market = law === 'spot' ? [chance, ordinary, bad] : [average, economy, error];
  const key = [seed, drawn(years), models, law, ...market].join(' ');
  const losses = lossesKept(key, () => marketLosses(luckOf(state), models, lawOf(state)));
  return Array.from(losses.subarray(0, years), (loss) => loss * ALL);
}

/** Failed loans of each lender in one year, from 0. */
export function lenders(state: MonocultureState, models: number, year: number): number[] {
  return lendersIn(luckOf(state), year, models, lawOf(state)).map((loss) => loss * LOANS);
}
