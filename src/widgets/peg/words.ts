export type PegWords = typeof import('../../../content/interface/en/peg.json');
