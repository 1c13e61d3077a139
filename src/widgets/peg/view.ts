import {
  LAST_DAY,
  type Path,
  type PathDay,
  type PathInput,
  pricePath,
} from '../../model/price/path.ts';
import type { PegState } from './state.ts';

/** The state as the model asks for it. */
export function inputOf(state: PegState): PathInput {
  const { custody, invested, cushion, fireSale, attentive, rumour, reporting } = state;
  const { recovery, desk, deskFrom, deskFor } = state;
  return {
    ...{ custody, invested, cushion, fireSale, attentive, rumour, reporting },
    ...{ recovery, desk, deskFrom, deskFor },
    // A million people are alike whatever the luck of each: one crowd will do.
    seed: 1,
    assetLoss: state.loss,
    newsDay: state.news,
    dailyCapacity: state.capacity,
  };
}

export interface View {
  readonly state: PegState;
  readonly path: Path;
  /** The days that have passed, the first included. */
  readonly past: readonly PathDay[];
  readonly now: PathDay;
  /** The lowest price so far, and its first day. */
  readonly low: PathDay;
  /** First day on which more had asked than could leave before waiting cost something. */
  readonly tipped: PathDay | undefined;
  readonly failed: PathDay | undefined;
  /** Whether the model's line may be seen: not before the reader has drawn theirs. */
  readonly told: boolean;
  readonly still: boolean;
}

const lowest = (days: readonly PathDay[]): PathDay =>
  days.reduce((low, one) => (one.price < low.price ? one : low));

/** @param still A picture on paper answers by itself. */
export function viewOf(state: PegState, still = false): View {
  const path = pricePath(inputOf(state));
  const told = !state.draw || state.answer || still;
  const past = path.days.slice(0, told ? state.day + 1 : 1);
  const now = past.at(-1) as PathDay;
  return {
    state,
    path,
    past,
    now,
    low: lowest(past),
    tipped: past.find(({ joined }) => joined > path.tipping * path.people),
    failed: past.find(({ failed }) => failed),
    told,
    still,
  };
}

/** What a drawn line says: where it is lowest and where it ends, as prices and days from 1. */
export function drawnOf(guess: readonly number[]) {
  if (guess.length < LAST_DAY) return undefined;
  const low = Math.min(...guess);
  return { low, day: guess.indexOf(low) + 1, end: guess.at(-1) ?? 1 };
}

export type Verdict = 'kept' | 'less' | 'more' | 'early' | 'late' | 'close';

/** How the drawn line lies to the model's over the whole month. */
export function verdictOf(guess: readonly number[], path: Path): Verdict | undefined {
  const drawn = drawnOf(guess);
  if (!drawn) return undefined;
  const low = lowest(path.days);
  const apart = drawn.low - low.price;
  if (apart > 0.1) return drawn.low > 0.99 ? 'kept' : 'less';
  if (apart < -0.1) return 'more';
  const falls = path.days.find(({ price }) => price <= low.price + 0.05)?.day ?? 0;
  const drew = guess.findIndex((price) => price <= drawn.low + 0.05) + 1;
  if (drew < falls - 2) return 'early';
  return drew > falls + 2 ? 'late' : 'close';
}
