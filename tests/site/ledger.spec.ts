import type { Page } from '@playwright/test';
import figure from '../../content/interface/en/figure.json' with { type: 'json' };
import words from '../../content/interface/en/ledger.json' with { type: 'json' };
import { expect, test } from './health.ts';

const frame = (page: Page) => page.locator('widget-figure');
const heading = (page: Page) => frame(page).getByRole('heading').first();
const button = (page: Page, name: string) => frame(page).getByRole('button', { name, exact: true });
const said = (page: Page) => frame(page).getByRole('status').first();

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`ledger/${query}`);
  await frame(page).scrollIntoViewIfNeeded();
  await page.locator('widget-figure[data-awake]').waitFor();
}

/** The amount that a line of a book shows after the last entry, as the table has it. */
async function after(page: Page, book: string, line: string): Promise<string> {
  const rows = await frame(page)
    .getByRole('table', { name: words.tables.books, includeHidden: true })
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  return rows.find(([who, what]) => who === book && what === line)?.at(-1) ?? '';
}

test('five events by keyboard alone: each is said, and what it left alone', async ({ page }) => {
  await open(page, '?amount=50');
  for (const [name, changed] of [
    [words.desk.top, words.owns.slip],
    [words.desk.pay, words.who.bank],
    [words.desk.settle, words.owes.stall],
  ] as const) {
    await button(page, name).focus();
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText(changed);
  }
  expect(await after(page, words.who.stall, words.owns.slip)).toBe('¥50');
  expect(await after(page, words.who.app, words.owns.slip)).toBe('¥0');
  // Under the rules of 2016 there is nowhere to put it.
  await button(page, words.desk.keep).press('Enter');
  await expect(heading(page)).toContainText('Refused');
  await expect(frame(page).getByText(words.reasons['no-account']).first()).toBeVisible();
  await button(page, figure.undo).press('Enter');
  await expect(heading(page)).not.toContainText('Refused');
});

test('what is not there cannot be paid, and the books stay as they were', async ({ page }) => {
  await open(page, '?log=top20,pay12&amount=12');
  await button(page, words.desk.pay).click();
  await expect(heading(page)).toContainText('Refused');
  await expect(said(page)).toContainText(words.changed.none);
  expect(await after(page, words.who.you, words.owns.token)).toBe('¥8');
});

test('the rules of a year move the reserves, and a link brings it all back', async ({ page }) => {
  await open(page, '?log=top100,pay12&open=1');
  await frame(page).getByRole('radio', { name: /^2018/ }).check();
  await expect(heading(page)).toContainText('2018');
  expect(await after(page, words.who.app, words.owns.coin)).toBe('¥50');
  await expect(said(page)).toContainText(words.who.central);
  await open(page, '?log=top100,pay12,y2018');
  expect(await after(page, words.who.app, words.owns.coin)).toBe('¥50');
});

test('the log looks back, and what is done from there replaces what came later', async ({
  page,
}) => {
  await open(page, '?log=top100,pay12,settle12&open=1');
  const entries = frame(page).getByRole('region', { name: words.log.legend }).getByRole('listitem');
  await expect(entries).toHaveCount(4);
  await entries.nth(1).getByRole('button').press('Enter');
  expect(await after(page, words.who.you, words.owns.token)).toBe('¥100');
  await expect(entries.nth(1)).toHaveAttribute('aria-current', 'step');
  await button(page, words.desk.take).click();
  await expect(entries).toHaveCount(3);
  expect(await after(page, words.who.you, words.owns.token)).toBe('¥88');
});

test('the guess is answered once there was a payment', async ({ page }) => {
  await open(page, '?log=top100&open=1&amount=12');
  await frame(page).getByRole('radio', { name: words.guess.bank, exact: true }).check();
  await expect(frame(page).getByText(words.guess.wait)).toBeVisible();
  await button(page, words.desk.pay).click();
  await expect(frame(page).getByText(/The bank owes ¥300 in all, as before/)).toBeVisible();
});

test('a replay goes through the log and ends where it began', async ({ page }) => {
  await open(page, '?log=top100,pay12&open=1');
  const end = await heading(page).textContent();
  await button(page, words.log.replay).click();
  await expect(heading(page)).not.toHaveText(end ?? '');
  await expect(heading(page)).toHaveText(end ?? '', { timeout: 8_000 });
  await expect(button(page, words.log.replay)).toBeVisible();
});

test.describe('at 360 px by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('targets are large and the events are done', async ({ page }) => {
    await open(page, '');
    for (const name of ['top', 'pay', 'settle', 'take', 'keep'] as const) {
      const box = await button(page, words.desk[name]).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.width).toBeGreaterThanOrEqual(44);
    }
    await button(page, words.desk.top).tap();
    await expect(said(page)).toContainText('¥12');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});

test('the reader’s own balance from the market can be the beginning', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'one-to-one.wallet',
      JSON.stringify([
        { kind: 'top-up', fen: 5000 },
        { kind: 'pay', payee: 'noodles', fen: 1350 },
      ]),
    ),
  );
  await open(page, '?open=1');
  await button(page, words.own).click();
  expect(await after(page, words.who.you, words.owns.token)).toBe('¥36.50');
});

test('with reduced motion the books cut to the next entry', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  await open(page, '?log=top100');
  await button(page, words.desk.pay).click();
  await expect(heading(page)).toContainText('¥12');
  await context.close();
});
