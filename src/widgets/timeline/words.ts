export type TimelineWords = typeof import('../../../content/interface/en/timeline.json');

/** What every part is told in. */
export interface Speech {
  readonly words: TimelineWords;
  readonly language: string;
}
