import type { Page } from '@playwright/test';
import type { StallId } from '../../src/widgets/scan/payees.ts';
import { STALLS, stallTexts } from '../../src/widgets/scan/stalls.ts';
import { baseOf, isRow, paperOnScreen } from './geometry.ts';
import { expect, test } from './health.ts';
import { leavePanel, money, openMarket, scan, words } from './market.ts';
import { findZbar, readCodes } from './zbar.ts';

/*
 * The codes as the browser paints them, read from screenshots by a decoder that is not the site's.
 * A phone that scans the projected screen has no more to go by.
 */

// One worker, so that zbar is installed once.
test.describe.configure({ mode: 'default' });

let hasZbar = false;
test.beforeAll(() => {
  test.setTimeout(360_000);
  hasZbar = findZbar();
});
test.beforeEach(() => {
  test.skip(!hasZbar, 'zbarimg is not here and cannot be installed: apt-get install zbar-tools');
});

const photographStall = async (page: Page, stall: StallId): Promise<Buffer> =>
  page.screenshot({ clip: await paperOnScreen(page, stall), animations: 'disabled' });

/**
 * Makes a stall's code ready for its picture. Where all stalls are in view the phone goes to
 * another one; in a row the code is seen through the phone. What the phone asks is closed.
 */
async function makeReady(page: Page, stall: StallId): Promise<void> {
  const aside = stall === 'noodles' ? 'tea' : 'noodles';
  await scan(page, (await isRow(page)) ? stall : aside);
  await leavePanel(page);
}

/** What zbar reads at every stall; a picture in which it finds nothing is kept with the report. */
async function readAll(page: Page, stalls: readonly StallId[]): Promise<Record<string, string[]>> {
  const read: Record<string, string[]> = {};
  for (const stall of stalls) {
    await makeReady(page, stall);
    const body = await photographStall(page, stall);
    read[stall] = readCodes(body);
    if (read[stall].length === 0) {
      await test.info().attach(stall, { body, contentType: 'image/png' });
    }
  }
  return read;
}

const legible = STALLS.map(({ id }) => id).filter((id) => id !== 'pharmacy');

for (const scale of [1, 2]) {
  for (const width of [1280, 360]) {
    test.describe(`at ${scale}x, ${width} px wide`, () => {
      test.use({ deviceScaleFactor: scale, viewport: { width, height: 800 } });

      // The wall is 1280 px wide; phones and laptops show the other two.
      const wall = scale === 1 && width === 1280;
      for (const palette of ['light', 'dark', ...(wall ? ['projector'] : [])]) {
        test(`zbar reads every code that can be read, ${palette}`, async ({ page }) => {
          await page.addInitScript(
            (name) => localStorage.setItem('one-to-one.theme', name),
            palette,
          );
          await openMarket(page);
          await expect(page.locator('html')).toHaveAttribute('data-theme', palette);
          const base = await baseOf(page);
          const texts = STALLS.filter(({ id }) => legible.some((one) => one === id)).map(
            (stall) => [stall.id, stallTexts(stall, base).slice(-1)],
          );
          expect(await readAll(page, legible)).toEqual(Object.fromEntries(texts));
        });
      }
    });
  }
}

test.describe('the dirty code', () => {
  test.use({ deviceScaleFactor: 2 });

  test('is as unreadable to zbar as the site says, and reads when it is wiped', async ({
    page,
  }) => {
    await openMarket(page);
    await makeReady(page, 'pharmacy');
    expect(readCodes(await photographStall(page, 'pharmacy'))).toEqual([]);

    await scan(page, 'pharmacy');
    await page.getByRole('button', { name: words.unreadable.wipe, exact: true }).click();
    await expect(page.getByText(`${words.stalls.pharmacy} ${money(3580)}`)).toBeVisible();
    await makeReady(page, 'pharmacy');
    const [pharmacy] = STALLS.filter(({ id }) => id === 'pharmacy');
    if (!pharmacy) throw new Error('no pharmacy');
    const texts = stallTexts(pharmacy, await baseOf(page));
    expect(readCodes(await photographStall(page, 'pharmacy'))).toEqual(texts);
  });
});
