/** The widget's words, in the reader's language; see content/interface. */
export type ScanWords = typeof import('../../../content/interface/en/scan.json');

/** What every part of the widget needs to speak. */
export interface Speech {
  readonly words: ScanWords;
  readonly language: string;
}
