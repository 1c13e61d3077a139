import type { Page } from '@playwright/test';
import words from '../../content/interface/en/present.json' with { type: 'json' };
import { lessonIds } from '../../src/content/lesson-schema.ts';
import { expect, test } from './health.ts';
import { sites } from './sites.ts';

import { findZbar, readCodes } from './zbar.ts';

/** An address that a phone would use. */
const room = `http://192.168.7.20:${sites.root.port}/`;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

for (const lesson of lessonIds) {
  test(`lesson ${lesson}: walked by keyboard, the notes in step both ways`, async ({ page }) => {
    await page.goto(`classroom/present/?lesson=${lesson}`);
    await expect(heading(page)).toHaveText(/^1 /);
    const [notes] = await Promise.all([
      page.waitForEvent('popup'),
      button(page, words.notes).click(),
    ]);
    await expect(heading(notes)).toHaveText(/^1 /);
    await page.locator('body').click({ position: { x: 5, y: 5 } });
    const seen: string[] = [];
    while (await button(page, words.next).isEnabled()) {
      const before = (await heading(page).textContent()) ?? '';
      seen.push(before);
      await page.keyboard.press('PageDown');
      await expect(heading(page)).not.toHaveText(before);
      await expect(heading(notes)).toHaveText((await heading(page).textContent()) ?? '-');
    }
    expect(seen.length).toBeGreaterThan(3);
    // The clicker in the other hand: the notes lead, the wall follows.
    await notes.keyboard.press('PageUp');
    await expect(heading(page)).toHaveText(seen.at(-1) ?? '');
    await page.reload();
    await expect(heading(page)).toHaveText(seen.at(-1) ?? '');
  });
}

test('hands are counted, answers kept back, the wall blanked, all by key', async ({ page }) => {
  await page.goto('classroom/present/?chapter=bankruptcy');
  const first = page.getByRole('spinbutton').first();
  await first.fill('12');
  await page.getByRole('spinbutton').nth(1).fill('7');
  await expect(page.getByText('19 hands')).toBeVisible();
  await first.fill('-3');
  await expect(page.getByText(words.badCount)).toBeVisible();
  await first.fill('4');
  await expect(page.getByText('11 hands')).toBeVisible();
  await heading(page).click();
  await expect(page.getByText(words.answer, { exact: true })).toHaveCount(0);
  await page.keyboard.press('r');
  await expect(page.getByText(words.answer, { exact: true })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByText(words.blanked)).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.getByText(words.blanked)).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByText(words.keyList[0]?.[1] ?? '-')).toBeVisible();
  await page.reload();
  await expect(first).toHaveValue('4');
  // Another step has its own figure, state and count; the one before keeps what was counted.
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('spinbutton')).toHaveCount(0);
  // On the figure that answers it stands what the class had guessed.
  await expect(page.getByText(/^The class’s guess, 7 of 11: /)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(first).toHaveValue('4');
});

test('the figure shows the step’s state, and goes back to it', async ({ page }) => {
  await page.goto('classroom/present/?chapter=bankruptcy&step=lists');
  const figure = page.frameLocator('iframe');
  const title = figure.getByRole('heading', { level: 1 });
  await expect(title).toContainText('170');
  await figure.getByRole('button', { name: 'The street' }).click();
  await expect(title).not.toContainText('170');
  await button(page, words.reset).click();
  await expect(title).toContainText('170');
  // Keys reach the presenter from within the frame as well.
  await figure.getByRole('button', { name: 'The estate' }).focus();
  await page.keyboard.press('PageDown');
  await expect(heading(page)).toHaveText(/^4 /);
});

test.describe('the code for phones', () => {
  test.use({ viewport: { width: 1280, height: 720 }, baseURL: room });

  test('leads from the projected picture to the state on the wall', async ({ page }) => {
    test.skip(
      !findZbar(),
      'zbarimg is not here and cannot be installed: apt-get install zbar-tools',
    );
    // Here it leads to the same files.
    await page.route(`${room}**`, (route) =>
      route.continue({ url: route.request().url().replace('192.168.7.20', '127.0.0.1') }),
    );
    await page.goto('classroom/present/?chapter=bankruptcy&step=lists');
    await expect(heading(page)).toHaveText(/^3 /);
    await page.keyboard.press('q');
    await expect(page.getByRole('img', { name: words.scan })).toBeVisible();
    const [address = ''] = readCodes(await page.screenshot());
    expect(address).toBe(`${room}bankruptcy/#lists`);
  });
});

test('an address of this computer alone gives no code, and says how to get one', async ({
  page,
}) => {
  await page.goto('classroom/present/?lesson=demonstration');
  await button(page, words.phones).click();
  await expect(page.getByText(words.local)).toBeVisible();
  await expect(page.getByRole('img', { name: words.scan })).toHaveCount(0);
});

test('what is not there leads to the list of what is', async ({ page, complaints }) => {
  await page.goto('classroom/present/?lesson=nothing');
  await expect(page.getByRole('alert')).toHaveText(words.unknown);
  await page.getByRole('link', { name: /bankrupt/ }).click();
  await expect(heading(page)).toHaveText(/^1 /);
  // The browser itself notes the missing file.
  expect(complaints.splice(0).every((one) => /404/.test(one))).toBe(true);
});
