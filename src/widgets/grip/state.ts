import { PARAMETERS } from '../../model/parameters/index.ts';
import { amount, flag, oneOf, type StateOf } from '../../state/fields.ts';

/** New units per yuan of deposits: a finer and shorter slider than the model's whole range. */
export const TOKENS = {
  ...PARAMETERS.platformRatio,
  max: 0.6,
  step: 0.01,
  decimals: 2,
  default: 0,
};

export const fields = {
  /** Which lever is in hand, or what "a majority" is a majority of. */
  view: oneOf(['rates', 'reserves', 'count'], 'rates'),
  direction: oneOf(['tighten', 'ease'], 'tighten'),
  move: amount(PARAMETERS.policyMove),
  /** The central bank pushes as hard as it takes, up to the most it dares. */
  hard: flag(),
  share: amount(PARAMETERS.platformShare, 0.4),
  passThrough: amount(PARAMETERS.passThrough),
  needed: amount(PARAMETERS.needed),
  available: amount(PARAMETERS.available),
  rise: amount(PARAMETERS.requirementRise),
  tokens: amount(TOKENS),
  /** What stands behind each new token. */
  behind: oneOf(['nothing', 'bank', 'central-bank'], 'nothing'),
  by: oneOf(['number', 'value'], 'number'),
  /** Where the mark comes from is laid open. */
  why: flag(),
  open: flag(),
};
export type GripState = StateOf<typeof fields>;
