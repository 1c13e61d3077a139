/** What an event writes into the books. */
import type { LedgerEvent } from './events.ts';
import type { Instrument, Sector } from './instruments.ts';

/** One line of a posting: a change of a signed stock, in fen. */
export interface Entry {
  readonly sector: Sector;
  readonly instrument: Instrument;
  readonly amount: number;
}

/** Someone with a balance at the platform: a whole sector's remainder, or one named account. */
export type HouseholdAccount = 'H' | `H:${string}`;
export type MerchantAccount = 'M' | `M:${string}`;
export type Account = HouseholdAccount | MerchantAccount;

/** A change of one account's balance units, in fen. Per sector these add up to its U entry. */
export interface AccountEntry {
  readonly account: Account;
  readonly amount: number;
}

export const FLOW_KINDS = [
  'consumption',
  'merchant-fee',
  'withdrawal-fee',
  'wages',
  'loan-interest',
  'float-interest',
] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

/** Income: makes one sector richer and another poorer by the same amount. */
export interface Flow {
  readonly kind: FlowKind;
  readonly from: Sector;
  readonly to: Sector;
  readonly amount: number;
}

/** A gain or loss on something already held: prices, defaults, fire sales. Never a flow. */
export interface Revaluation {
  readonly sector: Sector;
  readonly instrument: Instrument;
  readonly amount: number;
}

/** What `post` returns: the event, and all that it wrote. */
export interface Posting {
  readonly event: LedgerEvent;
  readonly entries: readonly Entry[];
  readonly accounts: readonly AccountEntry[];
  readonly flows: readonly Flow[];
  readonly revaluations: readonly Revaluation[];
}
