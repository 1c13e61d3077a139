/** How much money stands on a given base when part of it is the platform's. */
import { refuse, share, within } from '../check.ts';
import { type Ledger, stock } from '../ledger/ledger.ts';

/**
 * Money per yuan of base money, m = (1 + k + v) / (k + rr (1 + b (1 - rho) v) + rho v): k banknotes
 * and v platform units per yuan of deposits, rr the banks' reserve ratio, rho (`custody`) the share
 * of float at the central bank and b (`bankedFloat`) the share of the rest kept as deposits. Without
 * units it is the textbook multiplier (1 + k) / (k + rr). It describes quantities; a central bank
 * also sets rates. Throws a RangeError for values out of range, or if nothing at all needs base
 * money and the multiplier has no bound.
 */
export function moneyMultiplier({
  currencyRatio,
  reserveRatio,
  platformRatio = 0,
  custody = 0,
  bankedFloat = 1,
}: {
  currencyRatio: number;
  reserveRatio: number;
  platformRatio?: number;
  custody?: number;
  bankedFloat?: number;
}): number {
  within('currencyRatio', currencyRatio, 0);
  share('reserveRatio', reserveRatio);
  within('platformRatio', platformRatio, 0);
  const atBanks = share('bankedFloat', bankedFloat) * (1 - share('custody', custody));
  const base =
    currencyRatio + reserveRatio * (1 + atBanks * platformRatio) + custody * platformRatio;
  if (base === 0) refuse('reserveRatio', 'above 0', 0);
  return (1 + currencyRatio + platformRatio) / base;
}

/** Units without money behind them as a share of the public's money. All in fen. */
export function unbackedShare({
  units,
  cash,
  money,
}: {
  units: number;
  cash: number;
  money: number;
}): number {
  const unbacked = Math.max(0, within('units', units, 0) - within('cash', cash, 0));
  return unbacked === 0 ? 0 : share('unbacked share', unbacked / within('money', money, 0));
}

/** What households and merchants hold as money in the books: notes, deposits, e-CNY, units. */
export function publicMoney(ledger: Ledger): number {
  let money = 0;
  for (const sector of ['H', 'M'] as const) {
    for (const instrument of ['N', 'D', 'E', 'U'] as const) {
      money += stock(ledger, sector, instrument);
    }
  }
  return money;
}
