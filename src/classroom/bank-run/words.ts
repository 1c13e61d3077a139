export type BankRunWords = typeof import('../../../content/interface/en/bankrun.json');

/** What every part of the bank run is handed. */
export interface Speech {
  readonly words: BankRunWords;
  readonly language: string;
}
