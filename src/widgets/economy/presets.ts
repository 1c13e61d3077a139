import { SCENARIOS, type ScenarioId, scenarioPolicy } from '../../model/presets/scenarios.ts';
import { defaultsOf } from '../../state/query.ts';
import { type Economy, single } from './state.ts';

export const PRESETS = ['base', ...(Object.keys(SCENARIOS) as ScenarioId[])] as const;
export type Preset = (typeof PRESETS)[number];

/** The model's own scenarios, with its first stress test and its lending as they are by default. */
export function presetOf(id: Preset): Economy {
  const base = defaultsOf(single);
  if (id === 'base') return base;
  const policy = scenarioPolicy(id);
  return {
    ...base,
    custody: policy.custody,
    invested: policy.invested,
    cushion: policy.cushion,
    fireSale: policy.fireSale,
    reporting: policy.reporting,
    treatment: policy.treatment,
  };
}
