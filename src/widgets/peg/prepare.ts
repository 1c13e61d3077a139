import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { factCard } from '../../content/card.ts';
import { library } from '../../content/library.ts';
import { episodesSchema } from './episodes.ts';
import type { Recorded } from './replays.ts';
import { REPLAYS } from './state.ts';

/** The episodes of the record that have a market price, with their sources. */
export async function prepare(
  _base: string,
  language: string,
): Promise<{ recorded: readonly Recorded[] }> {
  const content = await library(language);
  const text = await readFile('content/data/series/episodes.yaml', 'utf8');
  const episodes = episodesSchema.parse(parse(text));
  const recorded = REPLAYS.map((id) => {
    const found = episodes.find((one) => one.id === id);
    if (!found || found.worstPrice === null) throw new Error(`no price on record for "${id}"`);
    const html = found.facts.map((fact) => factCard(content, fact)).join(' ');
    return { id, low: found.worstPrice, final: found.final, html };
  });
  return { recorded };
}
