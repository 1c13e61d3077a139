import { vasicekQuantile } from '../../model/lending/vasicek.ts';
import { clearMerchants, merchantNetwork } from '../../model/merchants/network.ts';
import { PARAMETERS } from '../../model/parameters/index.ts';
import { basePolicy, type Policy } from '../../model/policy/options.ts';
import { type StressResult, stress } from '../../model/policy/stress.ts';
import { cashPerUnit, tippingPoint } from '../../model/price/platform.ts';
import { unitPrice } from '../../model/price/unit-price.ts';
import type { Economy } from './state.ts';

export interface View {
  readonly policy: Policy;
  readonly result: StressResult;
  /** Price of a unit before anything happens. */
  readonly calm: number;
  readonly tipping: number;
  /** Shares of what stands behind a unit: coins, slips, papers. */
  readonly behind: readonly [coin: number, slip: number, paper: number];
  /** For each merchant the wave in which it fails; 0 if it pays. */
  readonly waves: readonly number[];
  /** Share of loans lost in the worst year of a thousand, and on average. */
  readonly tail: number;
  readonly mean: number;
}

/** The weights of economy and error may not fill all of a borrower's luck. */
const MOST_SHARED = 0.98;

/** The whole model at once, for one economy. */
export function viewOf(economy: Economy): View {
  const { custody, invested, cushion, fireSale, rumour, attentive, assetLoss } = economy;
  const policy: Policy = {
    ...basePolicy(),
    custody,
    invested,
    cushion,
    fireSale,
    reporting: economy.reporting,
    treatment: economy.treatment,
    guarantee: economy.guarantee,
    rollBack: economy.rollBack,
    platformShare: economy.platformShare,
    alternative: economy.alternative,
    passThrough: economy.passThrough,
  };
  const network = merchantNetwork({ suppliers: economy.suppliers });
  const result = stress(policy, { rumour, assetLoss, attentive }, network);
  const cash = cashPerUnit(custody, invested);
  const { economyWeight, modelWeight, defaultProbability } = economy;
  return {
    policy,
    result,
    calm: unitPrice({
      custody,
      invested,
      cushion,
      fireSale,
      attentive,
      reporting: policy.reporting,
    }).price,
    tipping: tippingPoint({ cash, assets: Math.max(0, 1 + cushion), fireSale }),
    behind: [custody, (1 - custody) * (1 - invested), (1 - custody) * invested],
    waves: clearMerchants(network, result.accessible, policy.platformShare).wave,
    tail: vasicekQuantile({
      defaultProbability,
      correlation: Math.min(MOST_SHARED, economyWeight + (economy.shared ? modelWeight : 0)),
      confidence: PARAMETERS.confidence.default,
    }),
    mean: defaultProbability,
  };
}
