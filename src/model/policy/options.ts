/**
 * What a regulator can choose. Each option changes a policy and leaves the rest of it alone, so
 * that options combine: custody together with digital cash is what China did.
 */
import { TREATMENTS, type Treatment } from '../bankruptcy/platform-estate.ts';
import { oneOf, positiveShare, share, within } from '../check.ts';
import { LENDING } from '../parameters/lending.ts';
import { POLICY } from '../parameters/policy.ts';
import { PRICE } from '../parameters/price.ts';
import { largestInvestment } from '../price/unit-price.ts';

/** All fractions. `custody` to `cushion` are the platform's actual books. */
export interface Policy {
  custody: number;
  invested: number;
  cushion: number;
  fireSale: number;
  /** The books are published. */
  reporting: boolean;
  treatment: Treatment;
  /** The state makes good whatever is missing. */
  guarantee: boolean;
  /** Everybody must leave the app within the rebuilding time. */
  rollBack: boolean;
  /** The app's share of payments. */
  platformShare: number;
  /** Share of its payments that could be made another way on the first day. */
  alternative: number;
  /** How much of a central-bank move the app passes on. */
  passThrough: number;
  /** The app's own loans to users, per unit of balances; 0 once lending is split off. */
  ownLoans: number;
}

/** The platform as it is before the regulator does anything. */
export function basePolicy(): Policy {
  return {
    custody: PRICE.custody.default,
    invested: PRICE.invested.default,
    cushion: PRICE.cushion.default,
    fireSale: PRICE.fireSale.default,
    reporting: false,
    treatment: 'ring-fenced',
    guarantee: false,
    rollBack: false,
    platformShare: POLICY.platformShare.default,
    alternative: POLICY.alternative.default,
    passThrough: POLICY.passThrough.default,
    // 40 m of consumer loans in the opening books against 160 m of balances.
    ownLoans: (LENDING.ownShare.default * 40) / 160,
  };
}

/** The largest whole per cent of risky paper that attentive users let a reporting platform hold. */
function disciplined(policy: Policy): number {
  const { custody, cushion, fireSale } = policy;
  const largest = largestInvestment({ custody, cushion, fireSale, attentive: 1, reporting: true });
  return Math.min(policy.invested, Math.floor(largest * 100) / 100);
}

export const OPTIONS = {
  'do-nothing': () => ({}),
  reporting: () => ({ reporting: true }),
  'reporting-prudent': (policy: Policy) => ({ reporting: true, invested: disciplined(policy) }),
  'half-custody': () => ({ custody: 0.5 }),
  'full-custody': () => ({ custody: 1, treatment: 'ring-fenced' as const }),
  'roll-back': () => ({ rollBack: true }),
  'digital-cash': (policy: Policy) => ({
    platformShare: policy.platformShare / 2,
    alternative: Math.max(policy.alternative, 0.75),
  }),
  'state-control': () => ({ guarantee: true, passThrough: 1 }),
  'break-up': () => ({ ownLoans: 0 }),
  unsecured: () => ({ treatment: 'unsecured' as const }),
} satisfies Record<string, (policy: Policy) => Partial<Policy>>;
export type OptionId = keyof typeof OPTIONS;
export const OPTION_IDS = Object.keys(OPTIONS) as OptionId[];

/**
 * The base policy with some options taken, in order, and single settings changed after them.
 * Throws a RangeError for an unknown option or a setting out of range.
 */
export function choosePolicy(
  options: readonly OptionId[] = [],
  settings: Partial<Policy> = {},
): Policy {
  let policy = basePolicy();
  for (const id of options) {
    oneOf('option', id, OPTION_IDS);
    policy = { ...policy, ...OPTIONS[id](policy) };
  }
  return checkPolicy({ ...policy, ...settings });
}

/** Throws a RangeError naming the setting that is out of range; returns the policy. */
export function checkPolicy(policy: Policy): Policy {
  for (const id of ['custody', 'invested', 'platformShare', 'alternative', 'ownLoans'] as const) {
    share(id, policy[id]);
  }
  within('cushion', policy.cushion, -1);
  positiveShare('fireSale', policy.fireSale);
  oneOf('treatment', policy.treatment, TREATMENTS);
  return policy;
}
