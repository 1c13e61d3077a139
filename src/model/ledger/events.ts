/**
 * The events of the economy. Amounts are whole fen, not negative except where "signed" is said.
 * What each writes is in rules.ts.
 */
import type {
  AccountEntry,
  Entry,
  Flow,
  HouseholdAccount,
  MerchantAccount,
  Revaluation,
} from './posting.ts';

/** Where the platform takes the money for a withdrawal from. */
export type FloatSource = 'bank' | 'central-bank';

/** 1. A household moves a bank deposit into its balance. */
export interface TopUp {
  kind: 'top-up';
  holder: HouseholdAccount;
  amount: number;
}

/** 2. A household scans a merchant's code; `fee` of the amount stays with the platform. */
export interface Payment {
  kind: 'payment';
  payer: HouseholdAccount;
  payee: MerchantAccount;
  amount: number;
  fee?: number;
}

/** 3. A user takes a balance back to a bank account; `fee` is charged on top. */
export interface Withdrawal {
  kind: 'withdrawal';
  holder: HouseholdAccount | MerchantAccount;
  amount: number;
  from: FloatSource;
  fee?: number;
}

/** 4. The day's takings of many merchants go to their bank accounts in one batch. */
export interface Settlement {
  kind: 'settlement';
  batch: readonly { readonly account: MerchantAccount; readonly amount: number }[];
  from: FloatSource;
}

/** 5. The platform moves float from banks to the central bank (signed: negative moves it back). */
export interface ReserveDeposit {
  kind: 'reserve-deposit';
  amount: number;
}

/** 5'. The central bank lends reserves to a bank that is short of them (signed: repayment). */
export interface ReserveAdvance {
  kind: 'reserve-advance';
  amount: number;
}

/** 6. The platform buys risky securities with the float. */
export interface Investment {
  kind: 'investment';
  amount: number;
}

/** 7. The securities change in value (signed). */
export interface PriceChange {
  kind: 'price-change';
  amount: number;
}

/** 7'. The platform sells securities in a hurry at `price` (0 to 1) per fen of their value. */
export interface FireSale {
  kind: 'fire-sale';
  face: number;
  price: number;
}

/** 8. The app lends to a household: by its own issue, or with a bank's or a partner's money. */
export interface ConsumerLoan {
  kind: 'consumer-loan';
  borrower: HouseholdAccount;
  amount: number;
  funder: 'own' | 'bank' | 'partner';
}

/** 9. The platform sells loans to a partner. */
export interface Securitisation {
  kind: 'securitisation';
  amount: number;
}

/** 10. A household repays the platform out of its balance. */
export interface Repayment {
  kind: 'repayment';
  borrower: HouseholdAccount;
  principal: number;
  interest: number;
}

/** 11. Consumer loans turn bad, at the cost of whoever holds them. */
export interface LoanDefault {
  kind: 'loan-default';
  amount: number;
  holder: 'A' | 'B' | 'C';
}

/**
 * 12. The platform fails: every balance is closed, households and merchants are paid what the
 * waterfall gives them, out of the float; `fromOwnCash` of it out of the firm's own deposits.
 */
export interface Failure {
  kind: 'failure';
  households: number;
  merchants: number;
  fromOwnCash?: number;
}

/** 13. Households change deposits into central bank digital money. */
export interface DigitalCashIssue {
  kind: 'digital-cash-issue';
  amount: number;
}

/** 14. The central bank buys bonds from banks (signed: negative sells). */
export interface OpenMarketOperation {
  kind: 'open-market-operation';
  amount: number;
}

/** 15. The central bank lends to the platform (signed: repayment). */
export interface EmergencyLoan {
  kind: 'emergency-loan';
  amount: number;
}

/** A free posting, held to the same rules as the others: interest, wages, or a forgery. */
export interface Journal {
  kind: 'journal';
  entries: readonly Entry[];
  accounts?: readonly AccountEntry[];
  flows?: readonly Flow[];
  revaluations?: readonly Revaluation[];
}

export type LedgerEvent = Readonly<
  | TopUp
  | Payment
  | Withdrawal
  | Settlement
  | ReserveDeposit
  | ReserveAdvance
  | Investment
  | PriceChange
  | FireSale
  | ConsumerLoan
  | Securitisation
  | Repayment
  | LoanDefault
  | Failure
  | DigitalCashIssue
  | OpenMarketOperation
  | EmergencyLoan
  | Journal
>;

export type EventKind = LedgerEvent['kind'];
