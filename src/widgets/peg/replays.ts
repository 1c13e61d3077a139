import { EPISODES, type Episode, runEpisode } from '../../model/presets/episodes.ts';
import { remainingValue } from '../../model/price/platform.ts';
import type { ReplayId } from './state.ts';

/** What is on record of an episode, as shares of face value; null where it is not. */
export interface Recorded {
  readonly id: ReplayId;
  readonly low: number;
  readonly final: number | null;
  /** HTML of the facts with their sources. */
  readonly html: string;
}

export interface Replay extends Recorded {
  /** The model's lowest price with the recorded inputs; null where they are not on record. */
  readonly modelLow: number | null;
  /** What each unit was worth once all was sold in time; null likewise. */
  readonly modelFinal: number | null;
}

/** Beside the library's own: the same kind of case, four years earlier. */
const CASES: Readonly<Partial<Record<ReplayId, Episode>>> = {
  ...EPISODES,
  'tether-2018': {
    fact: 'J3',
    inputs: { kind: 'par-redemptions', fund: 2.8, hole: 0, redeemed: 0.4 },
    recorded: 0.925284,
  },
};

/** The whole shared evenly, with time to sell. */
function finalOf({ inputs }: Episode): number {
  // What was out of reach came back; what the model knows of is whole again.
  if (inputs.kind === 'closed') return 1;
  const assets = inputs.kind === 'pool' ? inputs.held / inputs.owed : 1 - inputs.hole / inputs.fund;
  return remainingValue({ assets, redeemed: 0, cash: 1, fireSale: 1 });
}

export function replaysOf(recorded: readonly Recorded[]): readonly Replay[] {
  return recorded.map((one) => {
    const found = CASES[one.id];
    return {
      ...one,
      modelLow: found ? runEpisode(found) : null,
      modelFinal: found ? finalOf(found) : null,
    };
  });
}
