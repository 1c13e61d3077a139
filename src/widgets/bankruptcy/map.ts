/** What users get back over custody and loss, and the lines of equal recovery on it. */
import { failPlatform, type Treatment } from '../../model/bankruptcy/platform-estate.ts';
import { fractionOf, yuan } from '../../model/money.ts';
import type { Reading } from './settle.ts';
import { type BankruptcyState, FIRM } from './state.ts';

type Firm = Pick<BankruptcyState, 'own' | 'debts' | 'costs'>;

const treatments: Readonly<Record<Reading, Treatment>> = {
  apart: 'ring-fenced',
  ordinary: 'unsecured',
};

/** Users' recovery with this share at the central bank and this share of the rest lost. */
export function recoveryAt(firm: Firm, reading: Reading, custody: number, lost: number): number {
  const users = yuan(FIRM.users);
  const coins = fractionOf(users, custody);
  return failPlatform({
    treatment: treatments[reading],
    users: [{ id: 'users', amount: users }],
    float: users - fractionOf(users - coins, lost),
    ownCash: yuan(firm.own),
    priorityClaims: yuan(firm.costs) + yuan(FIRM.wages),
    otherClaims: yuan(firm.debts),
  }).recovery;
}

const COLUMNS = 20;
const ROWS = 40;
export const LEVELS = [0.2, 0.4, 0.6, 0.8, 1] as const;

/** For each level, the largest loss at which users get at least that much, column by column. */
export interface Level {
  readonly level: number;
  readonly points: readonly { readonly custody: number; readonly lost: number }[];
}

/** Recovery falls with the loss, so that one crossing in each column tells where a level ends. */
export function levelsOf(firm: Firm, reading: Reading): readonly Level[] {
  const columns = Array.from({ length: COLUMNS + 1 }, (_, column) => {
    const custody = column / COLUMNS;
    const known: number[] = [];
    const at = (row: number): number => {
      known[row] ??= recoveryAt(firm, reading, custody, row / ROWS);
      return known[row];
    };
    return { custody, at };
  });
  return LEVELS.map((level) => ({
    level,
    points: columns.map(({ custody, at }) => ({ custody, lost: crossing(at, level) })),
  }));
}

/** Where values that fall pass a level: -1 if they never reach it, 1 if they never leave it. */
function crossing(at: (row: number) => number, level: number): number {
  const least = level - 1e-12;
  if (at(0) < least) return -1;
  if (at(ROWS) >= least) return 1;
  let [enough, short] = [0, ROWS];
  while (short - enough > 1) {
    const middle = (enough + short) >> 1;
    if (at(middle) < least) short = middle;
    else enough = middle;
  }
  return (enough + (at(enough) - level) / (at(enough) - at(short))) / ROWS;
}

/** The share of the money that is not at the central bank which a state loses. */
export const lostOf = ({ fails, invested, loss }: BankruptcyState): number =>
  (fails === 'bank' ? 1 - invested : invested) * loss;
