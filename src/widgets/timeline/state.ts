import { flag, oneOf, type StateOf, someOf } from '../../state/fields.ts';

/** The lanes of the calendar, and what was acted on; content/timeline may use no others. */
export const ACTORS = ['central-bank', 'regulators', 'state', 'ant', 'alibaba', 'ma'] as const;
export const TOPICS = ['listing', 'credit', 'payments', 'data', 'competition'] as const;

/** The events of content/timeline in their order; a test keeps the two lists the same. */
export const EVENTS = [
  'licence',
  'custody-rules',
  'account-rules',
  'first-deposit',
  'clearing',
  'deposit-steps',
  'full-custody',
  'pilots',
  'fund-draft',
  'speech',
  'absence',
  'interview',
  'suspension',
  'halt',
  'first-day',
  'more-pilots',
  'first-wishes',
  'custody-again',
  'antitrust',
  'terms',
  'lender',
  'outline',
  'report',
  'brands',
  'control',
  'fine',
  'regulations',
  'net-assets',
  'm1',
  'redesign',
] as const;
export type EventId = (typeof EVENTS)[number];

/** Which came first? Four of the events to choose from. */
export const GUESSES = ['speech', 'suspension', 'terms', 'full-custody'] as const;
export const VIEWS = ['calendar', 'sale'] as const;

export const fields = {
  view: oneOf(VIEWS, 'calendar'),
  /** The years before the speech, and those after the article. */
  before: flag(),
  after: flag(),
  /** Narrowed to what was acted on, and to who acted; none chosen means all. */
  on: someOf(TOPICS),
  by: someOf(ACTORS),
  /** The event that is looked at. */
  at: oneOf(['none', ...EVENTS], 'none'),
  guess: oneOf(['none', ...GUESSES], 'none'),
  open: flag(),
};

export type TimelineState = StateOf<typeof fields>;
export type Actor = (typeof ACTORS)[number];
export type Topic = (typeof TOPICS)[number];
