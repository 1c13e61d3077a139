import type { PegState } from './state.ts';

const month = {
  view: 'price',
  draw: false,
  answer: false,
  day: 30,
  custody: 0.2,
  invested: 0.6,
  cushion: 0.03,
  fireSale: 0.8,
  attentive: 0.3,
  rumour: 20,
  loss: 0,
  news: 5,
  reporting: false,
  capacity: 0.1,
  recovery: 0.68,
  desk: 'open',
} as const satisfies Partial<PegState>;

/** Places to start from, each one thing away from the first. */
export const SCENARIOS = {
  rumour: month,
  full: { ...month, custody: 1, rumour: 200 },
  luck: { ...month, loss: 0.15, rumour: 2 },
  report: { ...month, loss: 0.15, rumour: 2, reporting: true, attentive: 1 },
  shut: { ...month, desk: 'closed', deskFrom: 7, deskFor: 10 },
  law: { ...month, recovery: 0.99 },
} as const satisfies Record<string, Partial<PegState>>;
export type ScenarioId = keyof typeof SCENARIOS;
export const SCENARIO_IDS = Object.keys(SCENARIOS) as ScenarioId[];
