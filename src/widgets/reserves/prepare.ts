import { factCard } from '../../content/card.ts';
import { library } from '../../content/library.ts';
import type { Duties } from './words.ts';

const HAD = ['D1', 'D3', 'D9', 'D14'];
const NOT = ['D5', 'D13'];

export async function prepare(_base: string, language: string): Promise<{ duties: Duties }> {
  const content = await library(language);
  const cards = (ids: readonly string[]): string[] => ids.map((id) => factCard(content, id));
  return { duties: { had: cards(HAD), not: cards(NOT) } };
}
