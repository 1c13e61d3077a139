import { gzipSync } from 'node:zlib';
import { expect, test } from './health.ts';

/* What a browser really fetches before the reader moves. */

const most = { script: 45_000, all: 250_000, pay: 60_000 };

for (const width of [360, 1280, 1920]) {
  for (const path of ['', 'bankruptcy/', 'claims/', 'pay/#bus/2.00']) {
    test(`/${path} at ${width} px is light before anything is done`, async ({ page }) => {
      const fetched: { url: string; bytes: Promise<number> }[] = [];
      page.on('response', (response) => {
        // The next chapter is fetched when there is time; it is not part of this view.
        if (response.request().headers()['sec-purpose'] === 'prefetch') return;
        const bytes = response.body().then(
          (body) =>
            /woff2/.test(response.url()) ? body.length : gzipSync(body, { level: 9 }).length,
          () => 0,
        );
        fetched.push({ url: response.url(), bytes });
      });
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
      await page.goto(path, { waitUntil: 'networkidle' });
      const weights = await Promise.all(
        fetched.map(async ({ url, bytes }) => ({ url, bytes: await bytes })),
      );
      const sum = (of: typeof weights): number => of.reduce((all, { bytes }) => all + bytes, 0);
      const scripts = weights.filter(({ url }) => url.endsWith('.js'));
      expect(scripts.length).toBeGreaterThan(0);
      expect(sum(scripts), scripts.map(({ url }) => url).join('\n')).toBeLessThanOrEqual(
        most.script,
      );
      expect(sum(weights)).toBeLessThanOrEqual(path.startsWith('pay/') ? most.pay : most.all);
    });
  }
}

for (const sign of ['a mouse that moves', 'a key', 'a scroll'] as const) {
  test(`a figure in view stands as drawn until ${sign} shows that somebody is there`, async ({
    page,
  }) => {
    await page.goto('bankruptcy/', { waitUntil: 'networkidle' });
    const awake = page.locator('widget-figure[data-awake]');
    await expect(page.locator('widget-figure').getByRole('img').first()).toBeVisible();
    await expect(awake).toHaveCount(0);
    if (sign === 'a key') await page.keyboard.press('Tab');
    else if (sign === 'a scroll') await page.mouse.wheel(0, 40);
    else await page.mouse.move(40, 40);
    await expect(awake).toHaveCount(1);
  });
}

test('a link to a state is drawn at once', async ({ page }) => {
  await page.goto('bankruptcy/?pulled=1');
  await expect(page.locator('widget-figure[data-awake]')).toHaveCount(1);
});
