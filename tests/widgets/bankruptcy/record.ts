import { readFileSync } from 'node:fs';
import { EPISODES } from '../../../src/model/presets/episodes.ts';
import type { Evidence } from '../../../src/widgets/bankruptcy/prepare.ts';

/** The record's figures, read from their files without the site's own reader. */
function figure(file: string, id: string): number {
  const path = new URL(`../../../content/data/figures/${file}.yaml`, import.meta.url);
  const [, value] =
    readFileSync(path, 'utf8').match(new RegExp(`id: ${id}, value: ([\\d.]+)`)) ?? [];
  if (value === undefined) throw new Error(`no figure ${id}`);
  return Number(value);
}

const missing = (id: 'wirecard-uk' | 'synapse' | 'uk-safeguarding'): number => {
  const { held, owed } = EPISODES[id].inputs;
  return 1 - held / owed;
};

export const EVIDENCE: Evidence = {
  stake: figure('ipo', 'alibaba-stake-in-ant'),
  cases: [
    { id: 'wirecard-uk', missing: missing('wirecard-uk'), offered: false },
    { id: 'changgou', missing: 1 - figure('episodes', 'changgou-offer'), offered: true },
    { id: 'synapse', missing: missing('synapse'), offered: false },
    { id: 'uk-safeguarding', missing: missing('uk-safeguarding'), offered: false },
  ],
};
