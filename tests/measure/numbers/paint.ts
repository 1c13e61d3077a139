import type { Browser, Page } from '@playwright/test';
import { inTab } from './tab.ts';

/** What a reader sees and feels of a page that comes. Times in ms. */
export interface Coming {
  /** First contentful paint. */
  readonly first: number;
  /** Largest contentful paint. */
  readonly largest: number;
  /** Of every task after the first paint, what is beyond 50 ms. */
  readonly blocked: number;
  /** The sum of all layout shifts. */
  readonly shift: number;
}

/** Something is painted, nothing more is fetched, nothing is left to do: the page has come. */
export async function rested(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    () => new Promise<void>((done) => requestIdleCallback(() => setTimeout(done, 300))),
  );
}

/** Runs in the page, before anything of it. */
function watch(): void {
  const seen: PerformanceEntry[] = [];
  for (const type of ['paint', 'largest-contentful-paint', 'longtask', 'layout-shift']) {
    new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({
      type,
      buffered: true,
    });
  }
  Object.assign(window, { seenOfComing: seen });
}

/** Runs in the page. */
function tell(): Coming {
  type Entry = PerformanceEntry & { value?: number };
  const seen = (window as unknown as { seenOfComing: Entry[] }).seenOfComing;
  const of = (type: string): Entry[] => seen.filter(({ entryType }) => entryType === type);
  const first = of('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime;
  const largest = of('largest-contentful-paint').at(-1)?.startTime;
  const beyond = of('longtask').map(({ startTime, duration }) => {
    const end = startTime + duration;
    return Math.max(0, end - Math.max(startTime, first ?? 0) - 50);
  });
  const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);
  return {
    first: first ?? Number.NaN,
    largest: largest ?? Number.NaN,
    blocked: sum(beyond),
    shift: sum(of('layout-shift').map(({ value }) => value ?? 0)),
  };
}

/** Loads a page on a slow phone with a slow line. */
export const comingOf = (browser: Browser, url: string): Promise<Coming> =>
  inTab(browser, { cpu: true, line: true }, async ({ page }) => {
    await page.addInitScript(watch);
    await page.goto(url, { waitUntil: 'load' });
    await rested(page);
    return await page.evaluate(tell);
  });
