/**
 * From the name of a call in content/data/validation.yaml to the model. The one call that needs a
 * solver of linear programmes is added by the tests.
 */
import * as model from '../../model/index.ts';
import { baselRiskWeights } from './basel.ts';
import { coverAfterLending, forgedEntry, oneOfEach, reserveSwap, sim } from './books.ts';
import { errorCorrection, formatBits } from './symbol.ts';

/** Dollars of the textbook to fen, fine enough for its cents. */
const UNIT = 100_000;

interface Estate {
  collateral: number;
  secured: number[];
  other: number;
  classes: number[][];
}

function mcDaniel({ collateral, secured, other, classes }: Estate): number[] {
  const claims = (amounts: number[]) =>
    amounts.map((amount, i) => ({ id: String(i), amount: amount * UNIT }));
  const { payments, residue } = model.payClaims({
    collateral: [{ value: collateral * UNIT, claims: claims(secured) }],
    free: other * UNIT,
    classes: classes.map(claims),
  });
  return [...payments, residue].map((amount) => amount / UNIT);
}

function poolShare({ held, owed }: { held: number; owed: number }): number {
  const users = [{ id: 'users', amount: owed * UNIT }];
  const rest = { ownCash: 0, priorityClaims: 0, otherClaims: 0 };
  const float = held * UNIT;
  return model.failPlatform({ treatment: 'ring-fenced', users, float, ...rest }).recovery;
}

function usdcFloor({ stuck, supply }: { stuck: number; supply: number }): number {
  const outOfReach = { stuck: stuck / supply, panicDiscount: 0 };
  return model.unitPrice({ redemption: 'closed', reporting: true, ...outOfReach }).price;
}

/** Every combination of the ends and `steps` points between of all that could matter. */
function fullCustodyGap({ steps }: { steps: number }): number {
  const points = Array.from({ length: steps + 1 }, (_, i) => i / steps);
  let gap = 0;
  for (const fireSale of points.slice(1)) {
    for (const attentive of points) {
      for (const rumour of [0, 1, 20, 1e6]) {
        for (const [recovery, cushion, reporting] of [
          [0, -0.1, false],
          [0.68, 0.03, true],
          [1, 0, true],
        ] as const) {
          const all = { custody: 1, fireSale, attentive, rumour, recovery, cushion, reporting };
          gap = Math.max(gap, Math.abs(1 - model.unitPrice(all).price));
        }
      }
    }
  }
  return gap;
}

type Lending = Required<model.LendingMarket>;
const CONFIDENCES = [0.01, 0.1, 0.5, 0.9, 0.99, 0.999];

/** With one model, economy and error act as one factor of weight a + m. */
function sharedModelGap(market: Lending): number {
  const { defaultProbability, economyWeight: a, modelWeight: m } = market;
  const gaps = CONFIDENCES.map((confidence) => {
    const factor = -model.normalInverse(confidence) / Math.sqrt(a + m);
    const loss = model.lenderLoss(factor * Math.sqrt(a), factor * Math.sqrt(m), market);
    const portfolio = { defaultProbability, correlation: a + m, confidence };
    return Math.abs(loss - model.vasicekQuantile(portfolio));
  });
  return Math.max(...gaps);
}

/** With ever more models their errors average out: the mean over W, by Simpson's rule. */
function ownModelsGap(market: Lending): number {
  const { defaultProbability, economyWeight } = market;
  const gaps = CONFIDENCES.map((confidence) => {
    const economy = -model.normalInverse(confidence);
    const steps = 2000;
    const width = 20 / steps;
    let mean = 0;
    for (let i = 0; i <= steps; i++) {
      const error = -10 + i * width;
      const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
      mean += weight * model.normalDensity(error) * model.lenderLoss(economy, error, market);
    }
    const portfolio = { defaultProbability, correlation: economyWeight, confidence };
    return Math.abs((mean * width) / 3 - model.vasicekQuantile(portfolio));
  });
  return Math.max(...gaps);
}

// biome-ignore lint/suspicious/noExplicitAny: inputs come from the data file; each call knows its own
type Call = (inputs: any) => unknown;

export const CALLS: Readonly<Record<string, Call>> = {
  latePayment: model.latePayment,
  expectedUtility: ({ earlyTypes, early, late }) =>
    earlyTypes * (1 - 1 / early) + (1 - earlyTypes) * (1 - 1 / late),
  runThreshold: model.runThreshold,
  optimalContract: (inputs) => Object.values(model.optimalContract(inputs)),
  tippingPoints: ({ cases }) =>
    cases.map(([cash, assets, fireSale]: [number, number, number]) =>
      model.tippingPoint({ cash, assets, fireSale }),
    ),
  fullCustodyGap,
  solvencyThreshold: model.solvencyThreshold,
  criticalPush: model.criticalPush,
  remainingValue: model.remainingValue,
  usdcFloor,
  usdcDiscount: ({ low, ...inputs }) => usdcFloor(inputs) - low,
  mcDaniel,
  pool: ({ held, owed }) => [poolShare({ held, owed }), owed - held],
  missing: ({ missing, owed }) => 1 - poolShare({ held: owed - missing, owed }),
  poolShare,
  proRata: ({ pool, claims }) => model.proRata(pool, claims),
  clearing: (inputs) => {
    const { payments, defaulted } = model.clearingVector(inputs);
    return [payments, defaulted.map(Number)];
  },
  clearingWaves: (inputs) => {
    const { payments, wave } = model.clearingVector(inputs);
    return [payments, wave];
  },
  moneyMultiplier: model.moneyMultiplier,
  cooperationShares: ({ cases }) =>
    cases.map(([needed, available, passThrough]: [number, number, number]) =>
      model.cooperationShare({ needed, available, passThrough }),
    ),
  sim,
  baselRiskWeights,
  vasicekQuantile: model.vasicekQuantile,
  vasicekMoney: ({ lent, lost, ...portfolio }) => lent * lost * model.vasicekQuantile(portfolio),
  sharedModelGap,
  ownModelsGap,
  crc16: ({ payload }) => model.crc16(payload),
  errorCorrection,
  formatBits,
  oneOfEach,
  forgedEntry,
  reserveSwap,
  coverAfterLending,
};
