import { expect, test } from './health.ts';

const awake = 'widget-figure[data-awake]';

// All of a figure is in view, so that nothing scrolls: the story would go on.
test.use({ viewport: { width: 1280, height: 2400 } });

test('who puts up the money is chosen by keyboard, and what follows is said', async ({ page }) => {
  await page.goto('/breakup/?unpaid=0.25');
  const figure = page.locator(awake);
  const title = figure.getByRole('heading', { level: 2 });
  await expect(title).toContainText('95 fen stand behind each');
  await figure.getByRole('radio', { name: 'The app writes it' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(title).toHaveText(
    'The bank is ¥10 short, and the wallet has money for all 200 tokens',
  );
  await expect(figure.getByRole('status').filter({ hasText: 'The bank is' })).toContainText(
    'A cut between the books would change nothing about who loses.',
  );
});

test('a link brings back a cut, and the table says who loses on either side of it', async ({
  page,
}) => {
  await page.goto('/breakup/?unpaid=0.25&cut=books');
  const figure = page.locator(awake);
  await figure.getByText('In words and numbers').click();
  const users = figure.getByRole('row', { name: /^All who hold tokens/ });
  await expect(users.getByRole('cell')).toHaveText(['10', '0']);
  const firm = figure.getByRole('row', { name: /^The app, or the lender/ });
  await expect(firm.getByRole('cell')).toHaveText(['0', '10']);
});

test('the record says what was asked for, what was done, and to whom Jiebei lent', async ({
  page,
}) => {
  await page.goto('/breakup/#written');
  const figure = page.locator(awake);
  await figure.getByText('What was reported, ordered and done').click();
  await expect(figure.getByRole('definition')).toHaveCount(6);
  await expect(figure.getByRole('definition').first()).toContainText('2%');
  await expect(figure.getByRole('definition').last()).toContainText('lend to consumers');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('scenarios and the knife are within reach of a finger', async ({ page }) => {
    await page.goto('/breakup/#yours');
    const figure = page.locator(awake);
    await figure.getByRole('button', { name: 'Ant in mid-2020' }).tap();
    const title = figure.getByRole('heading', { level: 2 });
    await expect(title).toContainText('the bank ¥9.80');
    await figure.getByText('Through the books', { exact: true }).tap();
    await expect(title).toContainText('the lender ¥0.20 and the bank ¥9.80');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the first state is a whole picture with its numbers', async ({ page }) => {
    await page.goto('/breakup/');
    const first = page.locator('widget-figure');
    await expect(first.getByRole('img')).toBeVisible();
    await expect(first.getByRole('heading', { level: 2 })).toContainText('40 of 200 tokens');
    await expect(page.locator('.still table').first()).toBeVisible();
  });
});
