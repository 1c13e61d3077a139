import { expect, type Page, test } from '@playwright/test';
import economy from '../../content/interface/en/economy.json' with { type: 'json' };
import { fill } from '../../src/i18n/fill.ts';
import { MOST_SAVED } from '../../src/widgets/economy/saved.ts';

const words = economy.saved;
const saved = (page: Page) => page.getByRole('group', { name: words.label });
const scenarios = (page: Page) => saved(page).getByRole('button', { name: /^Remove / });

async function save(page: Page, name: string): Promise<void> {
  await saved(page).getByRole('textbox', { name: words.name }).fill(name);
  await saved(page).getByRole('button', { name: words.save, exact: true }).click();
}

test('a scenario is saved under its name, outlives a reload, opens and goes', async ({ page }) => {
  await page.goto('economy/?open=1&custody=0.4');
  await save(page, 'Forty');
  await expect(saved(page).getByRole('status')).toHaveText(
    fill(words.done, { name: 'Forty' }, 'en'),
  );
  await page.goto('economy/?open=1');
  await saved(page).getByRole('button', { name: 'Open Forty' }).click();
  await expect(saved(page).getByRole('status')).toHaveText(
    fill(words.opened, { name: 'Forty' }, 'en'),
  );
  await page.getByRole('button', { name: 'Remove Forty' }).click();
  await expect(scenarios(page)).toHaveCount(0);
});

test('one too many is refused, and none of the others is lost', async ({ page }) => {
  const full = Array.from({ length: MOST_SAVED }, (_, i) => ({
    name: `Old ${i}`,
    query: 'open=1',
  }));
  await page.addInitScript((text) => {
    localStorage.setItem('one-to-one.scenarios', text);
  }, JSON.stringify(full));
  await page.goto('economy/?open=1');
  await expect(scenarios(page)).toHaveCount(MOST_SAVED);
  await save(page, 'New');
  await expect(saved(page).getByRole('status')).toHaveText(
    fill(words.full, { count: MOST_SAVED }, 'en'),
  );
  await expect(page.getByRole('button', { name: 'Remove Old 39' })).toBeVisible();
  // One that is there already can be saved anew.
  await save(page, 'Old 3');
  await expect(saved(page).getByRole('status')).toHaveText(
    fill(words.done, { name: 'Old 3' }, 'en'),
  );
});
