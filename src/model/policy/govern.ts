/**
 * Twelve quarters of government: measures are taken one after another, and chance strikes. What a
 * quarter brings is `stress` of the policy then in force; nothing here does economics of its own.
 */
import { whole } from '../check.ts';
import { seeded } from '../numeric/random.ts';
import { regimeOn } from '../presets/regimes.ts';
import { choosePolicy, type OptionId, type Policy } from './options.ts';
import { STRESS_TESTS, type StressResult, type StressTest, stress } from './stress.ts';

export const QUARTERS = 12;
/** Quarters over which a slow roll-back lets users leave. */
const SLOW = 4;

export const MEASURES = [
  'reporting',
  'half-custody',
  'full-custody',
  'digital-cash',
  'state-control',
  'break-up',
  'roll-back',
  'wind-down',
] as const;
export type Measure = (typeof MEASURES)[number];

/** The quarter (1 to 12) from whose first day each measure is in force; 0 is never. */
export type Plan = Readonly<Record<Measure, number>>;

export const NOTHING: Plan = {
  reporting: 0,
  'half-custody': 0,
  'full-custody': 0,
  'digital-cash': 0,
  'state-control': 0,
  'break-up': 0,
  'roll-back': 0,
  'wind-down': 0,
};

export type Luck = 'quiet' | 'rumour' | 'loss';

/** Chances in a quarter. Our own choice: trouble about once in two years. */
const CHANCE = { rumour: 0.1, loss: 0.06 };

/** What each quarter brings, by whole-number seed; the policy has no part in it. */
export function drawLuck(seed: number): Luck[] {
  const random = seeded(whole('seed', seed));
  return Array.from({ length: QUARTERS }, () => {
    const draw = random();
    if (draw < CHANCE.loss) return 'loss';
    return draw < CHANCE.loss + CHANCE.rumour ? 'rumour' : 'quiet';
  });
}

/** A quarter in which nothing happens has no news and no loss, and the usual few follow it. */
function testOf(luck: Luck): StressTest {
  if (luck !== 'quiet') return STRESS_TESTS[luck];
  return { rumour: 1, assetLoss: 0, attentive: STRESS_TESTS.rumour.attentive };
}

export interface Quarter {
  readonly number: number;
  readonly luck: Luck;
  /** Whether the app is open at the end of the quarter. */
  readonly open: boolean;
  /** Nothing is tested once the app has gone. */
  readonly result: StressResult | null;
  /** Float income lost in the quarter, in yuan per 10,000 yuan of balances. */
  readonly cost: number;
}

const since = (plan: Plan, measure: Measure, quarter: number): number =>
  plan[measure] === 0 ? 0 : Math.max(0, quarter - plan[measure] + 1);

/** The policy in force in a quarter. */
export function policyIn(plan: Plan, quarter: number): Policy {
  const taken = MEASURES.filter(
    (measure): measure is Exclude<Measure, 'wind-down'> =>
      measure !== 'wind-down' && since(plan, measure, quarter) > 0,
  ).sort((a, b) => plan[a] - plan[b]);
  const policy = choosePolicy(taken satisfies OptionId[]);
  // Half of the money at the centre is less than all of it, whichever came last.
  if (since(plan, 'full-custody', quarter) > 0) policy.custody = 1;
  const left = 1 - Math.min(SLOW, since(plan, 'wind-down', quarter)) / SLOW;
  return {
    ...policy,
    platformShare: policy.platformShare * left,
    // Given a year, papers are repaid and people find other ways to pay as the app shrinks.
    invested: policy.invested * left,
    alternative: Math.max(policy.alternative, 1 - left),
  };
}

/** A quarter in which there is no app: whatever happens, nobody's money is in it. */
const gone = (number: number, luck: Luck): Quarter => ({
  number,
  luck,
  open: false,
  result: null,
  cost: 0,
});

/** Results of tests by policy and luck: under one policy one quarter is like another. */
const tested = new Map<string, StressResult>();
const MOST_TESTED = 500;

function test(policy: Policy, luck: Luck): StressResult {
  const key = JSON.stringify([policy, luck]);
  const known = tested.get(key);
  if (known) return known;
  if (tested.size >= MOST_TESTED) tested.clear();
  const result = stress(policy, testOf(luck));
  tested.set(key, result);
  return result;
}

/**
 * Every quarter under a plan and a run of luck. Once the app has failed, or has been closed, it
 * does not come back. Throws a RangeError for a quarter out of 0..12.
 */
export function govern(plan: Plan, luck: readonly Luck[]): Quarter[] {
  for (const measure of MEASURES) {
    if (whole(measure, plan[measure]) > QUARTERS) throw new RangeError(`${measure} is too late`);
  }
  let open = true;
  return luck.map((struck, index) => {
    const number = index + 1;
    if (!open || since(plan, 'wind-down', number) >= SLOW) {
      open = false;
      return gone(number, struck);
    }
    const policy = policyIn(plan, number);
    const result = test(policy, struck);
    open = !result.failed && !policy.rollBack;
    return { number, luck: struck, open, result, cost: result.cost / 4 };
  });
}

export interface Reckoning {
  /** Quarters with a run. */
  readonly panics: number;
  /** Yuan lost per 100 yuan of balances, in all. */
  readonly loss: number;
  readonly days: number;
  readonly merchants: number;
  readonly statePays: number;
  /** Share of a monetary-policy move that arrives at the end. */
  readonly power: number;
  /** Float income lost, in yuan per 10,000 yuan of balances, over all quarters. */
  readonly cost: number;
  readonly open: boolean;
}

/** What a run of quarters came to. With the app gone a move arrives whole. */
export function reckon(quarters: readonly Quarter[]): Reckoning {
  const sum = (of: (result: StressResult) => number): number =>
    quarters.reduce((total, { result }) => total + (result ? of(result) : 0), 0);
  const last = quarters.at(-1);
  return {
    panics: quarters.filter(({ result }) => (result?.panic ?? 0) > 0).length,
    loss: sum(({ loss }) => loss),
    days: sum(({ days }) => days),
    merchants: sum(({ merchants }) => merchants),
    statePays: sum(({ statePays }) => statePays),
    power: last?.open ? (last.result?.power ?? 1) : 1,
    cost: quarters.reduce((total, { cost }) => total + cost, 0),
    open: last?.open ?? true,
  };
}

/** First day of each quarter of China's own path, which begins with the first custody rule. */
const CHINA_BEGINS = { year: 2017, quarter: 2 };

/** The first day (ISO) of a quarter of the path, and the last. */
export function quarterDays(number: number): { from: string; to: string } {
  const index = CHINA_BEGINS.quarter - 1 + number - 1;
  const year = CHINA_BEGINS.year + Math.floor(index / 4);
  const month = (index % 4) * 3;
  const last = ['03-31', '06-30', '09-30', '12-31'][index % 4];
  return { from: `${year}-${String(month + 1).padStart(2, '0')}-01`, to: `${year}-${last}` };
}

const firstQuarter = (holds: (day: string) => boolean): number =>
  Array.from({ length: QUARTERS }, (_, index) => index + 1).find((number) =>
    holds(quarterDays(number).to),
  ) ?? 0;

/**
 * What China did between April 2017 and March 2020, as measures of this model. Trials of the
 * digital yuan began in that time but moved next to no payments, so they are not counted.
 */
export const chinaPlan = (): Plan => ({
  ...NOTHING,
  'half-custody': firstQuarter((day) => regimeOn(day).custody >= 0.5),
  'full-custody': firstQuarter((day) => regimeOn(day).custody >= 1),
});
