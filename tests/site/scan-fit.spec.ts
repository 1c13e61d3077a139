import type { Page } from '@playwright/test';
import { test as filmed, openCamera } from './camera.ts';
import { expect, test } from './health.ts';
import { amount, money, openMarket, picture, scan, words } from './market.ts';

/*
 * While the figure stands beside its text, scrolling goes on to the next step. So what the figure
 * asks must be in view as it stands: whoever has to scroll for a button finds another figure.
 */

const sizes = [
  { width: 1280, height: 800 },
  { width: 1280, height: 680 },
  { width: 1920, height: 1080 },
  { width: 768, height: 1024 },
  { width: 360, height: 640 },
] as const;

/** The controls of the figure that are not wholly on the screen, by name. */
async function outOfView(page: Page): Promise<string[]> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const out: string[] = [];
  for (const role of ['button', 'textbox'] as const) {
    for (const control of await page.locator('widget-figure').getByRole(role).all()) {
      const box = await control.boundingBox();
      // The phone may stand at the market's edge.
      if (!box || (await control.getAttribute('tabindex')) !== null) continue;
      // What can be done with every figure stands below what this one asks.
      if (await control.evaluate((node) => node.closest('.actions') !== null)) continue;
      const right = box.x + box.width;
      const bottom = box.y + box.height;
      if (box.x < 0 || box.y < 0 || right > width || bottom > height) {
        const name = (await control.textContent())?.trim() || role;
        out.push(`${name}: to ${Math.round(right)}, ${Math.round(bottom)}`);
      }
    }
  }
  return out;
}

/** Buttons that lie on what the phone sees. */
async function overCode(page: Page): Promise<string[]> {
  const seen = await picture(page).locator('.brackets').boundingBox();
  const over: string[] = [];
  for (const button of await page.locator('.stand').getByRole('button').all()) {
    const box = await button.boundingBox();
    if (!box || !seen || (await button.getAttribute('tabindex')) !== null) continue;
    const across = box.x < seen.x + seen.width && box.x + box.width > seen.x;
    const along = box.y < seen.y + seen.height && box.y + box.height > seen.y;
    if (across && along) over.push((await button.textContent())?.trim() ?? '');
  }
  return over;
}

for (const viewport of sizes) {
  for (const palette of ['light', 'projector']) {
    test.describe(`${viewport.width} × ${viewport.height}, ${palette}`, () => {
      test.use({ viewport, actionTimeout: 5_000 });

      test('what the figure asks is in view as it stands', async ({ page }) => {
        await page.addInitScript((name) => localStorage.setItem('one-to-one.theme', name), palette);
        await openMarket(page);
        expect(await outOfView(page), 'the market').toEqual([]);
        expect(await overCode(page), 'over the code').toEqual([]);

        await page.getByRole('button', { name: words.purse.topUp, exact: true }).click();
        expect(await outOfView(page), 'topping up').toEqual([]);
        await page.getByRole('button', { name: words.topUp.submit, exact: true }).click();
        expect(await outOfView(page), 'a refused amount').toEqual([]);

        // The panel that asks how much is open still, and may lie over the button that opened it.
        await page.getByRole('button', { name: money(10_000), exact: true }).click();
        await scan(page, 'bicycle');
        await amount(page).waitFor();
        expect(await outOfView(page), 'paying').toEqual([]);
        await page.getByRole('button', { name: words.pay.submitTyped, exact: true }).click();
        expect(await outOfView(page), 'a refused payment').toEqual([]);
      });
    });

    filmed.describe(`${viewport.width} × ${viewport.height}, ${palette}, camera`, () => {
      filmed.use({ viewport });

      filmed('the button that stops the camera is in view', async ({ page }) => {
        await page.addInitScript((name) => localStorage.setItem('one-to-one.theme', name), palette);
        await openCamera(page);
        await expect(page.getByText(words.camera.note)).toBeVisible();
        expect(await outOfView(page)).toEqual([]);
      });
    });
  }
}
