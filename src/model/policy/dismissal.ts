/**
 * What it would cost to send away an app that a given share of shops take. The figures are those of
 * a roll-back put to the test; how dependence grows with the share is our own assumption.
 */
import { above, share, within } from '../check.ts';
import { type MerchantNetwork, merchantNetwork } from '../merchants/network.ts';
import { POLICY } from '../parameters/policy.ts';
import { choosePolicy } from './options.ts';
import { STRESS_TESTS, type StressResult, stress } from './stress.ts';

const least = (dependence: number): number => within('dependence', dependence, 1);

/**
 * The share of shops that cannot open without the app when a share `platformShare` take it: the
 * share raised to `dependence` (1 or more). Flat at first, steep at the end.
 */
export function dependentShare(platformShare: number, dependence: number): number {
  return share('platformShare', platformShare) ** least(dependence);
}

/** The share of the app's payments that could be made another way at once; 1 where it has none. */
export function alternativeAt(platformShare: number, dependence: number): number {
  if (least(dependence) === 1) return 0;
  return 1 - share('platformShare', platformShare) ** (dependence - 1);
}

/**
 * A share in another year, if it moved with the volume of payments: `anchorShare` is its share in
 * the year of `anchorVolume` (> 0). Never above 1.
 */
export function shareAt(volume: number, anchorVolume: number, anchorShare: number): number {
  const growth = within('volume', volume, 0) / above('anchorVolume', anchorVolume, 0);
  return Math.min(1, share('anchorShare', anchorShare) * growth);
}

/** The test of closing the app: everybody must leave, with nothing else the matter. */
export function dismissal(
  platformShare: number,
  {
    dependence = POLICY.dependence.default,
    custody = 0,
    network = merchantNetwork(),
  }: { dependence?: number; custody?: number; network?: MerchantNetwork } = {},
): StressResult {
  const alternative = alternativeAt(platformShare, dependence);
  const policy = choosePolicy(['roll-back'], { platformShare, alternative, custody });
  return stress(policy, { ...STRESS_TESTS.rumour, rumour: 1 }, network);
}
