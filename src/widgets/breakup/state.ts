import { FUNDERS, type Funder } from '../../model/lending/consumer-credit.ts';
import { PARAMETERS } from '../../model/parameters/index.ts';
import type { Parameter } from '../../model/parameters/parameter.ts';
import { amount, flag, oneOf, type StateOf } from '../../state/fields.ts';

const ours = { symbol: '', kind: 'illustrative', source: null } as const;

/** Sliders of this figure's own example. */
export const UNPAID: Omit<Parameter, 'id'> = {
  ...ours,
  unit: 'share',
  min: 0,
  max: 1,
  step: 0.05,
  decimals: 2,
  default: 0,
};
export const CUSHION: Omit<Parameter, 'id'> = {
  ...ours,
  unit: 'yuan',
  min: 0,
  max: 40,
  step: 1,
  decimals: 0,
  default: 0,
};

export const fields = {
  funder: oneOf(FUNDERS, 'own'),
  /** Before the app has sold the loan: it has only written the tokens. */
  unsold: flag(),
  /** Where the knife goes: nowhere, between two pages of one app, or between two sets of books. */
  cut: oneOf(['none', 'screen', 'books'], 'none'),
  product: oneOf(['card', 'cash'], 'card'),
  kept: amount(PARAMETERS.ownShare, 0),
  unpaid: amount(UNPAID),
  cushion: amount(CUSHION),
  /** What the record says is laid open. */
  record: flag(),
  open: flag(),
};
/** Who has put up the money by now. */
export const funderOf = ({ funder, unsold }: BreakupState): Funder =>
  funder === 'investors' && unsold ? 'own' : funder;

export type BreakupState = StateOf<typeof fields>;
