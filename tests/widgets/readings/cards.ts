import type { Card, Reading } from '../../../src/widgets/readings/cards.ts';
import { maskOf } from '../../../src/widgets/readings/placing.ts';
import type { CardId } from '../../../src/widgets/readings/state.ts';
import { readContent } from '../../build/content.ts';

export const content = readContent('en');

export const readings: readonly Reading[] = content.readings;

/** The evidence as content/ has it, without the site's own loader. */
export const cards: readonly Card[] = content.evidence.map((entry) => ({
  id: entry.id as CardId,
  mark: entry.mark,
  text: entry.sentence,
  html: entry.sentence,
  site: maskOf(entry.fits),
  reason: entry.reason,
  links: '',
  sources: entry.facts.join('; '),
}));
