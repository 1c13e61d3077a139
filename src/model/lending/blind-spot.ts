/**
 * The simplest market in which mistakes can coincide: every model is right but for one blind spot,
 * which a year meets with a given chance. Losses of the market then follow a binomial distribution.
 */
import { openShare, share, whole } from '../check.ts';
import { normalInverse } from '../numeric/normal.ts';
import { LENDING } from '../parameters/lending.ts';
import type { Law } from './years.ts';

export interface BlindSpot {
  /** Chance that a year meets a model's blind spot. */
  chance?: number;
  /** Share of a lender's loans that fails in any other year. */
  ordinary?: number;
  /** Share that fails in a year that meets it. */
  bad?: number;
}

function settings({
  chance = LENDING.blindSpot.default,
  ordinary = LENDING.ordinaryLoss.default,
  bad = LENDING.blindLoss.default,
}: BlindSpot) {
  return {
    chance: openShare('chance', chance),
    ordinary: share('ordinary', ordinary),
    bad: share('bad', bad),
  };
}

/** A year meets the blind spot when the model's luck lies in its lowest part. */
export function blindSpotLaw(market: BlindSpot = {}): Law {
  const { chance, ordinary, bad } = settings(market);
  const edge = normalInverse(chance);
  return (_economy, error) => (error < edge ? bad : ordinary);
}

/** The mean loss, the same for any number of models. */
export function blindSpotMean(market: BlindSpot = {}): number {
  const { chance, ordinary, bad } = settings(market);
  return ordinary + chance * (bad - ordinary);
}

/**
 * The share of years (0 to 1) in which the market with so many models loses no more than a share
 * `loss` of its loans, and its inverse: both from the binomial distribution.
 */
export function blindSpotDistribution(models: number, market: BlindSpot = {}) {
  whole('models', models, 1);
  const { chance, ordinary, bad } = settings(market);
  const values: { loss: number; probability: number }[] = [];
  let probability = (1 - chance) ** models;
  for (let met = 0; met <= models; met++) {
    values.push({ loss: ordinary + ((bad - ordinary) * met) / models, probability });
    probability *= ((models - met) / (met + 1)) * (chance / (1 - chance));
  }
  values.sort((a, b) => a.loss - b.loss);
  // Sums of fractions end a little beside the number they mean.
  const near = 1e-12;
  return {
    below: (loss: number): number =>
      values.reduce((sum, one) => (one.loss <= loss + near ? sum + one.probability : sum), 0),
    quantile(confidence: number): number {
      share('confidence', confidence);
      let sum = 0;
      const found = values.find((one) => {
        sum += one.probability;
        return confidence < 1 && sum >= confidence - near;
      });
      return (found ?? (values.at(-1) as (typeof values)[number])).loss;
    },
  };
}
