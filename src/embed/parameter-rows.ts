import { fill } from '../i18n/fill.ts';
import type { words } from '../i18n/words.ts';
import type { Domain, Fields } from '../state/fields.ts';
import { formatField } from '../state/query.ts';

type Guide = ReturnType<typeof words<'embed'>>['guide'];

export interface ParameterRow {
  readonly name: string;
  readonly values: string;
  readonly usual: string;
}

function valuesOf(domain: Domain, guide: Guide, language: string): string {
  switch (domain.kind) {
    case 'one':
      return fill(guide.oneOf, { list: domain.values.join(', ') }, language);
    case 'some':
      return fill(guide.someOf, { list: domain.values.join(', ') }, language);
    case 'flag':
      return guide.yesNo;
    case 'amount':
      return fill(guide.between, { ...domain }, language);
    case 'amounts': {
      const { length: count, min, max } = domain;
      return fill(guide.row, { count, min, max }, language);
    }
    case 'moves': {
      const { bare, names, ...bounds } = domain;
      const [list, done] = [names.join(', '), bare.join(', ')];
      return fill(guide.done, { ...bounds, list, done }, language);
    }
  }
}

/** A widget's parameters as its own fields define them: nothing about them is written twice. */
export function parameterRows(fields: Fields, guide: Guide, language: string): ParameterRow[] {
  return Object.entries(fields).map(([name, { domain, default: usual }]) => ({
    name,
    values: valuesOf(domain, guide, language),
    usual: formatField(domain, usual) || guide.nothing,
  }));
}
