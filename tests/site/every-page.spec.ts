import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './health.ts';
import { pagesOf } from './pages.ts';
import { sites } from './sites.ts';

const palettes = ['light', 'dark', 'projector'] as const;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const path of pagesOf(sites.root.folder, sites.root.base)) {
  test(`/${path} stays where it is as it is read, fits its window, and is accessible in every palette`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        })[]) {
          if (!entry.hadRecentInput) shifts.sum += entry.value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < Math.min(height, 12_000); y += 600) {
      await page.evaluate((to) => scrollTo(0, to), y);
      await page.waitForTimeout(40);
    }
    const { sum } = await page.evaluate(
      () => (globalThis as unknown as { shifts: { sum: number } }).shifts,
    );
    expect(sum).toBeLessThanOrEqual(0.02);
    // The dark palette has the light one's sizes; the projector's type is larger. Where the line is
    // slow it is set in the device's own faces, which may be wider.
    for (const width of [360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      for (const palette of ['light', 'projector']) {
        for (const line of ['slow', 'quick']) {
          const excess = await page.evaluate(
            (look) => {
              const html = document.documentElement;
              Object.assign(html.dataset, look);
              return html.scrollWidth - html.clientWidth;
            },
            { theme: palette, line },
          );
          expect(excess, `${width} px, ${palette}, ${line} line`).toBeLessThanOrEqual(0);
        }
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    // What sticks to the window's edge covers no control there.
    await page.evaluate(() => scrollTo(0, 0));
    for (const palette of palettes) {
      await page.evaluate((name) => {
        document.documentElement.dataset['theme'] = name;
      }, palette);
      // Between palettes only the colours differ: the other rules are asked once. /read/ shows the
      // chapters' own pictures again, all of them: these are asked there.
      // What holds is not listed: to name each of its elements takes longer than to look at them.
      // Nor are the style sheets fetched once more: no rule asks for them.
      const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false });
      if (path === 'read/') axe.exclude('.still');
      const asked = palette === 'light' ? axe.withTags(rules) : axe.withRules(['color-contrast']);
      const { violations } = await asked.analyze();
      const found = violations.map(
        ({ id, nodes }) => `${palette} ${id}: ${nodes.map(({ target }) => target).join(' | ')}`,
      );
      expect(found).toEqual([]);
    }
  });
}

// One window for half of the pages each: opening a window takes longer than a page does.
for (const half of [0, 1]) {
  test(`half ${half + 1} of the pages are quiet under a sub-path`, async ({ page, complaints }) => {
    const paths = pagesOf(sites.subPath.folder, sites.subPath.base);
    for (const path of paths.filter((_, index) => index % 2 === half)) {
      await test.step(`/${path}`, async () => {
        await page.goto(sites.subPath.url + path);
        await expect(page.getByRole('main')).toBeVisible();
        expect(complaints, path).toEqual([]);
      });
    }
  });
}
