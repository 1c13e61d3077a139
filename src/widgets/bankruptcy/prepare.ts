import { library } from '../../content/library.ts';
import { type Recorded, recorded } from '../../content/recorded.ts';
import { EPISODES } from '../../model/presets/episodes.ts';
import { type Layout, layStreet } from './layout.ts';
import { type Balance, exampleBalance } from './mine.ts';

/** A failure on record: the share of users' money that was missing. */
export interface Case {
  readonly id: 'wirecard-uk' | 'changgou' | 'synapse' | 'uk-safeguarding';
  readonly missing: number;
  /** The share missing is not on record; it is what a buyer's offer left out. */
  readonly offered: boolean;
}

export interface Evidence {
  /** Alibaba's share of Ant. */
  readonly stake: number;
  readonly cases: readonly Case[];
}

const QUESTIONS = {
  debtor: ['A10'],
  reserves: ['D9'],
  law: ['D17'],
  paid: ['J10', 'J9', 'J6', 'J12'],
} as const;

export type Entry = Recorded<keyof typeof QUESTIONS>;

export async function prepare(
  _base: string,
  language: string,
): Promise<{
  evidence: Evidence;
  record: readonly Entry[];
  layout: Layout;
  example: Balance;
}> {
  const content = await library(language);
  const figure = (id: string): number => {
    const found = content.figures.get(id);
    if (!found) throw new Error(`no figure "${id}"`);
    return Number(found.value);
  };
  const missing = (id: keyof typeof EPISODES): number => {
    const { inputs } = EPISODES[id];
    if (inputs.kind !== 'pool') throw new Error(`"${id}" is no pool`);
    return 1 - inputs.held / inputs.owed;
  };
  return {
    evidence: {
      stake: figure('alibaba-stake-in-ant'),
      cases: [
        { id: 'wirecard-uk', missing: missing('wirecard-uk'), offered: false },
        { id: 'changgou', missing: 1 - figure('changgou-offer'), offered: true },
        { id: 'synapse', missing: missing('synapse'), offered: false },
        { id: 'uk-safeguarding', missing: missing('uk-safeguarding'), offered: false },
      ],
    },
    record: recorded(content, QUESTIONS),
    layout: layStreet(),
    example: exampleBalance,
  };
}
