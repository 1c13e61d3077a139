import { allowedRange, beliefs, type Page } from '../../model/policy/sight.ts';
import { STRESS_TESTS, type StressResult } from '../../model/policy/stress.ts';
import {
  type Book,
  bookOf,
  coverageOf,
  FIRMS,
  type Firm,
  pageOf,
  testOf,
  type World,
  weeksOf,
} from '../../model/policy/three-books.ts';
import { LETTERS, type Letter, type ReservesState } from './state.ts';

/** Two ends of a coverage ratio. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One app: what is there, what its page says, and what could be known of it. */
export interface App {
  readonly letter: Letter;
  readonly firm: Firm;
  readonly book: Book;
  readonly coverage: number;
  readonly page: Page | undefined;
  /** The page shows another ratio than is there today. */
  readonly wrong: boolean;
  /** Probability of each coverage ratio, from 0 to 1.2 by hundredths. */
  readonly beliefs: readonly number[];
  readonly allowed: Range;
  readonly result: StressResult | null;
}

export type Verdict = 'none' | 'closed' | 'missed' | 'narrow' | 'wide' | 'fits';

export interface View {
  readonly state: ReservesState;
  readonly apps: readonly App[];
  /** Largest withdrawals of one day in each week. */
  readonly weeks: readonly number[];
  readonly guess: Range | null;
  /** The app that the guess is about. */
  readonly about: App;
  readonly verdict: Verdict;
}

/** All orders of three; the first is the one that the story tells. */
const DEALS = ['012', '201', '120', '021', '210', '102'];

export const firmsOf = (deal: number): Firm[] =>
  [...(DEALS[deal] ?? '012')].map((index) => FIRMS[Number(index)] ?? 'careful');

const worldOf = ({ sight, loss, since, forged }: ReservesState): World => ({
  sight,
  paperLoss: loss,
  since,
  forged,
});

function appOf(letter: Letter, firm: Firm, state: ReservesState): App {
  const world = worldOf(state);
  const book = bookOf(firm, world);
  const coverage = coverageOf(book);
  const page = pageOf(firm, world);
  const probabilities = beliefs({
    busiestDay: state.busiest,
    fireSale: state.hurry,
    falsePages: state.false,
    bookChanges: state.changes,
    volatility: state.swings,
    page,
  });
  const { test, published } = state;
  return {
    letter,
    firm,
    book,
    coverage,
    page,
    wrong: page !== undefined && Math.abs(page.shows - coverage) > 0.004,
    beliefs: probabilities,
    allowed: allowedRange(probabilities),
    result: test === 'none' ? null : testOf(firm, world, published, STRESS_TESTS[test]),
  };
}

function guessOf({ guess: [first, second] }: ReservesState): Range | null {
  if (first === undefined || second === undefined) return null;
  return { from: Math.min(first, second), to: Math.max(first, second) };
}

/** A guess against what is there, and against what could be known. */
function judge(guess: Range | null, about: App, open: boolean): Verdict {
  if (!guess) return 'none';
  if (!open) return 'closed';
  const { coverage, allowed } = about;
  if (coverage < guess.from - 0.004 || coverage > guess.to + 0.004) return 'missed';
  const width = guess.to - guess.from;
  const possible = allowed.to - allowed.from;
  if (width < possible - 0.1) return 'narrow';
  return width > possible + 0.1 ? 'wide' : 'fits';
}

export function viewOf(state: ReservesState): View {
  const firms = firmsOf(state.deal);
  const apps = LETTERS.map((letter, index) => appOf(letter, firms[index] ?? 'careful', state));
  const guess = guessOf(state);
  const about = apps[LETTERS.indexOf(state.about)] as App;
  const verdict = judge(guess, about, state.books);
  return { state, apps, weeks: weeksOf(state.busiest), guess, about, verdict };
}
