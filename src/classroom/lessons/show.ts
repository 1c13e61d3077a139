import { type LessonStep, type ShownPage, shownPages } from '../../content/lesson-schema.ts';
import type { WidgetId } from '../../content/schemas.ts';
import { chapterHref } from '../../site/chapters.ts';
import { href } from '../../site/href.ts';

/** A scroll step of a chapter: what its figure shows there, as a query string. */
export interface ChapterStep {
  readonly id: string;
  readonly state: string;
}

/** Steps by chapter, for those figures that a step can be linked at. */
export type ChapterSteps = ReadonlyMap<WidgetId, readonly ChapterStep[]>;

/**
 * Address of what a step puts on the wall, or undefined for an empty wall. Where the chapter has a
 * step in this very state the link leads there, and else to its sandbox in this state.
 */
export function showHref(
  language: string,
  show: LessonStep['show'],
  steps: ChapterSteps,
): string | undefined {
  if (show === 'none') return undefined;
  if ('page' in show) return href(language, shownPages[show.page as ShownPage] + (show.at ?? ''));
  if ('chapter' in show) return chapterHref(language, show.chapter);
  const page = chapterHref(language, show.widget).replace(/#.*$/, '');
  const step = steps.get(show.widget)?.find(({ state }) => state === show.state);
  return step ? `${page}#${step.id}` : `${page}?${show.state}#yours`;
}
