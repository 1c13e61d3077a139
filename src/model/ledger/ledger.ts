/** The books: every sector's stocks, every account's balance, and the log that made them. */
import { whole } from '../check.ts';
import type { LedgerEvent } from './events.ts';
import {
  CELLS,
  cell,
  INSTRUMENTS,
  type Instrument,
  MARKETS,
  SECTORS,
  type Sector,
  SUMS,
} from './instruments.ts';
import { type Opening, openingBalance } from './opening.ts';
import type { Account } from './posting.ts';

export interface Ledger {
  readonly opening: Opening;
  /** Signed stocks in fen, sector by sector (see `cell`): asset +, liability -. */
  readonly stocks: Float64Array;
  /** Balance units per account; 'H' and 'M' stand for everybody without an account of their own. */
  readonly accounts: Map<Account, number>;
  readonly log: LedgerEvent[];
  /** True once event 12 has closed the platform: no unit may be issued or moved again. */
  failed: boolean;
  /** +1 where a sector may hold an instrument, -1 where it issues it, 0 where it may do neither. */
  readonly roles: Int8Array;
  /** Working space of `post`: what must come to zero (see form.ts). */
  readonly sums: Float64Array;
  /** Working space of `post`: the cell of each entry. */
  readonly cells: number[];
}

/**
 * New books with the opening's stocks and an empty log.
 * Throws a RangeError naming the stock that is not a whole number of fen.
 */
export function createLedger(opening: Opening = openingBalance()): Ledger {
  const stocks = new Float64Array(CELLS);
  for (const sector of SECTORS) {
    for (const instrument of INSTRUMENTS) {
      const amount = opening.stocks[sector][instrument] ?? 0;
      stocks[cell(sector, instrument)] = whole(`${sector}.${instrument}`, amount, -Infinity);
    }
  }
  const roles = new Int8Array(CELLS);
  for (const instrument of INSTRUMENTS) {
    const { holders, issuers } = MARKETS[instrument];
    for (const sector of holders) roles[cell(sector, instrument)] = 1;
    for (const sector of issuers) roles[cell(sector, instrument)] = -1;
  }
  const accounts = new Map<Account, number>([
    ['H', opening.stocks.H.U ?? 0],
    ['M', opening.stocks.M.U ?? 0],
  ]);
  return {
    opening,
    stocks,
    accounts,
    log: [],
    failed: false,
    roles,
    sums: new Float64Array(SUMS),
    cells: [],
  };
}

/** A sector's signed stock of an instrument, in fen: asset +, liability -. */
export function stock(ledger: Ledger, sector: Sector, instrument: Instrument): number {
  return ledger.stocks[cell(sector, instrument)] as number;
}

/** What an account holds at the platform, in fen; 0 if it was never opened. */
export function balanceOf(ledger: Ledger, account: Account): number {
  return ledger.accounts.get(account) ?? 0;
}

/** Claims minus debts of a sector, in fen, real assets left out. */
export function financialWorth(ledger: Ledger, sector: Sector): number {
  let sum = 0;
  for (const instrument of INSTRUMENTS) sum += stock(ledger, sector, instrument);
  return sum;
}

/** Claims minus debts of a sector plus its real assets, in fen. */
export function netWorth(ledger: Ledger, sector: Sector): number {
  return financialWorth(ledger, sector) + ledger.opening.realAssets[sector];
}

/** Balance units outstanding, in fen. */
export function unitsOutstanding(ledger: Ledger): number {
  return 0 - stock(ledger, 'A', 'U');
}

/**
 * Money that stands behind the units, as a share of them: float at the central bank plus float at
 * banks, securities left out. 1 when there are no units.
 */
export function coverage(ledger: Ledger): number {
  const units = unitsOutstanding(ledger);
  return units === 0 ? 1 : (stock(ledger, 'A', 'F') + stock(ledger, 'A', 'DF')) / units;
}
