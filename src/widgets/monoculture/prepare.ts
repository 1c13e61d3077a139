import { factCard } from '../../content/card.ts';
import { library } from '../../content/library.ts';

/** The paper that the article cites, as it is on record. */
export async function prepare(_base: string, language: string): Promise<{ paper: string }> {
  return { paper: factCard(await library(language), 'I1') };
}
