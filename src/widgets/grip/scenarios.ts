import { defaultsOf } from '../../state/query.ts';
import { fields, type GripState } from './state.ts';

const from = (patch: Partial<GripState>): GripState => ({
  ...defaultsOf(fields),
  open: true,
  ...patch,
});

/** Places to start from; the names are with the words. */
export const SCENARIOS = {
  ten: from({}),
  half: from({ share: 0.5, hard: true }),
  room: from({ share: 0.2, hard: true, available: 1.25 }),
  banks: from({ share: 0.9, passThrough: 1 }),
} as const;
export type ScenarioId = keyof typeof SCENARIOS;
export const SCENARIO_IDS = Object.keys(SCENARIOS) as ScenarioId[];
