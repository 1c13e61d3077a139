import { toPseudo } from '../i18n/pseudo.ts';
import type { Lesson } from './lesson-schema.ts';
import { pseudoMarkdown } from './pseudo-markdown.ts';

/** Names in a lesson that are data, not words: they stay as they are in every language. */
const names = new Set(['id', 'show', 'vocabulary', 'order', 'minutes']);

/** What stands in a heading or a title, where Markdown is not read. */
const plain = new Set(['title', 'description']);

/** Every text of a lesson put through `change`; its key says whether it is plain or Markdown. */
function mapTexts<T>(value: T, change: (text: string, key: string) => string, key = ''): T {
  if (typeof value === 'string') return change(value, key) as T;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      names.has(name) ? inner : mapTexts(inner, change, name),
    ]),
  ) as T;
}

/** Curly marks in what no Markdown renderer will curl. */
export const curlyLesson = (lesson: Lesson, curly: (text: string) => string): Lesson =>
  mapTexts(lesson, (text, key) => (plain.has(key) ? curly(text) : text));

export const pseudoLesson = (lesson: Lesson): Lesson =>
  mapTexts(lesson, (text, key) => (plain.has(key) ? toPseudo(text) : pseudoMarkdown(text)));
