import { PARAMETERS } from '../../model/parameters/index.ts';
import { amount, flag, oneOf, type StateOf } from '../../state/fields.ts';

/** Years that can be dealt. */
export const MOST = 1000;

/** A run of luck whose first ten years are what one expects of ten: every count comes out whole. */
const SEED = 2849;

export const MODELS = ['100', '10', '5', '2', '1'] as const;
export const VIEWS = ['year', 'years', 'tail', 'inside'] as const;

export const fields = {
  view: oneOf(VIEWS, 'year'),
  /** How many different models the hundred lenders use, beside a hundred of their own. */
  models: oneOf(MODELS, '100'),
  /** Years dealt so far. */
  years: amount({ min: 0, max: MOST, step: 1, default: 0 }),
  law: oneOf(['spot', 'normal'], 'spot'),
  /** Failed loans that all lenders together can bear in a year; 0 leaves the question out. */
  bear: amount({ min: 0, max: 1500, step: 50, default: 0 }),
  chance: amount(PARAMETERS.blindSpot),
  ordinary: amount(PARAMETERS.ordinaryLoss),
  bad: amount(PARAMETERS.blindLoss),
  average: amount(PARAMETERS.defaultProbability),
  economy: amount(PARAMETERS.economyWeight),
  error: amount(PARAMETERS.modelWeight),
  seed: amount({ min: 1, max: 9999, step: 1, default: SEED }),
  open: flag(),
};

export type MonocultureState = StateOf<typeof fields>;
