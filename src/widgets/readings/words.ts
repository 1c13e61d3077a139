export type ReadingsWords = typeof import('../../../content/interface/en/readings.json');

/** What every part is told in. */
export interface Speech {
  readonly words: ReadingsWords;
  readonly language: string;
}
