import { existsSync } from 'node:fs';

/** Where the measured numbers of the site stand, in the folder of content. */
export const numbersPath = (language: string): string => `method/${language}/numbers.md`;

/** Whether this copy of the site was ever measured: `npm run numbers` writes them. */
export const isMeasured = (language: string): boolean =>
  existsSync(`content/${numbersPath(language)}`);
