/** The platform under the article's description, and under the rules as they were. */
import { oneOf } from '../check.ts';
import { basePolicy, type Policy } from '../policy/options.ts';
import { regimeOn } from './regimes.ts';

export interface Scenario {
  /** The day whose rules it takes (ISO), if it takes any. */
  date?: string;
  /** Paragraphs of the article that describe it. */
  paragraphs?: readonly number[];
  facts: readonly string[];
  settings: Partial<Policy>;
}

/**
 * What the sources say is set; the rest stays as in the base policy and is illustrative. The
 * article gives no figure for the risky share: `invested: 1` is its extreme case, not a record.
 */
export const SCENARIOS = {
  article: {
    paragraphs: [12, 13, 15],
    facts: ['D5', 'D6'],
    settings: { custody: 0, invested: 1, reporting: false, treatment: 'unsecured' },
  },
  'rules-2021-09': {
    date: '2021-09-15',
    facts: ['D2', 'D3', 'D9', 'D14', 'D17'],
    settings: { reporting: true, treatment: 'ring-fenced' },
  },
  'rules-2024-05': {
    date: '2024-05-01',
    facts: ['D15', 'D16', 'D17'],
    // Net assets required for a float of a thousand billion yuan: 27.5 billion.
    settings: { reporting: true, treatment: 'ring-fenced', cushion: 0.0275 },
  },
} as const satisfies Record<string, Scenario>;
export type ScenarioId = keyof typeof SCENARIOS;

/** The policy of a scenario, custody taken from the regime in force on its day. */
export function scenarioPolicy(id: ScenarioId): Policy {
  oneOf('scenario', id, Object.keys(SCENARIOS) as ScenarioId[]);
  const { date, settings }: Scenario = SCENARIOS[id];
  const custody = date ? { custody: regimeOn(date).custody } : {};
  return { ...basePolicy(), ...custody, ...settings };
}
