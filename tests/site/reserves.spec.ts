import { expect, test } from './health.ts';
import { atRest } from './rest.ts';

const figure = 'widget-figure[data-awake]';

// All of a figure is in view, so that nothing scrolls: the story would go on.
test.use({ viewport: { width: 1280, height: 2400 } });

test.describe('the desk', () => {
  test('is worked by keyboard alone: a range, the books, and what the guess was worth', async ({
    page,
  }) => {
    await page.goto('/reserves/?deal=3');
    await expect(page.locator(figure)).toBeVisible();
    const heading = page.locator(figure).getByRole('heading', { level: 2 });
    await expect(heading).toContainText('nobody can tell them apart');
    await page.getByRole('radio', { name: 'App A' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'App B' })).toBeChecked();
    await page.getByRole('slider', { name: 'At least' }).focus();
    for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('slider', { name: 'At least' })).toHaveAttribute(
      'aria-valuetext',
      '50%',
    );
    await page.keyboard.press('Tab');
    await expect(page.getByRole('slider', { name: 'At most' })).toBeFocused();
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Open the books', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    // In this order App B hides Hollow, with 30 for 100.
    const status = page.getByRole('status').filter({ hasText: 'App B' });
    await expect(status).toContainText('You said 50% to 100% for App B. There is 30%.');
    await expect(status).toContainText('left 14% to 118% possible');
    await expect(heading).toHaveText('The same year outside, and 100%, 30%, and 80% inside');
    await expect(page.getByRole('slider', { name: 'At least' })).toBeDisabled();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('slider', { name: 'At least' })).toBeEnabled();
  });

  test('each way of looking narrows what could be', async ({ page }) => {
    await page.goto('/reserves/?since=60');
    await expect(page.locator(figure)).toBeVisible();
    await page.locator(figure).getByText('In words and numbers').click();
    const row = page
      .locator(figure)
      .getByRole('row', { name: /^App B/ })
      .first();
    const seen: number[] = [];
    for (const name of ['never', 'yearly', 'quarterly', 'monthly', 'daily']) {
      await page.getByRole('radio', { name }).check();
      await atRest(page);
      const [from = '', to = ''] = (await row.getByRole('cell').allTextContents()).slice(-2);
      seen.push(Number.parseInt(to, 10) - Number.parseInt(from, 10));
    }
    for (const [index, width] of seen.entries()) {
      expect(width).toBeLessThan(seen[index - 1] ?? 200);
    }
    await page.getByRole('radio', { name: 'you hold the money' }).check();
    await expect(row.getByRole('cell').last()).toHaveText('100%');
  });

  test('dealing anew closes the books and forgets the guess', async ({ page }) => {
    await page.goto('/reserves/?books=1&guess=0.5,1');
    await expect(page.locator(figure)).toBeVisible();
    await expect(page.locator(figure).getByText('Careful').first()).toBeVisible();
    await page.getByRole('button', { name: 'Deal again' }).click();
    await expect(page.locator(figure).getByRole('heading', { level: 2 })).toContainText(
      'nobody can tell them apart',
    );
    await expect(page.getByRole('button', { name: 'Open the books' })).toBeVisible();
    await expect(page.getByRole('slider', { name: 'At least' })).toHaveAttribute(
      'aria-valuetext',
      '0%',
    );
    await expect(page.locator(figure).getByText('Careful')).toHaveCount(0);
  });

  test('the record stands beside it, with its sources', async ({ page }) => {
    await page.goto('/reserves/?sight=never');
    await expect(page.locator(figure)).toBeVisible();
    await page.locator(figure).getByText('What Alipay had to report in 2021').click();
    const list = page.locator(figure).getByRole('listitem');
    await expect(list.filter({ hasText: 'monthly, quarterly and yearly reports' })).toBeVisible();
    await expect(list.filter({ hasText: 'capital rules for banks did not bind it' })).toBeVisible();
    await expect(list.getByRole('link', { name: /Caixin/ }).first()).toHaveAttribute(
      'href',
      /\/sources\/#/,
    );
  });
});

test('a link brings back a guess, a page and a test', async ({ page }) => {
  await page.goto('/reserves/?sight=monthly&books=1&about=b&guess=0.6,0.9&test=rumour&published=1');
  await expect(page.locator(figure)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'monthly' })).toBeChecked();
  await page.locator(figure).getByText('In words and numbers').click();
  const rows = page.locator(figure).getByRole('row');
  const mine = page.locator(figure).getByRole('table', { name: 'Your guess' });
  await expect(mine.getByRole('row').last()).toHaveText('App B60%90%');
  await expect(rows.filter({ hasText: 'B: Bold' })).toContainText('80%');
  await expect(rows.filter({ hasText: '¥30.60' })).toContainText('50%');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('every part is within reach of a finger', async ({ page }) => {
    await page.goto('/reserves/#yours');
    await expect(page.locator(figure)).toBeVisible();
    await page.getByText('monthly', { exact: true }).tap();
    await expect(page.locator(figure).getByRole('heading', { level: 2 })).toContainText(
      'The pages tell the apps apart',
    );
    await page.getByRole('slider', { name: 'At most' }).tap({ position: { x: 100, y: 20 } });
    await page.getByRole('button', { name: 'Open the books', exact: true }).tap();
    await expect(page.locator(figure).getByText(/^You said 0% to .* for App A/)).toBeVisible();
    await page.getByText('A strong rumour', { exact: true }).tap();
    await expect(page.locator(figure).getByRole('heading', { level: 2 })).toContainText(
      'cannot pay everybody',
    );
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the first state is a whole picture with its numbers', async ({ page }) => {
    await page.goto('/reserves/');
    const first = page.locator('widget-figure');
    await expect(first.getByRole('img', { name: /^Three apps/ })).toBeVisible();
    await expect(first.getByRole('heading', { level: 2 })).toContainText('Three apps');
    await expect(page.locator('.still table').first()).toBeVisible();
  });
});
