import type { LessonStep } from '../../content/lesson-schema.ts';
import { makeVariant } from '../worksheet/make.ts';
import { SHEETS } from '../worksheet/variant.ts';

/** Query of the worksheet that has the numbers on the wall, if one can be made from them. */
export function sheetQuery(show: LessonStep['show']): string | undefined {
  if (show === 'none' || !('widget' in show)) return undefined;
  const sheet = SHEETS.find((id) => id === show.widget);
  if (!sheet) return undefined;
  const [drawn, fromWall] = [makeVariant(sheet, 1), makeVariant(sheet, 1, show.state)];
  return JSON.stringify(drawn) === JSON.stringify(fromWall)
    ? undefined
    : `sheet=${sheet}&${show.state}`;
}
