/**
 * What a policy does when it is put to a test. Every figure comes from the functions of the other
 * parts: price and runs, the waterfall, the merchants' network, pass-through.
 */
import { failPlatform, type Treatment } from '../bankruptcy/platform-estate.ts';
import { share, within } from '../check.ts';
import { createLedger } from '../ledger/ledger.ts';
import {
  accessibleShare,
  clearMerchants,
  type MerchantNetwork,
  merchantNetwork,
} from '../merchants/network.ts';
import { fractionOf, yuan } from '../money.ts';
import { ESTATE } from '../parameters/estate.ts';
import { POLICY } from '../parameters/policy.ts';
import { PRICE } from '../parameters/price.ts';
import {
  cashPerUnit,
  leaveThreshold,
  payableShare,
  remainingValue,
  tippingPoint,
} from '../price/platform.ts';
import { unitPrice } from '../price/unit-price.ts';
import { publicMoney, unbackedShare } from './multiplier.ts';
import { basePolicy, checkPolicy, type Policy } from './options.ts';
import { policyEffect } from './pass-through.ts';

/** All fractions, except the rumour, a likelihood ratio. */
export interface StressTest {
  rumour: number;
  /** Share of the securities' value that is lost, for everybody to see. */
  assetLoss: number;
  /** Share of units in the hands of attentive users. */
  attentive: number;
  /** Share of consumer loans that turn bad; it hits the platform's own loans. */
  defaults?: number;
}

/** A: a strong rumour and nothing behind it. B: the same with a loss, and everybody awake. */
export const STRESS_TESTS = {
  rumour: { rumour: 20, assetLoss: 0, attentive: 0.5 },
  loss: { rumour: 20, assetLoss: 0.15, attentive: 1 },
} as const satisfies Record<string, StressTest>;
export type StressTestId = keyof typeof STRESS_TESTS;

export interface StressResult {
  /** Share of units redeemed in the panic. */
  panic: number;
  failed: boolean;
  /** Average value of a unit in the event. */
  price: number;
  /** Users' loss in yuan per 100 yuan of balances, and in the whole city in fen. */
  loss: number;
  cityLoss: number;
  /** What the state pays, in yuan per 100 yuan of balances. */
  statePays: number;
  /** Days of normal payments lost. */
  days: number;
  /** Share of merchants' balances that can be reached after the event. */
  accessible: number;
  /** Merchants who cannot pay their debts. */
  merchants: number;
  /** Share of a monetary-policy move that arrives. */
  power: number;
  /** Units without money behind them, as a share of the public's money. */
  unbacked: number;
  /** Float income lost against the base policy, in yuan a year per 10,000 yuan of balances. */
  cost: number;
}

interface Book {
  cash: number;
  securities: number;
  assets: number;
}

/** The platform's books per unit after the test's losses. */
function bookAfter(policy: Policy, invested: number, test: StressTest): Book {
  const { custody, cushion, ownLoans } = policy;
  const cash = cashPerUnit(custody, invested);
  const before = Math.max(0, 1 + cushion - cash);
  const badLoans = ownLoans * share('defaults', test.defaults ?? 0);
  // Loans sit in the cushion: where they turn bad it shrinks, cash is untouched.
  const securities = Math.max(0, before * (1 - share('assetLoss', test.assetLoss)) - badLoans);
  return { cash, securities, assets: cash + securities };
}

/** The firm's other books, in fen: they grow and shrink with its share of payments. */
function estateOf(policy: Policy) {
  const scale = policy.platformShare / POLICY.platformShare.default;
  return {
    units: yuan(ESTATE.float.default * scale),
    ownCash: yuan(ESTATE.ownCash.default * scale),
    priorityClaims: yuan(ESTATE.priorityClaims.default * scale),
    otherClaims: yuan(ESTATE.otherClaims.default * scale),
  };
}

/** What users get in a failure with everything sold in a hurry. */
function fail(policy: Policy, book: Book, treatment: Treatment) {
  const { units, ...estate } = estateOf(policy);
  const payable = payableShare({ ...book, fireSale: policy.fireSale });
  return failPlatform({
    treatment,
    users: [{ id: 'users', amount: units }],
    float: fractionOf(units, payable),
    ...estate,
  });
}

/** Whether attentive users run: on the books if they are published, else on the rumour. */
function usersRun(policy: Policy, test: StressTest, book: Book): boolean {
  const { custody, fireSale, reporting, treatment } = policy;
  const feared = reporting ? book : bookAfter(policy, 1, test);
  const recovery = PRICE.waiting.default * fail(policy, feared, treatment).recovery;
  const leave = leaveThreshold({ recovery });
  if (reporting) return tippingPoint({ ...book, fireSale }) < test.attentive * (1 - leave);
  return unitPrice({
    custody,
    fireSale,
    cushion: feared.assets - 1,
    attentive: test.attentive,
    rumour: test.rumour,
    suspicion: PRICE.suspicion.default,
    recovery,
  }).runs;
}

/** What the float earns in a year per yuan. */
function floatIncome({ custody, invested }: Policy): number {
  const rest = 1 - custody;
  const atBanks = rest * (1 - invested) * POLICY.depositRate.default;
  return custody * POLICY.floatRate.default + atBanks + rest * invested * POLICY.riskyRate.default;
}

function afterwards(policy: Policy) {
  const { units } = estateOf(policy);
  const gone = policy.rollBack;
  return {
    power: policyEffect({ ...policy, platformShare: gone ? 0 : policy.platformShare }),
    unbacked: unbackedShare({
      units: gone ? 0 : units,
      cash: fractionOf(units, cashPerUnit(policy.custody, policy.invested)),
      money: publicMoney(createLedger()),
    }),
    cost: gone ? 0 : 10_000 * (floatIncome(basePolicy()) - floatIncome(policy)),
  };
}

/**
 * Puts a policy to a test. Pass a network to use your own merchants; a balance kept in the app is
 * then the app's share of payments. Throws a RangeError for settings out of range.
 */
export function stress(
  policy: Policy,
  test: StressTest = STRESS_TESTS.rumour,
  network: MerchantNetwork = merchantNetwork(),
): StressResult {
  checkPolicy(policy);
  share('attentive', test.attentive);
  within('rumour', test.rumour, 0);
  const { custody, invested, fireSale, guarantee, rollBack, platformShare, alternative } = policy;
  const book = bookAfter(policy, invested, test);
  const { units } = estateOf(policy);
  // In the dark nobody knows that the rest was left as cash: a rumour empties a sound book as well.
  const known = cashPerUnit(custody, policy.reporting ? invested : 1);
  const runs = !guarantee && known < 1 && usersRun(policy, test, book);
  const panic = rollBack ? 1 : runs ? test.attentive : 0;
  const failed = !guarantee && remainingValue({ ...book, fireSale, redeemed: panic }) < 1;
  const cityLoss = failed ? units - fail(policy, book, policy.treatment).toUsers : 0;
  const price = units === 0 ? 1 : 1 - cityLoss / units;
  const accessible = failed ? accessibleShare(payableShare({ ...book, fireSale })) : 1;
  const stopped = failed || rollBack;
  return {
    panic,
    failed,
    price,
    loss: 100 * (1 - price),
    cityLoss,
    statePays: guarantee ? 100 * Math.max(0, 1 - book.assets) : 0,
    days: stopped ? platformShare * POLICY.rebuildDays.default * (1 - alternative) : 0,
    accessible,
    merchants: clearMerchants(network, accessible, platformShare).defaults,
    ...afterwards(policy),
  };
}
