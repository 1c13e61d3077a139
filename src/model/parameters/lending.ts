/** Parameters of lending with one or many models, and of the app's own lending. */
import { parameters } from './parameter.ts';

export const LENDING = parameters({
  lenders: ['J', 'count', 1, 100, 1, 20],
  defaultProbability: ['PD', 'share', 0.001, 0.3, 0.001, 0.03],
  economyWeight: ['a', 'share', 0, 0.45, 0.01, 0.05],
  modelWeight: ['m', 'share', 0, 0.45, 0.01, 0.15],
  confidence: ['α', 'share', 0.5, 0.9995, 0.0005, 0.999],
  blindSpot: ['q', 'share', 0.01, 0.5, 0.01, 0.1],
  ordinaryLoss: ['l₀', 'share', 0, 0.1, 0.005, 0.02],
  blindLoss: ['l₁', 'share', 0, 0.3, 0.005, 0.12],
  ownShare: ['b₀', 'share', 0, 1, 0.01, 0.02, 'C2'],
});
