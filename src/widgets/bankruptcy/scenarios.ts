import { regimeOn } from '../../model/presets/regimes.ts';
import { defaultsOf } from '../../state/query.ts';
import { type BankruptcyState, fields } from './state.ts';

/** Days whose rules a reader can choose; each has its own share at the central bank. */
const DATES = {
  '2016': '2016-07-01',
  '2017': '2017-04-17',
  '2018': '2018-04-01',
  '2021': '2021-09-15',
} as const;
export type DateId = keyof typeof DATES;
// A list of its own: keys that look like numbers would be put in their own order.
export const DATE_IDS: readonly DateId[] = ['2016', '2017', '2018', '2021'];

export const custodyOn = (id: DateId): number => regimeOn(DATES[id]).custody;
export const dateOf = (custody: number): DateId | undefined =>
  DATE_IDS.find((id) => custodyOn(id) === custody);

const from = (patch: Partial<BankruptcyState>): Partial<BankruptcyState> => {
  const { view, pulled, stage, mine, guessed, guess, record, open, ...rest } = defaultsOf(fields);
  return { ...rest, ...patch };
};

/** Places to start from; what the reader has done so far stays. The names are with the words. */
export const SCENARIOS = {
  story: from({ custody: 0.2, invested: 0.5, loss: 0.5, law: 'ordinary' }),
  article: from({ invested: 1, loss: 1, law: 'ordinary' }),
  rules: from({ custody: custodyOn('2021') }),
  whole: from({ custody: 1, law: 'ordinary' }),
} as const;
export type ScenarioId = keyof typeof SCENARIOS;
export const SCENARIO_IDS = Object.keys(SCENARIOS) as ScenarioId[];
