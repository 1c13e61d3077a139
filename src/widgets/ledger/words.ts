export type LedgerWords = typeof import('../../../content/interface/en/ledger.json');

/** What every part is told in. */
export interface Speech {
  readonly words: LedgerWords;
  readonly language: string;
}
