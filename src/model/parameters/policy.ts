/** Parameters of monetary policy and of the regulator's choices. */
import { parameters } from './parameter.ts';

export const POLICY = parameters({
  currencyRatio: ['k', 'share', 0, 1, 0.01, 0.08],
  reserveRatio: ['rr', 'share', 0.01, 1, 0.01, 0.11],
  platformRatio: ['v', 'ratio', 0, 2, 0.05, 0.25],
  bankedFloat: ['b', 'share', 0, 1, 0.05, 1],
  platformShare: ['s', 'share', 0, 1, 0.01, 0.6],
  alternative: ['a₀', 'share', 0, 1, 0.05, 0.25],
  dependence: ['β', 'ratio', 1, 8, 0.1, 4.8],
  bearableDays: ['τ₀', 'days', 1, 30, 1, 2],
  passThrough: ['ψ', 'ratio', -1, 2, 0.05, 0],
  needed: ['Δi₀', 'ratio', 0.1, 5, 0.05, 1],
  available: ['Δi₁', 'ratio', 0.1, 5, 0.05, 2],
  policyMove: ['Δi', 'ratio', 0, 5, 0.05, 1],
  requirementRise: ['Δrr', 'share', 0.01, 0.2, 0.01, 0.03],
  rebuildDays: ['τ', 'days', 1, 365, 1, 60],
  floatRate: ['iF', 'rate', 0, 0.05, 0.0005, 0.0035, 'D11'],
  depositRate: ['iD', 'rate', 0, 0.1, 0.005, 0.025],
  riskyRate: ['iS', 'rate', 0, 0.2, 0.005, 0.06],
});
