/**
 * Three platforms that serve their users alike and keep their users' money differently. Amounts are
 * per unit owed; who they are is our own invention, what becomes of them under test is `stress`.
 */
import { share, whole } from '../check.ts';
import { seeded } from '../numeric/random.ts';
import { choosePolicy } from './options.ts';
import type { Page } from './sight.ts';
import { type StressResult, type StressTest, stress } from './stress.ts';

export const FIRMS = ['careful', 'bold', 'hollow'] as const;
export type Firm = (typeof FIRMS)[number];

/** How often a supervisor gets a page; or the central bank holds the money itself. */
export const SIGHTS = ['never', 'yearly', 'quarterly', 'monthly', 'daily', 'custody'] as const;
export type Sight = (typeof SIGHTS)[number];

/** Days since the last page, on the evening before the next one. */
const AGE: Readonly<Record<Sight, number>> = {
  never: 0,
  yearly: 365,
  quarterly: 92,
  monthly: 31,
  daily: 1,
  custody: 0,
};

/** What stands behind a unit: coins at the central bank, slips of banks, papers at today's value. */
export interface Book {
  readonly coins: number;
  readonly slips: number;
  readonly papers: number;
}

export interface World {
  readonly sight: Sight;
  /** Share of the papers' value that was lost. */
  readonly paperLoss: number;
  /** Days since that loss, and since Hollow's owner helped himself. */
  readonly since: number;
  /** Hollow's ledger is false. */
  readonly forged: boolean;
}

/** What Bold keeps in papers, and Hollow at its bank. */
const AT_RISK = 0.8;
const LEFT = 0.3;
/** With the money in custody a false ledger can only hide tokens: so much stands behind each. */
const DILUTED = 0.8;

export const coverageOf = ({ coins, slips, papers }: Book): number => coins + slips + papers;

export function bookOf(firm: Firm, { sight, paperLoss, forged }: World): Book {
  share('paperLoss', paperLoss);
  if (sight === 'custody') {
    return { coins: firm === 'hollow' && forged ? DILUTED : 1, slips: 0, papers: 0 };
  }
  if (firm === 'careful') return { coins: 0, slips: 1, papers: 0 };
  if (firm === 'hollow') return { coins: 0, slips: LEFT, papers: 0 };
  return { coins: 0, slips: 1 - AT_RISK, papers: AT_RISK * (1 - paperLoss) };
}

/** The page on the desk. One written before the loss shows a whole book, and so does a false one. */
export function pageOf(firm: Firm, world: World): Page | undefined {
  const { sight, since, forged } = world;
  if (sight === 'never') return undefined;
  const age = AGE[sight];
  const held = sight === 'custody';
  const early = !held && whole('since', since) < age;
  const lies = firm === 'hollow' && forged;
  return { shows: early || lies ? 1 : coverageOf(bookOf(firm, world)), age, held };
}

/**
 * A platform under test. Its users know the book if pages are published and this one is right
 * today; else they are in the dark.
 */
export function testOf(
  firm: Firm,
  world: World,
  published: boolean,
  test: StressTest,
): StressResult {
  const book = bookOf(firm, world);
  const { coins, slips } = book;
  const coverage = coverageOf(book);
  const rest = 1 - coins;
  const page = pageOf(firm, world);
  const right = page !== undefined && Math.abs(page.shows - coverage) < 1e-9;
  const policy = choosePolicy([], {
    custody: coins,
    invested: rest === 0 ? 0 : Math.max(0, 1 - slips / rest),
    cushion: coverage - 1,
    reporting: published && right,
  });
  return stress(policy, test);
}

/** The largest share of balances taken out on one day of each week of a year. */
export function weeksOf(busiestDay: number): number[] {
  share('busiestDay', busiestDay);
  const random = seeded(2021);
  return Array.from({ length: 52 }, (_, week) => {
    const part = 0.25 + 0.45 * random();
    // The spring festival.
    return busiestDay * (week === 5 ? 1 : part);
  });
}
