import type { Page } from '@playwright/test';

/** What a class does for hours in one tab, in fast-forward. */
export interface Scene {
  readonly name: string;
  /** Where it begins, under the site's own address. */
  readonly path: string;
  /** How often it is done in the whole. */
  readonly times: number;
  /** Once it has come, before the first time. */
  readonly begin: (page: Page) => Promise<void>;
  readonly again: (page: Page, time: number) => Promise<void>;
}

/** Two frames: what was asked for is drawn. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
