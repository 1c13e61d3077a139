import type { LessonStep } from '../../content/lesson-schema.ts';
import type { Library } from '../../content/library.ts';
import { fill } from '../../i18n/fill.ts';
import { words } from '../../i18n/words.ts';

/** What a step puts on the wall, in words. */
export function wallOf({ chapters, language }: Library, show: LessonStep['show']): string {
  const { lesson, pages } = words(language, 'lessons');
  if (show === 'none') return lesson.nothing;
  if ('page' in show) return pages[show.page];
  const id = 'widget' in show ? show.widget : show.chapter;
  const chapter = chapters.find((one) => one.id === id);
  if (!chapter) throw new Error(`no chapter "${id}"`);
  const { number, title } = chapter;
  return fill('widget' in show ? lesson.figure : lesson.chapter, { number, title }, language);
}
