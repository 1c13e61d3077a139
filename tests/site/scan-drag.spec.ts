import type { CDPSession, Page } from '@playwright/test';
import { codeOnScreen } from './geometry.ts';
import { expect, test } from './health.ts';
import { money, openMarket, phoneOver, picture, question, say, words } from './market.ts';

const busAsks = say(words.pay.asks, { payee: words.stalls.bus, amount: money(200) });

test('a phone dragged onto another stall reads the code there', async ({ page }) => {
  await openMarket(page);
  const from = await codeOnScreen(page, 'noodles');
  const to = await codeOnScreen(page, 'bus');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y + 20, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await phoneOver(page, 'bus');
  await page.mouse.up();
  await expect(question(page, busAsks)).toBeVisible();
});

test('a phone dragged far outside stays over the market', async ({ page }) => {
  await openMarket(page);
  const from = await codeOnScreen(page, 'noodles');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 2_000, from.y + 3_000, { steps: 5 });
  await page.mouse.up();
  await phoneOver(page, 'busker');
});

test('a code that is only half under the phone says so when it is asked', async ({ page }) => {
  await openMarket(page);
  const from = await codeOnScreen(page, 'noodles');
  const to = await codeOnScreen(page, 'bus');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + (to.x - from.x) * 0.32, from.y, { steps: 5 });
  await page.mouse.up();
  await expect(
    page.getByRole('status').filter({ hasText: words.unreadable['cut-off'] }),
  ).toBeVisible();
});

test.describe('on a phone of 360 px', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  type Touch = { x: number; y: number };

  async function swipe(page: Page, from: Touch, to: Touch): Promise<void> {
    const session: CDPSession = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Touch[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', [from]);
    const pieces = 12;
    for (let i = 1; i <= pieces; i++) {
      const share = i / pieces;
      await send('touchMove', [
        { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
      ]);
    }
    await send('touchEnd', []);
    await session.detach();
  }

  test('a finger pulls the market along behind the phone', async ({ page }) => {
    await openMarket(page);
    await phoneOver(page, 'noodles');
    const from = await codeOnScreen(page, 'bus');
    const to = await codeOnScreen(page, 'noodles');
    const scrolled = await page.evaluate(() => scrollY);
    // From the second stall to the first: one stall’s width to the left.
    await swipe(page, { x: from.x - 10, y: from.y - 30 }, { x: to.x - 10, y: to.y - 34 });
    await phoneOver(page, 'bus');
    await expect(question(page, busAsks)).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });

  /** How far down the reader is: on the page, and in the part of it that holds the figure. */
  const scrolledTo = (page: Page): Promise<number> =>
    page.evaluate(
      () => scrollY + (document.querySelector('widget-figure')?.parentElement?.scrollTop ?? 0),
    );

  test('a finger moved up over the market scrolls it away, not the phone', async ({ page }) => {
    await openMarket(page);
    const box = await picture(page).boundingBox();
    const at = { x: 300, y: (box?.y ?? 0) + 60 };
    const scrolled = await scrolledTo(page);
    await swipe(page, at, { x: at.x, y: at.y - 120 });
    await expect.poll(() => scrolledTo(page)).toBeGreaterThan(scrolled + 40);
    await phoneOver(page, 'noodles');
  });
});
