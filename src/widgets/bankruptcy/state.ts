import { PARAMETERS } from '../../model/parameters/index.ts';
import { amount, flag, oneOf, type StateOf, someOf } from '../../state/fields.ts';

/** What happens, in its order; "apart" only where money may be kept apart. */
export const STAGES = [
  'running',
  'shut',
  'books',
  'estate',
  'line',
  'apart',
  'costs',
  'wages',
  'ordinary',
] as const;
export type Stage = (typeof STAGES)[number];

/** The made-up firm, in yuan: a shape in the drawing is a million. */
export const FIRM = { users: 100e6, wages: 6e6 } as const;
/** Days after which the street's bills fall due. */
export const DUE = 30;
export const MERCHANT_COUNT = PARAMETERS.merchants.default;

const own = { kind: 'illustrative', source: null, symbol: '' } as const;
/** Sliders shorter than the model's range, so that every shape can be drawn. */
export const OWN = { ...PARAMETERS.ownCash, max: 50e6, default: 10e6 };
export const DEBTS = { ...PARAMETERS.otherClaims, max: 200e6, default: 60e6 };
export const COSTS = { ...PARAMETERS.priorityClaims, max: 50e6, default: 4e6 };
export const DAYS = {
  ...own,
  unit: 'days',
  min: 0,
  max: 1095,
  step: 1,
  decimals: 0,
  default: 0,
} as const;

const merchants = Array.from({ length: MERCHANT_COUNT }, (_, index) => String(index + 1));

export const fields = {
  view: oneOf(['estate', 'street', 'map'], 'estate'),
  /** The reader's own hand was on the lever; a step of the text tells its own case without it. */
  pulled: flag(),
  stage: oneOf(STAGES, 'running'),
  /** The balance that is followed, in yuan; 0 is the one left from chapter 1. */
  mine: amount({ min: 0, max: 300, step: 0.01, default: 0 }),
  guessed: flag(),
  guess: amount({ min: 0, max: 1, step: 0.01, default: 0.5 }),
  fails: oneOf(['app', 'ant', 'alibaba', 'bank'], 'app'),
  law: oneOf(['apart', 'ordinary', 'contested'], 'contested'),
  custody: amount(PARAMETERS.custody, 0),
  invested: amount(PARAMETERS.invested, 0.5),
  loss: amount(PARAMETERS.assetLoss, 0.4),
  own: amount(OWN),
  debts: amount(DEBTS),
  costs: amount(COSTS),
  days: amount(DAYS),
  inApp: amount(PARAMETERS.inApp),
  /** The last wave that is shown; more than there are shows all. */
  wave: amount({ min: 0, max: 9, step: 1, default: 9 }),
  /** The merchant that is asked; 0 is nobody. */
  asked: amount({ min: 0, max: MERCHANT_COUNT, step: 1, default: 0 }),
  /** Merchants whose savings are at a bank. */
  moved: someOf(merchants),
  record: flag(),
  open: flag(),
};
export type BankruptcyState = StateOf<typeof fields>;
export type Law = BankruptcyState['law'];

/** Whether a firm fails that owes users nothing: the app and its books go on. */
export const isParent = ({ fails }: Pick<BankruptcyState, 'fails'>): boolean =>
  fails === 'ant' || fails === 'alibaba';

export const reached = (state: Pick<BankruptcyState, 'stage'>, stage: Stage): boolean =>
  STAGES.indexOf(state.stage) >= STAGES.indexOf(stage);

/** The stages that a state passes through. */
export function stagesOf({ fails, law }: Pick<BankruptcyState, 'fails' | 'law'>): readonly Stage[] {
  if (isParent({ fails })) return ['running', 'shut'];
  return law === 'ordinary' ? STAGES.filter((stage) => stage !== 'apart') : STAGES;
}

/** So many stages on from here, or undefined past either end. */
export function stageAfter(state: BankruptcyState, by: 1 | -1): Stage | undefined {
  const stages = stagesOf(state);
  const at = STAGES.indexOf(state.stage);
  return by > 0
    ? stages.find((stage) => STAGES.indexOf(stage) > at)
    : stages.findLast((stage) => STAGES.indexOf(stage) < at);
}
