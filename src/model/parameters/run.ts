/** Parameters of a run as it unfolds: depositors with thresholds, served in turn. */
import { parameters } from './parameter.ts';

export const RUN = parameters({
  depositors: ['N', 'count', 100, 1_000_000, 100, 10_000],
  spread: ['σₜ', 'share', 0.01, 0.35, 0.01, 0.12],
  push: ['g', 'share', 0, 1, 0.01, 0.2],
  dailyCapacity: ['k', 'share', 0.01, 1, 0.01, 0.1],
});
