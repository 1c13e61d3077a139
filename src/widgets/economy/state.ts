import { TREATMENTS, type Treatment } from '../../model/bankruptcy/platform-estate.ts';
import { PARAMETERS, type ParameterId } from '../../model/parameters/index.ts';
import { STRESS_TESTS } from '../../model/policy/stress.ts';
import { amount, type Field, flag, oneOf, type StateOf } from '../../state/fields.ts';

/** The model's parameters that have a slider here, as the chapters were. */
export const GROUPS = {
  cover: ['custody', 'invested', 'cushion', 'fireSale'],
  event: ['rumour', 'attentive', 'assetLoss'],
  law: [],
  share: ['platformShare', 'alternative', 'passThrough', 'suppliers'],
  loans: ['defaultProbability', 'economyWeight', 'modelWeight'],
} as const satisfies Record<string, readonly ParameterId[]>;
export type Group = keyof typeof GROUPS;
export const USED: readonly ParameterId[] = Object.values(GROUPS).flat();

const { rumour, attentive, assetLoss } = STRESS_TESTS.rumour;

/** One economy. The event is the model's first stress test until the reader changes it. */
export const single = {
  custody: amount(PARAMETERS.custody),
  invested: amount(PARAMETERS.invested),
  cushion: amount(PARAMETERS.cushion),
  fireSale: amount(PARAMETERS.fireSale),
  rumour: amount(PARAMETERS.rumour, rumour),
  attentive: amount(PARAMETERS.attentive, attentive),
  assetLoss: amount(PARAMETERS.assetLoss, assetLoss),
  reporting: flag(),
  treatment: oneOf(TREATMENTS as readonly Treatment[], 'ring-fenced'),
  guarantee: flag(),
  rollBack: flag(),
  platformShare: amount(PARAMETERS.platformShare),
  alternative: amount(PARAMETERS.alternative),
  passThrough: amount(PARAMETERS.passThrough),
  suppliers: amount(PARAMETERS.suppliers),
  defaultProbability: amount(PARAMETERS.defaultProbability),
  economyWeight: amount(PARAMETERS.economyWeight),
  modelWeight: amount(PARAMETERS.modelWeight),
  shared: flag(),
};
export type Economy = StateOf<typeof single>;
export type EconomyName = keyof typeof single;

const NAMES = Object.keys(single) as EconomyName[];
const second = (name: string): string => `other-${name}`;

/** The economy, one beside it, and what is open. */
export const fields = {
  ...single,
  ...(Object.fromEntries(NAMES.map((name) => [second(name), single[name]])) as Record<
    string,
    Field
  >),
  beside: flag(),
  open: flag(),
};
export type EconomyState = Economy & {
  readonly beside: boolean;
  readonly open: boolean;
  readonly [other: string]: unknown;
};

export const firstOf = (state: EconomyState): Economy =>
  Object.fromEntries(NAMES.map((name) => [name, state[name]])) as unknown as Economy;

export const secondOf = (state: EconomyState): Economy =>
  Object.fromEntries(NAMES.map((name) => [name, state[second(name)]])) as unknown as Economy;

/** An economy as the one that stands beside. */
export const asSecond = (economy: Economy): Record<string, unknown> =>
  Object.fromEntries(NAMES.map((name) => [second(name), economy[name]]));
