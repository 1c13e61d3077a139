/** Parameters of the platform's bankruptcy: what it owns and who else it owes. */
import { parameters } from './parameter.ts';

export const ESTATE = parameters({
  float: ['U', 'yuan', 1e6, 1e9, 1e6, 160e6],
  assetLoss: ['ℓ', 'share', 0, 1, 0.01, 0.3],
  ownCash: ['A', 'yuan', 0, 100e6, 1e6, 12e6],
  priorityClaims: ['B₁', 'yuan', 0, 100e6, 1e6, 8e6],
  otherClaims: ['B₂', 'yuan', 0, 500e6, 1e6, 40e6],
});
