export type EconomyWords = typeof import('../../../content/interface/en/economy.json');
