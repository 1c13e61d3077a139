export type ApprenticeWords = typeof import('../../../content/interface/en/apprentice.json');
