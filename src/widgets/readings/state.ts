import { amounts, flag, oneOf, type StateOf } from '../../state/fields.ts';

/** The readings and the pieces of evidence, as in content/; a test keeps the lists the same. */
export const READINGS = [
  'xi',
  'transformation',
  'gosplan',
  'party',
  'wealth',
  'speech',
  'system',
] as const;
export type ReadingId = (typeof READINGS)[number];

export const CARDS = [
  'timing',
  'summons',
  'absence',
  'first-deposit',
  'full-custody',
  'clearing',
  'fund',
  'misuse',
  'antitrust',
  'terms',
  'credit',
  'outline',
  'votes',
  'ordinary',
  'trials',
] as const;
export type CardId = (typeof CARDS)[number];

export const VIEWS = ['card', 'all', 'pairs', 'question'] as const;

/** All readings at once, one bit for each. */
export const EVERY = 2 ** READINGS.length - 1;

export const fields = {
  view: oneOf(VIEWS, 'card'),
  /** The piece of evidence in hand. */
  card: oneOf(CARDS, 'timing'),
  /** Where the reader placed each piece: a bit for each reading; empty before the first. */
  placed: amounts(CARDS.length, { min: 0, max: EVERY, step: 1 }),
  /** The site's own placing beside the reader's. */
  site: flag(),
  open: flag(),
};

export type ReadingsState = StateOf<typeof fields>;
