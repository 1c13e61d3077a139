/**
 * The economic model: numbers in, numbers out. Shares and rates are fractions, money is whole fen,
 * time is in days. Wrong input throws a RangeError that names the argument; nothing returns NaN.
 */
export { assertions } from './assertions.ts';
export {
  failPlatform,
  type PlatformFailure,
  type PlatformPayout,
  type Treatment,
} from './bankruptcy/platform-estate.ts';
export { proRata } from './bankruptcy/pro-rata.ts';
export * from './bankruptcy/waterfall.ts';
export * from './codes/crc16.ts';
export * from './codes/payload.ts';
export * from './ledger/end-of-day.ts';
export type * from './ledger/events.ts';
export {
  INSTRUMENTS,
  type Instrument,
  MARKETS,
  SECTORS,
  type Sector,
} from './ledger/instruments.ts';
export { assertConsistent } from './ledger/invariants.ts';
export {
  balanceOf,
  coverage,
  createLedger,
  type Ledger,
  netWorth,
  stock,
  unitsOutstanding,
} from './ledger/ledger.ts';
export * from './ledger/matrices.ts';
export * from './ledger/opening.ts';
export * from './ledger/post.ts';
export type * from './ledger/posting.ts';
export * from './ledger/refusal.ts';
export * from './ledger/replay.ts';
export { draft } from './ledger/rules.ts';
export * from './lending/monoculture.ts';
export * from './lending/vasicek.ts';
export * from './merchants/clearing.ts';
export * from './merchants/network.ts';
export type { Obligations } from './merchants/obligations.ts';
export { FEN_PER_YUAN, fractionOf, yuan } from './money.ts';
export * from './numeric/normal.ts';
export { type Random, seeded } from './numeric/random.ts';
export * from './parameters/index.ts';
export * from './policy/multiplier.ts';
export { choosePolicy, OPTION_IDS, OPTIONS, type OptionId, type Policy } from './policy/options.ts';
export * from './policy/pass-through.ts';
export * from './policy/stress.ts';
export * from './presets/episodes.ts';
export * from './presets/regimes.ts';
export * from './presets/scenarios.ts';
export * from './price/deposit-contract.ts';
export * from './price/platform.ts';
export * from './price/queue.ts';
export * from './price/threshold.ts';
export * from './price/unit-price.ts';
