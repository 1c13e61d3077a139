import { factOf, shortSource, sourcesOf } from '../../content/citations.ts';
import { escapeHtml } from '../../content/html.ts';
import { type Library, library } from '../../content/library.ts';
import { renderInline } from '../../content/markdown.ts';
import { EPISODES } from '../../model/presets/episodes.ts';
import { href } from '../../site/href.ts';
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

/** What the record says on one question, as text with its sources. */
export interface Entry {
  readonly id: 'debtor' | 'reserves' | 'law' | 'paid';
  readonly html: readonly string[];
}

const FACTS: readonly (readonly [Entry['id'], readonly string[]])[] = [
  ['debtor', ['A10']],
  ['reserves', ['D9']],
  ['law', ['D17']],
  ['paid', ['J10', 'J9', 'J6', 'J12']],
];

function statement(content: Library, fact: string): string {
  const links = sourcesOf(content, [fact]).map(
    (source) =>
      `<a href="${href(content.language, `sources/#${source.id}`)}">${escapeHtml(shortSource(source, content.language))}</a>`,
  );
  const { statement: text, caution = '' } = factOf(content, fact);
  const said = [text, caution].map((part) => renderInline(part, { library: content }));
  return [...said, links.join('; ')].filter((part) => part !== '').join(' ');
}

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
    record: FACTS.map(([id, facts]) => ({
      id,
      html: facts.map((fact) => statement(content, fact)),
    })),
    layout: layStreet(),
    example: exampleBalance,
  };
}
