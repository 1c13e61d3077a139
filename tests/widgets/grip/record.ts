import { readFileSync } from 'node:fs';
import type { Shares } from '../../../src/widgets/grip/view.ts';

/** The record's shares, read from the figures' file without the site's own reader. */
const text = readFileSync(
  new URL('../../../content/data/figures/scale.yaml', import.meta.url),
  'utf8',
);

function share(id: string): number {
  const [, value] = text.match(new RegExp(`id: ${id}, value: ([\\d.]+)`)) ?? [];
  if (value === undefined) throw new Error(`no figure ${id}`);
  return Number(value);
}

export const SHARES: Shares = {
  nonbank: {
    number: share('nonbank-share-by-number'),
    value: share('nonbank-share-by-value'),
    year: '2023',
  },
  phone: {
    number: share('survey-mobile-by-number'),
    value: share('survey-mobile-by-value'),
    year: '2019',
  },
  alipay: share('alipay-mobile-share'),
};
