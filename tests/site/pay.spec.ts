import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { balance, deposit, type Move, walletAfter } from '../../src/state/wallet.ts';
import { expect, test } from './health.ts';
import { alert, amount, expectPurse, money, question, say, words } from './market.ts';

/* The page that a phone opens from a projected code: narrow, and used with one thumb. */

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const after = (moves: readonly Move[]) => {
  const wallet = walletAfter(moves);
  return { bank: deposit(wallet), app: balance(wallet) };
};
const fifty: readonly Move[] = [{ kind: 'top-up', fen: 5_000 }];

/** Opens the page with some of the reader's money in the app already. */
async function openWith(page: Page, moves: readonly Move[], fragment: string): Promise<void> {
  await page.addInitScript((text) => {
    if (localStorage.getItem('one-to-one.wallet') === null) {
      localStorage.setItem('one-to-one.wallet', text);
    }
  }, JSON.stringify(moves));
  await page.goto(`pay/${fragment}`);
}

test('who has nothing in the app tops up first, then pays what they type', async ({ page }) => {
  await page.goto('pay/#noodles');
  await expect(question(page, words.topUp.title)).toBeVisible();
  await button(page, money(5_000)).tap();
  await expectPurse(page, after(fifty));
  const payee = words.stalls.noodles;
  await expect(question(page, say(words.pay.howMuch, { payee }))).toBeVisible();
  await amount(page).fill('-3');
  await button(page, words.pay.submitTyped).tap();
  await expect(alert(page, words.problems.negative)).toBeVisible();
  await amount(page).fill('12.50');
  await button(page, words.pay.submitTyped).tap();
  const left = after([...fifty, { kind: 'pay', payee: 'noodles', fen: 1_250 }]);
  const done = { payee, amount: money(1_250), balance: money(left.app) };
  await expect(page.getByRole('status')).toHaveText(say(words.page.done, done));
  await expectPurse(page, left);
  await page.reload();
  await expectPurse(page, left);
  await page.getByRole('button', { name: words.pay.cancel, exact: true }).tap();
  await page.getByRole('link', { name: words.page.toMarket, exact: true }).tap();
  await expect(page).toHaveURL(/\/$/);
});

test('a code with an amount is paid with one tap', async ({ page }) => {
  await openWith(page, fifty, '#bus/2.00');
  const payee = words.stalls.bus;
  await expect(question(page, say(words.pay.asks, { payee, amount: money(200) }))).toBeVisible();
  await expect(amount(page)).toHaveCount(0);
  await button(page, say(words.pay.submit, { amount: money(200) })).tap();
  const left = after([...fifty, { kind: 'pay', payee: 'bus', fen: 200 }]);
  await expectPurse(page, left);
  await expect(page.getByRole('link', { name: words.page.why, exact: true })).toBeVisible();
});

test('more than the balance is refused, and the way to top up is there', async ({ page }) => {
  await openWith(page, fifty, '#rent/900.00');
  await button(page, say(words.pay.submit, { amount: money(90_000) })).tap();
  const reason = say(words.problems['more-than-balance'], { balance: money(5_000) });
  await expect(alert(page, reason)).toBeVisible();
  await expectPurse(page, after(fifty));
  await button(page, words.purse.topUp).tap();
  await expect(question(page, words.topUp.title)).toBeVisible();
});

test('another code opened on the same page is another payment', async ({ page }) => {
  await openWith(page, fifty, '#noodles');
  const howMuch = say(words.pay.howMuch, { payee: words.stalls.noodles });
  await expect(question(page, howMuch)).toBeVisible();
  await amount(page).fill('49');
  await page.evaluate(() => {
    location.hash = '#bus/2.00';
  });
  const asks = say(words.pay.asks, { payee: words.stalls.bus, amount: money(200) });
  await expect(question(page, asks)).toBeVisible();
  await button(page, say(words.pay.submit, { amount: money(200) })).tap();
  await expect(page.getByRole('status')).toContainText(words.stalls.bus);
  await page.evaluate(() => {
    location.hash = '#busker';
  });
  await expect(
    question(page, say(words.pay.howMuch, { payee: words.stalls.busker })),
  ).toBeVisible();
  await expect(amount(page)).toHaveValue('');
  await page.evaluate(() => {
    location.hash = '#nobody';
  });
  await expect(question(page, words.malformed['unknown-payee'])).toBeVisible();
});

const malformed = [
  ['#nobody', 'unknown-payee'],
  ['#BUS', 'unknown-payee'],
  ['#constructor', 'unknown-payee'],
  ['#__proto__/2.00', 'unknown-payee'],
  ['#<img src=x onerror=alert(1)>', 'unknown-payee'],
  ['#%00', 'unknown-payee'],
  ['#bus%2F2.00', 'unknown-payee'],
  ['#https://pay.example/', 'unknown-payee'],
  ['#bus/2.00/3', 'bad-form'],
  ['#bus/', 'bad-amount'],
  ['#bus/0', 'bad-amount'],
  ['#bus/-2.00', 'bad-amount'],
  ['#bus/2.001', 'bad-amount'],
  ['#bus/02.00', 'bad-amount'],
  ['#bus/2,00', 'bad-amount'],
  ['#bus/1e3', 'bad-amount'],
  ['#bus/NaN', 'bad-amount'],
  ['#bus/100000.01', 'bad-amount'],
  ['#bus/99999999999999999999', 'bad-amount'],
  [`#${'noodles'.repeat(80)}`, 'too-long'],
] as const;

for (const why of new Set(malformed.map(([, reason]) => reason))) {
  test(`what is no payment pays nothing and says why (${why})`, async ({ page }) => {
    for (const [fragment, reason] of malformed) {
      if (reason !== why) continue;
      await test.step(fragment.slice(0, 32), async () => {
        // Between two codes the page is left: the same page would only see its fragment change.
        await page.goto('glossary/');
        await openWith(page, fifty, fragment);
        await expect(question(page, words.malformed[reason])).toBeVisible();
        await expect(page.getByText(words.pay.foreignText, { exact: true })).toBeVisible();
        await expect(button(page, words.pay.submitTyped)).toHaveCount(0);
        await expectPurse(page, after(fifty));
        await button(page, words.pay.again).tap();
        await expect(
          page.getByRole('link', { name: words.page.toMarket, exact: true }),
        ).toBeVisible();
      });
    }
  });
}

for (const fragment of ['', '#', '#/2.00']) {
  test(`an address that names nobody (“${fragment}”) says what the page is for`, async ({
    page,
  }) => {
    await page.goto(`pay/${fragment}`);
    await expect(page.getByText(words.page.noCode, { exact: true })).toBeVisible();
    await page.getByRole('link', { name: words.page.toMarket, exact: true }).tap();
    await expect(page).toHaveURL(/\/$/);
  });
}

test('a code that cannot be paid says so to a reader who has nothing, too', async ({ page }) => {
  await page.goto('pay/#nobody');
  await expect(question(page, words.malformed['unknown-payee'])).toBeVisible();
});

test('who is to be paid is named before the reader moves any money', async ({ page }) => {
  await page.goto('pay/#noodles');
  await expect(question(page, words.topUp.title)).toBeVisible();
  await expect(page.getByText(words.stalls.noodles).first()).toBeVisible();
});

/** Every control of the page as it is: large enough for a thumb, and nothing lies on it. */
async function expectReachable(page: Page): Promise<void> {
  const controls = page
    .getByRole('button', { disabled: false })
    .or(page.getByRole('link'))
    .or(page.getByRole('textbox'));
  expect(await controls.count()).toBeGreaterThan(0);
  for (const control of await controls.all()) {
    const name = (await control.textContent()) || 'the amount';
    await control.click({ trial: true });
    const box = await control.boundingBox();
    expect(box?.height, `height of ${name}`).toBeGreaterThanOrEqual(44);
    expect(box?.width, `width of ${name}`).toBeGreaterThanOrEqual(44);
    expect(box?.x, `left edge of ${name}`).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0), `right edge of ${name}`).toBeLessThanOrEqual(360);
  }
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
}

for (const palette of ['light', 'projector']) {
  test(`all of it can be reached with a thumb, ${palette}`, async ({ page }) => {
    await page.addInitScript((name) => localStorage.setItem('one-to-one.theme', name), palette);
    await page.goto('pay/#noodles');
    await button(page, words.topUp.submit).tap();
    await expect(alert(page, words.problems.empty)).toBeVisible();
    await expectReachable(page);
    await button(page, money(2_000)).tap();
    await amount(page).fill('21');
    await button(page, words.pay.submitTyped).tap();
    await expect(page.getByRole('alert').filter({ hasText: money(2_000) })).toBeVisible();
    await expectReachable(page);
    await amount(page).fill('1');
    await button(page, words.pay.submitTyped).tap();
    await expect(page.getByRole('link', { name: words.page.why, exact: true })).toBeVisible();
    await expectReachable(page);
    await page.goto('pay/#nobody');
    await expect(question(page, words.malformed['unknown-payee'])).toBeVisible();
    await expectReachable(page);
  });
}

test('a whole payment weighs less than 60 kB', async ({ page }) => {
  const weights: Promise<number>[] = [];
  page.on('response', (response) => {
    weights.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto('pay/#bus/2.00');
  await button(page, money(2_000)).tap();
  await button(page, say(words.pay.submit, { amount: money(200) })).tap();
  await expect(page.getByRole('status')).toContainText(words.stalls.bus);
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(weights);
  expect(all.length).toBeGreaterThan(3);
  expect(all.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(60_000);
});
