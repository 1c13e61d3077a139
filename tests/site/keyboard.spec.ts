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
    const known = globalThis as unknown as { last?: Element };
    const now = document.activeElement;
    if (!now || now === document.body) return null;
    const before = known.last;
    known.last = now;
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

for (const [width, height] of [
  [1280, 800],
  [360, 640],
] as const) {
  for (const path of ['', 'claims/']) {
    test(`/${path} at ${width} px: Tab goes through all of it, seen and in order`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height });
      await page.goto(path);
      const stops: Focus[] = [];
      for (let i = 0; i < 1_500; i++) {
        const stop = await tab(page);
        if (!stop) break;
        stops.push(stop);
      }
      // All that can be focused was: no trap on the way, nothing left out.
      const focusable = await page
        .locator('a[href], button, input, select, summary, [tabindex="0"]')
        .evaluateAll((all) => {
          const groups = new Set<string>();
          return all.filter((one) => {
            if (!one.checkVisibility({ visibilityProperty: true }) || one.matches(':disabled')) {
              return false;
            }
            // A group of radio buttons is one stop.
            if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
            if (groups.has(one.name)) return false;
            groups.add(one.name);
            return true;
          }).length;
        });
      expect(stops.length).toBeGreaterThanOrEqual(focusable);
      const named = (all: Focus[]) => all.map(({ name }) => name);
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
