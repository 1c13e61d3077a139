import { formatDays, formatPrice, formatShare } from '../i18n/format.ts';
import { failPlatform, type Treatment } from '../model/bankruptcy/platform-estate.ts';
import { vasicekQuantile } from '../model/lending/vasicek.ts';
import { fractionOf, yuan } from '../model/money.ts';
import { PARAMETERS } from '../model/parameters/index.ts';
import { basePolicy, choosePolicy } from '../model/policy/options.ts';
import { cooperationShare, policyEffect } from '../model/policy/pass-through.ts';
import { STRESS_TESTS, stress } from '../model/policy/stress.ts';
import { regimeOn } from '../model/presets/regimes.ts';
import { cashPerUnit, tippingPoint } from '../model/price/platform.ts';
import { largestInvestment, unitPrice } from '../model/price/unit-price.ts';

/** The day of the past that stands for the time before custody; the article's; the latest rules. */
export const DAYS = { before: '2016-09-15', article: '2021-09-15' } as const;

/** A user's share of their balance when everything invested is lost and the firm fails. */
export function recovery(custody: number, treatment: Treatment): number {
  const units = yuan(PARAMETERS.float.default);
  return failPlatform({
    treatment,
    users: [{ id: 'users', amount: units }],
    float: fractionOf(units, custody),
    ownCash: yuan(PARAMETERS.ownCash.default),
    priorityClaims: yuan(PARAMETERS.priorityClaims.default),
    otherClaims: yuan(PARAMETERS.otherClaims.default),
  }).recovery;
}

/** The lender's tail: what is lost in the worst year of a thousand, with one model or with many. */
function tail(shared: boolean): number {
  const { defaultProbability, economyWeight, modelWeight, confidence } = PARAMETERS;
  return vasicekQuantile({
    defaultProbability: defaultProbability.default,
    correlation: economyWeight.default + (shared ? modelWeight.default : 0),
    confidence: confidence.default,
  });
}

/** Every computed number of the closing page, unformatted. */
export function conditionNumbers() {
  const policy = basePolicy();
  const { custody, invested, cushion, fireSale, platformShare } = policy;
  const cash = cashPerUnit(custody, invested);
  const before = regimeOn(DAYS.before).custody;
  const article = regimeOn(DAYS.article).custody;
  const rumour = STRESS_TESTS.rumour.rumour;
  const needed = PARAMETERS.needed.default;
  const available = PARAMETERS.available.default;
  const closed = stress(choosePolicy(['roll-back']), STRESS_TESTS.rumour);
  const covered = stress(choosePolicy(['full-custody', 'roll-back']), STRESS_TESTS.rumour);
  const neighbour = stress(
    choosePolicy(['full-custody', 'digital-cash', 'roll-back']),
    STRESS_TESTS.rumour,
  );
  return {
    tipping: tippingPoint({ cash, assets: 1 + cushion, fireSale }),
    priceBefore: unitPrice({ custody: before, rumour, attentive: 1 }).price,
    priceArticle: unitPrice({ custody: article, rumour, attentive: 1 }).price,
    custodyBefore: before,
    custodyArticle: article,
    worst: recovery(0, 'unsecured'),
    worstBefore: recovery(before, 'ring-fenced'),
    worstHalf: recovery(0.5, 'ring-fenced'),
    worstArticle: recovery(article, 'ring-fenced'),
    investedOpen: largestInvestment({ custody, cushion, fireSale, attentive: 1, reporting: true }),
    platformShare,
    needShare: cooperationShare({ needed, available, passThrough: 0 }),
    needShareHalf: cooperationShare({ needed, available, passThrough: 0.5 }),
    effect: policyEffect({ platformShare, passThrough: 0 }),
    effectPassed: policyEffect({ platformShare, passThrough: 1 }),
    closedDays: closed.days,
    closedLoss: closed.loss,
    coveredLoss: covered.loss,
    neighbourDays: neighbour.days,
    loansFailing: PARAMETERS.defaultProbability.default,
    tailOwn: tail(false),
    tailShared: tail(true),
  };
}

/** The same, as a reader sees them. */
export function conditionValues(language: string): Record<string, string> {
  const numbers = conditionNumbers();
  const show = (name: string, value: number): string => {
    if (name.endsWith('Days')) return formatDays(Math.round(value * 10) / 10, language);
    if (name.startsWith('price') || name.endsWith('Loss')) {
      return formatPrice(value, 'CNY', language);
    }
    return formatShare(value, language, name.startsWith('tail') ? 1 : 0);
  };
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, show(name, value)]),
  );
}
