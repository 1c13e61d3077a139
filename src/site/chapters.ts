import type { WidgetId } from '../content/schemas.ts';
import { href } from './href.ts';

/** The first chapter stands on the front page; each later one is a page under its widget's name. */
export function chapterHref(language: string, id: WidgetId): string {
  return id === 'scan' ? href(language, '#scan') : href(language, `${id}/`);
}
