export type MonocultureWords = typeof import('../../../content/interface/en/monoculture.json');
