import { fill } from '../i18n/fill.ts';
import { formatList } from '../i18n/format.ts';
import { PARAMETERS, type ParameterId } from '../model/parameters/index.ts';
import type { FigureProps, FigureWords } from './words.ts';

/** Which of a figure's parameters have a figure on record, and which are our own choice. */
export function sureOf(
  ids: readonly ParameterId[],
  parameters: FigureProps<unknown>['parameters'],
  shared: FigureWords,
  language: string,
): string {
  const say = (template: string, kind: 'record' | 'illustrative'): string => {
    const names = ids
      .filter((id) => PARAMETERS[id].kind === kind)
      .map((id) => (parameters[id]?.name ?? id).toLocaleLowerCase(language));
    return names.length === 0
      ? ''
      : fill(template, { names: formatList(names, language) }, language);
  };
  return [say(shared.fromRecord, 'record'), say(shared.ours, 'illustrative')]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
