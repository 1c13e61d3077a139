export type DilemmaWords = typeof import('../../../content/interface/en/dilemma.json');
