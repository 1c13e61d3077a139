import type { Browser } from '@playwright/test';
import { type Held, heldBy, instruments } from '../heap.ts';
import { rested } from './paint.ts';
import { inTab } from './tab.ts';

/** Shows every part of a page, so that all that wakes is awake. */
const readToTheEnd = (): Promise<void> =>
  new Promise((done) => {
    const on = (): void => {
      const before = scrollY;
      scrollBy({ top: innerHeight / 2, behavior: 'instant' });
      if (scrollY > before) setTimeout(on, 60);
      else done();
    };
    on();
  });

/** What one tab holds after each of the pages, read one after the other. */
export const heldAfter = (
  browser: Browser,
  origin: string,
  pages: readonly string[],
): Promise<[page: string, held: Held][]> =>
  inTab(browser, { cpu: false, line: false }, async ({ page }) => {
    const session = await instruments(page);
    const held: [page: string, held: Held][] = [];
    for (const path of pages) {
      await page.goto(`${origin}/${path}`);
      await rested(page);
      await page.evaluate(readToTheEnd);
      await rested(page);
      held.push([path, await heldBy(session)]);
    }
    return held;
  });
