export type ReservesWords = typeof import('../../../content/interface/en/reserves.json');

/** The words, and the language to fill them in. */
export interface Speech {
  readonly words: ReservesWords;
  readonly language: string;
}

/** What Alipay had to report in 2021, each a fact with its sources, and what it had not. */
export interface Duties {
  readonly had: readonly string[];
  readonly not: readonly string[];
}
