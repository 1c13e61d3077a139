import { PARAMETERS } from '../../model/parameters/index.ts';
import { defaultsOf } from '../../state/query.ts';
import { type BreakupState, fields } from './state.ts';

const from = (patch: Partial<BreakupState>): BreakupState => ({
  ...defaultsOf(fields),
  open: true,
  unpaid: 0.25,
  ...patch,
});

/** Places to start from; the names are with the words. */
export const SCENARIOS = {
  article: from({ unpaid: 0 }),
  ant: from({ funder: 'bank', kept: PARAMETERS.ownShare.default }),
  slice: from({ funder: 'bank', kept: 0.3, cushion: 12 }),
  cut: from({ cut: 'books' }),
} as const;
export type ScenarioId = keyof typeof SCENARIOS;
export const SCENARIO_IDS = Object.keys(SCENARIOS) as ScenarioId[];
