import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './health.ts';
import { pagesOf } from './pages.ts';
import { sites } from './sites.ts';

const palettes = ['light', 'dark', 'projector'] as const;

for (const path of pagesOf(sites.root.folder, sites.root.base)) {
  test(`/${path}: quiet, accessible in every palette, steady, and it fits`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    for (const palette of palettes) {
      await page.evaluate((name) => {
        document.documentElement.dataset['theme'] = name;
      }, palette);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const found = violations.map(
        ({ id, nodes }) => `${palette} ${id}: ${nodes.map(({ target }) => target).join(' | ')}`,
      );
      expect(found).toEqual([]);
    }
  });

  for (const width of [360, 768, 1280, 1920]) {
    test(`/${path}: nothing is wider than ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      for (const palette of palettes) {
        await page.evaluate((name) => {
          document.documentElement.dataset['theme'] = name;
        }, palette);
        const { scroll, client } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }));
        expect(scroll, palette).toBeLessThanOrEqual(client);
      }
    });
  }
}
