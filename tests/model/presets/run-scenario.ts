import {
  type Policy,
  type ScenarioId,
  STRESS_TESTS,
  type StressResult,
  type StressTestId,
  scenarioPolicy,
  stress,
  unitPrice,
} from '../../../src/model/index.ts';

/** All that the model says of a scenario: the unit's price in calm, and both tests. */
export function runScenario(id: ScenarioId): {
  policy: Policy;
  price: ReturnType<typeof unitPrice>;
  tests: Record<StressTestId, StressResult>;
} {
  const policy = scenarioPolicy(id);
  const { custody, invested, cushion, fireSale, reporting } = policy;
  return {
    policy,
    price: unitPrice({ custody, invested, cushion, fireSale, reporting }),
    tests: {
      rumour: stress(policy, STRESS_TESTS.rumour),
      loss: stress(policy, STRESS_TESTS.loss),
    },
  };
}
