import { expect, test } from './health.ts';

const figure = 'widget-figure[data-awake]';

// All of a figure is in view, so that nothing scrolls: the story would go on.
test.use({ viewport: { width: 1280, height: 2400 } });

test.describe('the lever', () => {
  test('is pushed by keyboard, and what arrives is said', async ({ page }) => {
    await page.goto('/grip/?share=0.4');
    await expect(page.locator(figure)).toBeVisible();
    const push = page.getByRole('slider', { name: /^Your push/ });
    await expect(push).toHaveAttribute('aria-valuetext', '1');
    await push.focus();
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
    await expect(page.locator(figure).getByRole('heading', { level: 2 })).toHaveText(
      '60% of the push arrives: 1.2 points at the top, 0.72 points at the shop',
    );
    await expect(page.getByRole('status').filter({ hasText: 'On average' })).toContainText(
      'On average 0.72 points arrive',
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(push).toHaveAttribute('aria-valuetext', '1');
  });

  test('shows both readings of the evidence, each with its study', async ({ page }) => {
    await page.goto('/grip/?share=0.4&open=1');
    await expect(page.locator(figure)).toBeVisible();
    await page.getByRole('radio', { name: 'The other way' }).check();
    await expect(page.locator('widget-figure .study')).toContainText('Chen, Ren and Zha');
    await page.getByRole('radio', { name: 'More than banks' }).check();
    await expect(page.locator('widget-figure .study')).toContainText('Huang, Li, Qiu and Yu');
    await expect(page.locator('widget-figure .study a')).toHaveAttribute(
      'href',
      '/sources/#bis-wp-1084',
    );
    await expect(page.getByRole('radio', { name: 'Make money cheaper' })).toBeChecked();
  });

  test('lays open where the mark comes from', async ({ page }) => {
    await page.goto('/grip/?share=0.2&hard=1&available=1.25');
    await expect(page.locator(figure)).toBeVisible();
    await page.locator(figure).getByText('Where the mark comes from').click();
    await expect(page.locator(`${figure} li`).filter({ hasText: '20%' })).toHaveText(
      'Room left ÷ held back: 0.2 ÷ 1 = 20% of all loans.',
    );
  });

  test('counts a majority by number and by value', async ({ page }) => {
    await page.goto('/grip/#still');
    await expect(page.locator(figure)).toBeVisible();
    await page.getByRole('button', { name: 'A majority?' }).click();
    await page.locator(figure).getByText('In words and numbers').click();
    const row = page.locator(figure).getByRole('row', { name: /not banks/ });
    await expect(row).toContainText('80%');
    await page.getByRole('radio', { name: 'value' }).check();
    await expect(row).toContainText('10%');
  });
});

test('a link brings back tokens that undo a push on reserves', async ({ page }) => {
  await page.goto('/grip/?view=reserves&tokens=0.58');
  await expect(page.locator(figure)).toBeVisible();
  await page.locator(figure).getByText('In words and numbers').click();
  await expect(page.locator(figure).getByRole('row', { name: /^New tokens/ })).toContainText(
    '50.09',
  );
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('every part is within reach of a finger', async ({ page }) => {
    await page.goto('/grip/#yours');
    await expect(page.locator(figure)).toBeVisible();
    await page.getByRole('button', { name: 'Reserves' }).tap();
    await page.getByText('a coin at the central bank').tap();
    await expect(page.locator(figure).getByRole('heading', { level: 2 })).toContainText(
      'the whole push arrives',
    );
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the first state is a whole picture with its numbers', async ({ page }) => {
    await page.goto('/grip/');
    const first = page.locator('widget-figure');
    await expect(first.getByRole('img', { name: /^Ten loans/ })).toBeVisible();
    await expect(first.getByRole('heading', { level: 2 })).toContainText('All of the push arrives');
    await expect(page.locator('.still table').first()).toBeVisible();
  });
});
