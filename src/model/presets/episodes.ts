/**
 * Real episodes that the model can speak to. Inputs and outcomes are those of the fact named; where
 * the record gives a range, the comment says which end is used.
 */
import { remainingValue } from '../price/platform.ts';
import { unitPrice } from '../price/unit-price.ts';

/** What is put into the model: amounts in one unit (billions, say), per episode. */
export type EpisodeInputs =
  | { readonly kind: 'par-redemptions'; fund: number; hole: number; redeemed: number }
  | { readonly kind: 'closed'; stuck: number; supply: number }
  | { readonly kind: 'pool'; held: number; owed: number };

export interface Episode {
  /** The fact that carries inputs and outcome. */
  readonly fact: string;
  readonly inputs: EpisodeInputs;
  /**
   * Per unit of face value: the market price, or, for a pool, what holders got back. Null where the
   * outcome is not on record.
   */
  readonly recorded: number | null;
  /** Days until holders were paid or could redeem again, where on record. */
  readonly days?: number;
}

export const EPISODES = {
  'reserve-primary': {
    fact: 'J1',
    inputs: { kind: 'par-redemptions', fund: 62.5, hole: 0.785, redeemed: 40 },
    recorded: 0.97,
    days: 45,
  },
  usdc: {
    fact: 'J2',
    inputs: { kind: 'closed', stuck: 3.3, supply: 40 },
    recorded: 0.8774,
    days: 3,
  },
  'tether-2022': {
    fact: 'J4',
    inputs: { kind: 'par-redemptions', fund: 83, hole: 0, redeemed: 10 },
    recorded: 0.95,
    days: 0,
  },
  /** No backing but a token of its own; the price is that of 23 May 2022. */
  terra: {
    fact: 'J5',
    inputs: { kind: 'par-redemptions', fund: 18.6, hole: 18.6, redeemed: 0 },
    recorded: 0.069,
  },
  /** The gap as first found; what users got in the end is not on record. */
  synapse: {
    fact: 'J6',
    inputs: { kind: 'pool', held: 0.18, owed: 0.265 },
    recorded: null,
  },
  'wirecard-uk': {
    fact: 'J9',
    inputs: { kind: 'pool', held: 1, owed: 1 },
    recorded: 1,
    days: 4,
  },
  /** Average over failed firms, 2018 to 2023; the first payment took more than two years. */
  'uk-safeguarding': {
    fact: 'J12',
    inputs: { kind: 'pool', held: 0.35, owed: 1 },
    recorded: 0.35,
    days: 730,
  },
} as const satisfies Record<string, Episode>;
export type EpisodeId = keyof typeof EPISODES;

/**
 * What the model says a unit was worth. par-redemptions: those who stay carry the hole alone once
 * the quick have left at par. closed: the most that the money out of reach can cost; a lower market
 * price is the discount for waiting. pool: equal claims on what is held.
 */
export function runEpisode({ inputs }: Episode): number {
  if (inputs.kind === 'closed') {
    const stuck = inputs.stuck / inputs.supply;
    return unitPrice({ redemption: 'closed', reporting: true, stuck, panicDiscount: 0 }).price;
  }
  const [assets, redeemed] =
    inputs.kind === 'pool'
      ? [inputs.held / inputs.owed, 0]
      : [1 - inputs.hole / inputs.fund, inputs.redeemed / inputs.fund];
  return remainingValue({ assets, redeemed, cash: 1, fireSale: 1 });
}
