import {
  chinaPlan,
  drawLuck,
  govern,
  type Luck,
  MEASURES,
  type Measure,
  NOTHING,
  type Plan,
  policyIn,
  QUARTERS,
  type Quarter,
  type Reckoning,
  reckon,
} from '../../model/policy/govern.ts';
import { type DilemmaState, planOf } from './state.ts';

/** Ten tokens of a quarter, by what stands behind them; `hollow` is what was lost. */
export interface Cell {
  readonly number: number;
  readonly luck: Luck | 'unknown';
  readonly what: 'open' | 'failed' | 'closed' | 'unknown';
  readonly coin: number;
  readonly slip: number;
  readonly paper: number;
  readonly hollow: number;
  /** Share of a push that arrives; null where it is not known yet. */
  readonly power: number | null;
}

export interface Path {
  readonly cells: readonly Cell[];
  readonly quarters: readonly Quarter[];
  readonly reckoning: Reckoning;
}

export interface View {
  readonly plan: Plan;
  /** Quarters that have passed. */
  readonly past: number;
  readonly you: Path;
  readonly china: Path;
  readonly nothing: Path;
  readonly taken: readonly Measure[];
  readonly over: boolean;
}

const SHAPES = 10;

/** Ten shapes in these shares, by largest remainder. */
export function tenOf(shares: readonly number[]): number[] {
  const exact = shares.map((share) => share * SHAPES);
  const counts = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
  let left = SHAPES - counts.reduce((sum, count) => sum + count, 0);
  for (const { index } of order) {
    if (left <= 0) break;
    counts[index] = (counts[index] ?? 0) + 1;
    left--;
  }
  return counts;
}

function cellOf(plan: Plan, quarter: Quarter | undefined, number: number): Cell {
  const empty = { number, coin: 0, slip: 0, paper: 0, hollow: 0 };
  if (!quarter) return { ...empty, luck: 'unknown', what: 'unknown', power: null };
  const { luck, result } = quarter;
  if (!result) return { ...empty, luck, what: 'closed', power: 1 };
  const { custody, invested } = policyIn(plan, number);
  const lost = result.loss / 100;
  const shares = [custody, (1 - custody) * (1 - invested), (1 - custody) * invested];
  const [coin = 0, slip = 0, paper = 0, hollow = 0] = tenOf([
    ...shares.map((share) => share * (1 - lost)),
    lost,
  ]);
  const what = result.failed ? 'failed' : quarter.open ? 'open' : 'closed';
  return { number, luck, what, coin, slip, paper, hollow, power: result.power };
}

function pathOf(plan: Plan, luck: readonly Luck[], past: number): Path {
  const quarters = govern(plan, luck).slice(0, past);
  const numbers = Array.from({ length: QUARTERS }, (_, index) => index + 1);
  const cells = numbers.map((number) => cellOf(plan, quarters[number - 1], number));
  return { cells, quarters, reckoning: reckon(quarters) };
}

/** Three paths on the same luck: the reader's, China's, and that of who does nothing. */
export function viewOf(state: DilemmaState): View {
  const plan = planOf(state);
  const luck = drawLuck(state.luck);
  const past = state.quarter;
  return {
    plan,
    past,
    you: pathOf(plan, luck, past),
    china: pathOf(chinaPlan(), luck, past),
    nothing: pathOf(NOTHING, luck, past),
    taken: MEASURES.filter((measure) => plan[measure] > 0 && plan[measure] <= Math.max(past, 1)),
    over: past === QUARTERS,
  };
}
