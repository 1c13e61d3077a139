import type { Mask } from './placing.ts';
import type { CardId, ReadingId } from './state.ts';

/** A reading of content/readings. */
export interface Reading {
  readonly id: ReadingId;
  readonly name: string;
  readonly who: string;
  readonly paragraph: number;
  readonly claim: string;
  /** Whether what they said was found elsewhere than in the article. */
  readonly found: boolean;
  readonly mechanism: boolean;
}

/** A piece of evidence with its texts made ready at build time. */
export interface Card {
  readonly id: CardId;
  readonly mark: string;
  readonly text: string;
  readonly html: string;
  /** The site's own placing, and why. */
  readonly site: Mask;
  readonly reason: string;
  /** Links to its sources, as HTML, and their names. */
  readonly links: string;
  readonly sources: string;
}
