import { escapeHtml } from '../content/html.ts';
import { fill } from '../i18n/fill.ts';
import type { words } from '../i18n/words.ts';
import type { Domain, Fields } from '../state/fields.ts';
import { formatField } from '../state/query.ts';

type Guide = ReturnType<typeof words<'embed'>>['guide'];

export interface ParameterRow {
  readonly name: string;
  /** HTML: the names that may be given are code. */
  readonly values: string;
  readonly usual: string;
}

const named = (names: readonly string[]): string =>
  names.map((name) => `<code>${escapeHtml(name)}</code>`).join(', ');

function valuesOf(domain: Domain, guide: Guide, language: string): string {
  switch (domain.kind) {
    case 'one':
      return fill(guide.oneOf, { list: named(domain.values) }, language);
    case 'some':
      return fill(guide.someOf, { list: named(domain.values) }, language);
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
      const [list, done] = [named(names), named(bare)];
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
