import type { Browser, Locator, Page } from '@playwright/test';
import bankruptcy from '../../../content/interface/en/bankruptcy.json' with { type: 'json' };
import scan from '../../../content/interface/en/scan.json' with { type: 'json' };
import { quantile } from './median.ts';
import { rested } from './paint.ts';
import { inTab } from './tab.ts';

const PRESSES = 40;
/** The least that the browser reports; what was sooner counts as this, too. */
const LEAST = 16;

const figure = (page: Page): Locator => page.locator('widget-figure').first();
const button = (page: Page, name: string | RegExp): Locator =>
  figure(page).getByRole('button', { name, exact: true });

/** Presses one of two keys on what has the focus, or one of two buttons by turns. */
type Press = (page: Page, time: number) => Promise<void>;

const bySlider: Press = (page, time) =>
  page.keyboard.press(time % 8 < 4 ? 'ArrowRight' : 'ArrowLeft');

/** A button that leads on where one is in sight, else the one that leads back. */
const byButtons =
  (on: string | RegExp, back: RegExp): Press =>
  async (page) => {
    const next = button(page, on);
    const ahead = (await next.isVisible()) && (await next.isEnabled());
    await (ahead ? next : button(page, back)).first().press('Enter');
  };

/** What is there to be pressed, where it is no slider. */
const others: Readonly<Record<string, Press>> = {
  scan: byButtons(scan.market.nearest, new RegExp(`^(${scan.pay.cancel}|${scan.pay.again})$`)),
  bankruptcy: byButtons(/^(Pull the lever|Next: )/, new RegExp(bankruptcy.lever.back)),
};

/** The first slider that can be moved, focused. */
async function takeSlider(page: Page): Promise<void> {
  const sliders = figure(page).getByRole('slider');
  await sliders.first().waitFor({ state: 'attached' });
  for (const slider of await sliders.all()) {
    if (!(await slider.isVisible()) || (await slider.isDisabled())) continue;
    return slider.focus();
  }
  throw new Error(`${page.url()} has no slider that moves`);
}

/** Runs in the page: notes how long after each input the next picture came. */
function watch(least: number): void {
  const seen = new Map<number, number>();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const id = (entry as unknown as { interactionId: number }).interactionId;
      if (id > 0) seen.set(id, Math.max(seen.get(id) ?? 0, entry.duration));
    }
  }).observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit);
  Object.assign(window, { seenOfInputs: seen });
}

/** From a press of a figure's main control to the next picture, ms: so long took 19 of 20. */
export const latencyOf = (browser: Browser, origin: string, id: string): Promise<number> =>
  inTab(browser, { cpu: true, line: false }, async ({ page }) => {
    await page.goto(`${origin}/${id === 'scan' ? '' : `${id}/`}?open=1`);
    await page.mouse.move(9, 9);
    await figure(page).scrollIntoViewIfNeeded();
    await page.locator('widget-figure[data-awake]').first().waitFor();
    await rested(page);
    const press = others[id] ?? bySlider;
    if (press === bySlider) await takeSlider(page);
    // The first presses fetch what comes when it is asked for; they are not counted.
    for (let time = 0; time < PRESSES + 4; time++) {
      if (time === 4) await page.evaluate(watch, LEAST);
      await press(page, time);
      await page.waitForTimeout(300);
    }
    await page.waitForTimeout(500);
    const seen = await page.evaluate(() => [
      ...(window as unknown as { seenOfInputs: Map<number, number> }).seenOfInputs.values(),
    ]);
    const sooner = new Array<number>(Math.max(0, PRESSES - seen.length)).fill(LEAST);
    return quantile([...seen, ...sooner], 0.95);
  });
