/** What one unit is worth in coins while its users watch, doubt and may leave. */
import { oneOf, openShare, positiveShare, share, within } from '../check.ts';
import { normal, normalDensity } from '../numeric/normal.ts';
import { PRICE } from '../parameters/price.ts';
import { cashPerUnit, leaveThreshold, tippingPoint } from './platform.ts';
import { solvencyThreshold } from './threshold.ts';

/** open: paid at par on demand. suspended: cash paid, the rest sold in time. closed: nobody paid. */
export type Redemption = 'open' | 'suspended' | 'closed';

/** All fractions; whatever is left out takes the default of the parameter of that name. */
export interface UnitPriceInput {
  custody?: number;
  invested?: number;
  cushion?: number;
  fireSale?: number;
  attentive?: number;
  /** Likelihood ratio of the news, 0 or more: 1 says nothing. */
  rumour?: number;
  /** Whether the books are published. If not, users know the custody ratio and nothing else. */
  reporting?: boolean;
  redemption?: Redemption;
  suspicion?: number;
  volatility?: number;
  recovery?: number;
  convenience?: number;
  exitCost?: number;
  waiting?: number;
  orderlyCost?: number;
  stuck?: number;
  panicDiscount?: number;
  /** Standard deviation of each user's view of published assets; left out: as good as exact. */
  signalSd?: number | undefined;
}

type Settings = Required<Omit<UnitPriceInput, 'signalSd'>> & Pick<UnitPriceInput, 'signalSd'>;

const SHARES = [
  'custody',
  'invested',
  'attentive',
  'waiting',
  'orderlyCost',
  'stuck',
  'panicDiscount',
] as const;

function settingsOf(input: UnitPriceInput): Settings {
  const all = { reporting: false, redemption: 'open', ...input } as Settings;
  for (const { id, default: value } of Object.values(PRICE)) all[id] ??= value;
  for (const id of SHARES) share(id, all[id]);
  within('cushion', all.cushion, -1);
  positiveShare('fireSale', all.fireSale);
  within('rumour', all.rumour, 0);
  oneOf('redemption', all.redemption, ['open', 'suspended', 'closed']);
  openShare('suspicion', all.suspicion);
  within('volatility', all.volatility, 0);
  return all;
}

function leaveOf({ convenience, exitCost, recovery }: Settings): number {
  return leaveThreshold({ convenience, cost: exitCost, recovery });
}

function odds(probability: number): number {
  return probability / (1 - probability);
}

/** The probability, after the news, that the platform is the gambler. */
function doubt({ reporting, suspicion, rumour }: Settings): number {
  if (reporting) return 1;
  const after = odds(suspicion) * rumour;
  return after / (1 + after);
}

/**
 * The chance that the assets fall below the threshold, and the loss that comes with it, for a
 * platform with that much cash whose assets are normal around 1 + cushion. The risk is all in the
 * part that is not cash, and that part is worth 0 at worst.
 */
function failureOf(settings: Settings, cash: number) {
  const { cushion, fireSale, attentive, volatility, reporting, signalSd } = settings;
  const mean = 1 + cushion;
  const sd = volatility * (1 - cash);
  // Unpublished books give nothing to agree on: once the news is out, all attentive users leave.
  const threshold = solvencyThreshold({
    cash,
    fireSale,
    attentive,
    leave: reporting ? leaveOf(settings) : 0,
    prior: sd < 1e-12 ? undefined : { mean, sd },
    signalSd: reporting ? signalSd : undefined,
  });
  const score = (assets: number) =>
    sd === 0 ? (assets > mean ? Infinity : -Infinity) : (assets - mean) / sd;
  const upper = score(threshold);
  const lower = score(cash);
  const probability = normal(upper);
  const between = Math.max(0, probability - normal(lower));
  const tilt = sd * (normalDensity(upper) - normalDensity(lower));
  /** Value of the securities over the cases of failure, times the chance of those cases. */
  const securities = Math.max(0, (mean - cash) * between - tilt);
  return { probability, securities };
}

/** Expected loss per unit: chance of failure times loss given failure. */
function expectedLoss(settings: Settings, cash: number): { probability: number; loss: number } {
  const { fireSale, redemption, waiting, orderlyCost } = settings;
  const { probability, securities } = failureOf(settings, cash);
  const lost = (1 - cash) * probability;
  const saved =
    redemption === 'open'
      ? fireSale * securities
      : waiting * Math.min(lost, (1 - orderlyCost) * securities);
  return { probability, loss: Math.max(0, lost - saved) };
}

/**
 * The price of one unit in coins (0 to 1), whether attentive users redeem, and the probability of
 * failure that the market sees.
 *
 * p = 1 - pi P(fail) LGF, with pi the probability that the platform gambles: odds(pi) =
 * odds(suspicion) * rumour while the books are secret (the gambler then has invested all that is not
 * in custody), 1 with the actual book once it is published. With redemption closed,
 * p = 1 - pi * stuck - panicDiscount. At full custody with redemption open p is exactly 1.
 * Throws a RangeError for values out of range.
 */
export function unitPrice(input: UnitPriceInput = {}): {
  price: number;
  runs: boolean;
  failureProbability: number;
} {
  const settings = settingsOf(input);
  const { custody, invested, cushion, fireSale, attentive, reporting, redemption } = settings;
  const cash = cashPerUnit(custody, reporting ? invested : 1);
  const gambler = doubt(settings);
  if (redemption === 'closed') {
    const price = Math.max(0, 1 - gambler * settings.stuck - settings.panicDiscount);
    return { price, runs: false, failureProbability: gambler };
  }
  if (cash === 1) return { price: 1, runs: false, failureProbability: 0 };
  const { probability, loss } = expectedLoss(settings, cash);
  const leave = leaveOf(settings);
  const assets = Math.max(0, 1 + cushion);
  const runs = reporting
    ? tippingPoint({ cash, assets, fireSale }) < attentive * (1 - leave)
    : gambler * probability > leave;
  return { price: 1 - gambler * loss, runs, failureProbability: gambler * probability };
}

/**
 * How strong a rumour makes users run, as a likelihood ratio: odds(gamma / P) / odds(suspicion)
 * while the books are secret. Infinity if no rumour can; with published books it is Infinity for
 * good books and 0 for bad ones. Throws a RangeError for values out of range.
 */
export function rumourNeeded(input: UnitPriceInput = {}): number {
  const settings = settingsOf(input);
  if (settings.reporting) return unitPrice(input).runs ? 0 : Infinity;
  const cash = cashPerUnit(settings.custody, 1);
  if (cash === 1) return Infinity;
  const ratio = leaveOf(settings) / failureOf(settings, cash).probability;
  return ratio < 1 ? odds(ratio) / odds(settings.suspicion) : Infinity;
}

/**
 * The largest share of the rest that a platform with published books can invest without setting
 * off a run: (1 - (omega (1 - gamma) - e / lambda)) / (1 - custody), kept within 0..1.
 * Throws a RangeError for values out of range.
 */
export function largestInvestment(input: UnitPriceInput = {}): number {
  const settings = settingsOf(input);
  const { custody, cushion, fireSale, attentive } = settings;
  const runners = attentive * (1 - leaveOf(settings));
  const slack = cushion < 0 ? 0 : (cushion * fireSale) / (1 - fireSale) || 0;
  const cashNeeded = cushion < 0 && runners > 0 ? 1 : Math.max(0, runners - slack);
  return cashNeeded <= custody ? 1 : (1 - cashNeeded) / (1 - custody);
}
