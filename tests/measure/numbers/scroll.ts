import type { Browser, Page } from '@playwright/test';
import { rested } from './paint.ts';
import { inTab } from './tab.ts';

/** The longest task of the page's main thread while it was scrolled; both in ms. */
export interface Scrolled {
  /** From its beginning to its end: so long was no frame. */
  readonly longest: number;
  /** What the thread worked of that; the rest it waited for a core. */
  readonly worked: number;
}

/** Pixels per second: somebody in a hurry. */
const SPEED = 2_000;

interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly frames?: unknown } };
}

const categories = ['toplevel', 'disabled-by-default-devtools.timeline'];

/** The longest task among those of the threads that are named so. */
function longestOf(trace: Buffer): Scrolled {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: Traced[] };
  const place = ({ pid, tid }: Traced): string => `${pid}:${tid}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(place),
  );
  let longest: Scrolled = { longest: 0, worked: 0 };
  let tasks = 0;
  for (const event of traceEvents) {
    if (!event.name.endsWith('RunTask') || !main.has(place(event))) continue;
    tasks += 1;
    const lasted = (event.dur ?? 0) / 1_000;
    if (lasted > longest.longest) longest = { longest: lasted, worked: (event.tdur ?? 0) / 1_000 };
  }
  if (tasks === 0) throw new Error('the trace has no task of a page');
  return longest;
}

/** Pixels that are left below. */
const leftOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);

/** Scrolls a page that has come, steadily from its top to its bottom, as a wheel does. */
export const scrolledThrough = (browser: Browser, url: string): Promise<Scrolled> =>
  inTab(browser, { cpu: true, line: false }, async ({ page, session }) => {
    await page.goto(url);
    await rested(page);
    await browser.startTracing(page, { categories });
    // What wakes on the way may make the page longer.
    for (let left = await leftOf(page), rounds = 0; left >= 2; left = await leftOf(page)) {
      rounds += 1;
      if (rounds > 5) throw new Error(`${url} does not scroll to its end: ${left} px are left`);
      await session.send('Input.synthesizeScrollGesture', {
        // Beside the text, where nothing else takes it. A finger's gesture moves no headless page.
        x: 4,
        y: 370,
        yDistance: -left,
        speed: SPEED,
        gestureSourceType: 'mouse',
        preventFling: true,
      });
    }
    return longestOf(await browser.stopTracing());
  });
