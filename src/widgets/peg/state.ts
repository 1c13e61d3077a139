import { PARAMETERS } from '../../model/parameters/index.ts';
import { LAST_DAY } from '../../model/price/path.ts';
import { amount, amounts, flag, oneOf, type StateOf } from '../../state/fields.ts';

export const VIEWS = ['price', 'map', 'replays'] as const;
export const DESKS = ['open', 'suspended', 'closed'] as const;
export const REPLAYS = [
  'reserve-primary',
  'tether-2018',
  'tether-2022',
  'usdc',
  'terra',
  'changgou',
] as const;
export type ReplayId = (typeof REPLAYS)[number];

/** The sheet on which the reader draws: a price for each of the thirty days to come. */
export const SHEET = { length: LAST_DAY, min: 0, max: 1.05, step: 0.01 } as const;

const day = { min: 0, max: LAST_DAY, step: 1 } as const;
/** Beside its parameter: from no loss, which is what a false rumour is about. */
export const LOSS = { ...PARAMETERS.assetLoss, max: 0.5, default: 0 } as const;

export const fields = {
  view: oneOf(VIEWS, 'price'),
  /** The first question: the reader draws before the model does. */
  draw: flag(),
  answer: flag(),
  guess: amounts(SHEET.length, SHEET),
  /** The day up to which the month has run. */
  day: amount({ ...day, default: LAST_DAY }),
  /** The price's axis begins near the lowest price instead of at nothing. */
  close: flag(),
  custody: amount(PARAMETERS.custody),
  invested: amount(PARAMETERS.invested),
  cushion: amount(PARAMETERS.cushion),
  fireSale: amount(PARAMETERS.fireSale),
  attentive: amount(PARAMETERS.attentive),
  rumour: amount(PARAMETERS.rumour),
  loss: amount(LOSS),
  news: amount({ ...day, max: 20, default: 5 }),
  reporting: flag(),
  capacity: amount(PARAMETERS.dailyCapacity),
  recovery: amount(PARAMETERS.recovery),
  desk: oneOf(DESKS, 'open'),
  deskFrom: amount({ ...day, default: 7 }),
  deskFor: amount({ ...day, default: 5 }),
  replay: oneOf(REPLAYS, 'usdc'),
  open: flag(),
};

export type PegState = StateOf<typeof fields>;
export type Settings = Pick<PegState, 'custody' | 'invested' | 'cushion' | 'fireSale'>;
