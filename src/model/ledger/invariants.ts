/**
 * What must hold after every event. Property tests check it over long random sequences; `post`
 * checks it after each event while `assertions.on`.
 */
import { INSTRUMENTS, MARKETS, SECTORS } from './instruments.ts';
import { financialWorth, type Ledger, stock, unitsOutstanding } from './ledger.ts';

function demand(holds: boolean, invariant: string, what: string, value: number): void {
  if (!holds) throw new Error(`Inconsistent books, ${invariant}: ${what} ${value}`);
}

/** I1, I4, I6: each instrument sums to zero, no asset stock is negative, all is in whole fen. */
function assertStocks(ledger: Ledger): void {
  for (const instrument of INSTRUMENTS) {
    const { holders, issuers } = MARKETS[instrument];
    let sum = 0;
    for (const sector of SECTORS) {
      const amount = stock(ledger, sector, instrument);
      const cell = `${sector}.${instrument}`;
      const right = amount === 0 || (amount > 0 ? holders : issuers).includes(sector);
      demand(Number.isSafeInteger(amount), 'I6', cell, amount);
      demand(right, 'I4', cell, amount);
      sum += amount;
    }
    demand(sum === 0, 'I1', instrument, sum);
  }
}

/**
 * Throws an Error naming the first invariant (I1, I4 to I8) that the books break. I2 and I3 are
 * checked by `post` for every posting, I9 by `replay`, I10 by `endOfDay`.
 */
export function assertConsistent(ledger: Ledger): void {
  assertStocks(ledger);
  // I5: claims cancel out, so that the economy's net worth is its real assets.
  const claims = SECTORS.reduce((sum, sector) => sum + financialWorth(ledger, sector), 0);
  demand(claims === 0, 'I5', 'claims', claims);
  // I7, I8: accounts add up to the units outstanding; after a failure there are none.
  let held = 0;
  for (const [account, balance] of ledger.accounts) {
    demand(balance >= 0, 'I4', account, balance);
    held += balance;
  }
  const units = unitsOutstanding(ledger);
  demand(held === units, 'I7', 'accounts', held);
  demand(!ledger.failed || units === 0, 'I8', 'units', units);
}

/** I10: throws unless the float at the central bank equals the units outstanding, to the fen. */
export function assertFullCustody(ledger: Ledger): void {
  const float = stock(ledger, 'A', 'F');
  demand(float === unitsOutstanding(ledger), 'I10', 'A.F', float);
}
