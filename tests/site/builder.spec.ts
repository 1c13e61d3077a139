import words from '../../content/interface/en/composer.json' with { type: 'json' };
import { expect, test } from './health.ts';
import { pagesIn } from './pdf.ts';

test('a link is chosen by keyboard, outlives a reload, and opens at its step', async ({ page }) => {
  await page.goto('classroom/builder/');
  await page.locator('[data-awake]').waitFor();
  const what = page.getByLabel(words.what, { exact: true });
  await what.focus();
  await what.selectOption('figure-bankruptcy');
  await page.getByLabel(words.step, { exact: true }).selectOption('lists');
  await page.getByRole('radio', { name: words.controls.none, exact: true }).press('Space');
  const link = page.getByLabel(words.link, { exact: true });
  await expect(link).toHaveValue(/v1\/embed\/bankruptcy\/\?step=lists&controls=none$/);
  await page.reload();
  await expect(link).toHaveValue(/v1\/embed\/bankruptcy\/\?step=lists&controls=none$/);
  await page.getByRole('link', { name: words.open, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('170');
});

test('the card is one sheet', async ({ page }) => {
  await page.goto('classroom/builder/?show=chapter-peg');
  await page.locator('[data-awake]').waitFor();
  expect(pagesIn(await page.pdf({ format: 'A4', landscape: true }))).toBe(1);
});
