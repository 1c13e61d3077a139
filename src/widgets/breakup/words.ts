export type BreakupWords = typeof import('../../../content/interface/en/breakup.json');
