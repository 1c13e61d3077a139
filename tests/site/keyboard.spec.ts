import type { Page } from '@playwright/test';
import { balance, deposit, walletAfter } from '../../src/state/wallet.ts';
import { expect, test } from './health.ts';
import { amount, awake, expectPurse, money, phoneOver, question, say, words } from './market.ts';

/* The site without a mouse. */

/** What is in focus now, as far as a reader could say. */
interface Focus {
  readonly name: string;
  /** Whether it can be told from its outline or its shadow that it is in focus. */
  readonly marked: boolean;
  /** Whether at least a part of it lies uncovered on the screen. */
  readonly seen: boolean;
  /** Whether it comes after the one before in the page. */
  readonly forward: boolean;
}

/** Presses Tab and looks at where it leads; null where it leads out of the page. */
async function tab(page: Page): Promise<Focus | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const known = globalThis as unknown as { stops?: Set<Element> };
    known.stops ??= new Set();
    const now = document.activeElement;
    if (!now || now === document.body) return null;
    const before = [...known.stops].at(-1);
    known.stops.add(now);
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(now);
    const outlined =
      outlineStyle !== 'none' &&
      Number.parseFloat(outlineWidth) >= 2 &&
      !/rgba\(.*, 0\)|transparent/.test(outlineColor);
    const points = [...now.getClientRects()].flatMap(({ left, right, top, bottom }) =>
      [0.1, 0.5, 0.9].map((share) => [left + (right - left) * share, (top + bottom) / 2] as const),
    );
    const seen = points.some(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      // A radio button is drawn by its label.
      return there !== null && (now.contains(there) || there.contains(now));
    });
    const text = now.getAttribute('aria-label') ?? now.textContent ?? '';
    return {
      name: `${now.localName} ${text.trim().replace(/\s+/g, ' ').slice(0, 40)}`,
      marked: outlined || boxShadow !== 'none',
      seen,
      forward:
        !before || (before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
    };
  });
}

/**
 * What can be focused but was not. The figure is left out: it shows other things as the steps pass,
 * and the purchase below goes through it.
 */
const missed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { stops = new Set() } = globalThis as unknown as { stops?: Set<Element> };
    const groups = new Set([...stops].map((one) => one.getAttribute('name')));
    const all = document.querySelectorAll(
      'a[href], button, input, select, summary, [tabindex="0"]',
    );
    return (
      [...all]
        .filter(
          (one) => !stops.has(one) && !one.closest('widget-figure') && !one.matches(':disabled'),
        )
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        // A group of radio buttons is one stop.
        .filter((one) => !one.matches('[type="radio"]') || !groups.has(one.getAttribute('name')))
        .map((one) => one.outerHTML.slice(0, 120))
    );
  });

for (const [width, height] of [
  [1280, 800],
  [360, 640],
] as const) {
  for (const path of ['', 'timeline/', 'glossary/']) {
    test(`/${path} at ${width} px: Tab goes through all of it, seen and in order`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height });
      await page.goto(path);
      const stops: Focus[] = [];
      const lostAfter: string[] = [];
      for (let i = 0; i < 1_500; i++) {
        const stop = await tab(page);
        // Past the last stop nothing is in focus, and then the first again; in between, what was in
        // focus has gone from the page.
        const again = stop ?? (await tab(page));
        if (!again || again.name === stops[0]?.name) break;
        if (!stop) lostAfter.push(stops.at(-1)?.name ?? '');
        stops.push(again);
      }
      expect(await missed(page), 'never reached').toEqual([]);
      const named = (all: Focus[]) => all.map(({ name }) => name);
      expect(lostAfter, 'focus lost').toEqual([]);
      expect(named(stops.filter(({ marked }) => !marked)), 'not marked').toEqual([]);
      expect(named(stops.filter(({ seen }) => !seen)), 'not seen').toEqual([]);
      expect(named(stops.filter(({ forward }) => !forward)), 'out of order').toEqual([]);
    });
  }
}

test('the first stop is a link past the header', async ({ page }) => {
  await page.goto('timeline/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  const inMain = await page
    .getByRole('main')
    .evaluate((main) => main.contains(document.activeElement));
  expect(inMain).toBe(true);
});

/** Goes on with Tab until a control is in focus, within reach of a patient reader. */
async function tabTo(page: Page, name: string, role: 'button' | 'textbox' = 'button') {
  const control = page.getByRole(role, { name, exact: true });
  for (let i = 0; i < 60; i++) {
    if (await control.evaluateAll(([one]) => one !== undefined && one === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${role} “${name}”`);
}

/** That the focus has not been lost when the control that had it went away. */
const expectFocusKept = (page: Page, after: string) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement !== document.body), { message: after })
    .toBe(true);

test('a whole purchase by keyboard alone', async ({ page }) => {
  await page.goto('#scan');
  await page.locator('widget-figure').evaluate((figure) => figure.scrollIntoView());
  await awake(page);
  await tabTo(page, words.purse.topUp);
  await page.keyboard.press('Enter');
  await tabTo(page, money(5_000));
  await page.keyboard.press('Space');
  await expectPurse(page, { bank: 25_000, app: 5_000 });

  await page.keyboard.press('Shift+Tab');
  for (let i = 0; i < 20; i++) {
    const phone = await page.evaluate(() => document.activeElement?.localName === 'g');
    if (phone) break;
    await page.keyboard.press('Shift+Tab');
  }
  await phoneOver(page, 'noodles');
  await page.keyboard.press('Enter');
  const payee = words.stalls.noodles;
  await expect(question(page, say(words.pay.howMuch, { payee }))).toBeVisible();
  await tabTo(page, words.pay.amount, 'textbox');
  await page.keyboard.type('13.50');
  await page.keyboard.press('Enter');
  const wallet = walletAfter([
    { kind: 'top-up', fen: 5_000 },
    { kind: 'pay', payee: 'noodles', fen: 1_350 },
  ]);
  await expectPurse(page, { bank: deposit(wallet), app: balance(wallet) });
  const paid = { payee, amount: money(1_350), balance: money(balance(wallet)) };
  await expect(page.getByText(say(words.pay.paid, paid), { exact: true })).toBeVisible();

  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Shift+Tab');
    const at = await page.evaluate(() => document.activeElement?.textContent?.trim());
    if (at === words.views.books) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: words.books.label })).toBeVisible();
});

test('the focus goes along when a control gives way to another', async ({ page }) => {
  await page.goto('#scan');
  await page.locator('widget-figure').evaluate((figure) => figure.scrollIntoView());
  await awake(page);
  await tabTo(page, words.purse.topUp);
  await page.keyboard.press('Enter');
  await tabTo(page, money(5_000));
  await page.keyboard.press('Enter');
  await expectFocusKept(page, 'after topping up');
  await tabTo(page, words.market.nearest);
  await page.keyboard.press('Enter');
  await expect(amount(page)).toBeVisible();
  await expectFocusKept(page, 'after scanning');
  await tabTo(page, words.pay.amount, 'textbox');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expectPurse(page, { bank: 25_000, app: 4_900 });
  await expectFocusKept(page, 'after paying');
});
