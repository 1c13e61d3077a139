import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf } from '../../site/pages.ts';

const root = join(import.meta.dirname, '../../..');

/** The widgets in the order of their chapters; the first stands on the front page. */
export const widgets: readonly string[] = readdirSync(join(root, 'content/chapters/en'))
  .sort()
  .map((name) => name.replace(/^\d+-(.+)\.md$/, '$1'));

const pathOf = (id: string): string => (id === widgets[0] ? '' : `${id}/`);

/** The pages that tell the story, chapter by chapter. */
export const chapters: readonly string[] = widgets.map(pathOf);

/** Pages of one kind are held beside each other. */
export type Kind = 'chapter' | 'classroom' | 'list';

export function kindOf(page: string): Kind {
  if (chapters.includes(page)) return 'chapter';
  return page.startsWith('classroom/') ? 'classroom' : 'list';
}

const listed = pagesOf('dist', '/').filter((page) => page !== 'pay/' && page !== '404.html');

/** All pages that the sitemap lists: chapters in their order, then what is no classroom, then it. */
export const pages: readonly string[] = [
  ...chapters,
  ...listed.filter((page) => kindOf(page) === 'list'),
  ...listed.filter((page) => kindOf(page) === 'classroom'),
];
