export type BankruptcyWords = typeof import('../../../content/interface/en/bankruptcy.json');
