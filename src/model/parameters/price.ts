/** Parameters of the platform's unit: what stands behind it, and when its users leave. */
import { parameters } from './parameter.ts';

export const PRICE = parameters({
  custody: ['ρ', 'share', 0, 1, 0.01, 0.2, 'D7'],
  invested: ['ι', 'share', 0, 1, 0.01, 0.6],
  cushion: ['e', 'share', -0.1, 0.2, 0.005, 0.03],
  fireSale: ['q', 'share', 0.05, 1, 0.01, 0.8],
  attentive: ['ω', 'share', 0, 1, 0.05, 0.3],
  convenience: ['y', 'share', 0, 0.05, 0.001, 0.005],
  exitCost: ['w', 'share', 0, 0.02, 0.0005, 0.001, 'D19'],
  recovery: ['r', 'share', 0, 1, 0.01, 0.68],
  waiting: ['δ', 'share', 0.5, 1, 0.01, 0.97],
  suspicion: ['π₀', 'share', 0.001, 0.2, 0.001, 0.005],
  rumour: ['Λ', 'ratio', 1, 200, 1, 1],
  volatility: ['σ', 'share', 0.01, 0.3, 0.01, 0.1],
  orderlyCost: ['ζ', 'share', 0, 0.2, 0.01, 0.02],
  stuck: ['h', 'share', 0, 1, 0.0025, 0.0825, 'J2'],
  panicDiscount: ['κ', 'share', 0, 0.2, 0.0025, 0.04],
});
