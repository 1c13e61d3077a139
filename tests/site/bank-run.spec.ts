import type { Page } from '@playwright/test';
import words from '../../content/interface/en/bankrun.json' with { type: 'json' };
import { payableOf, safeOf } from '../../src/classroom/bank-run/outcome.ts';
import { openingOf } from '../../src/classroom/bank-run/play.ts';
import { expect, test } from './health.ts';
import { sites } from './sites.ts';

/* A class plays a run: everything is typed at the keyboard, and what is said is the model's. */

const path = 'classroom/bank-run/';

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(path + hash);
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}

const hands = (page: Page) => page.getByRole('textbox', { name: /how many hands/ });

async function raise(page: Page, ...counts: number[]): Promise<void> {
  for (const count of counts) {
    await hands(page).fill(String(count));
    await page.keyboard.press('Enter');
  }
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).press('Enter');

for (const pupils of [6, 30, 400]) {
  test(`${pupils} pupils play three rounds, and the end compares them`, async ({ page }) => {
    const opening = openingOf(pupils, 'sound');
    const [safe, most] = [safeOf(opening), payableOf(opening)];
    await open(page);
    const size = page.getByRole('textbox', { name: words.desk.pupils });
    await size.fill(String(pupils));
    await size.press('Enter');
    const status = page.getByRole('status');
    await expect(page.getByRole('img', { name: `The class as ${pupils} dots` })).toBeVisible();

    // A rumour: everybody runs at once, and the last get nothing.
    await raise(page, 1, pupils - 1);
    await expect(status.first()).toContainText(
      `${pupils} of ${pupils} asked, ${most} were paid in full.`,
    );
    await expect(status.first()).not.toContainText(words.ended.truth.sound);

    // The queue in sight: as many as can leave without harm.
    await press(page, 'On to round 2');
    await raise(page, 1, safe - 1);
    await press(page, words.desk.end);
    await expect(page.getByRole('img', { name: `${safe} paid, 0 waiting` })).toBeVisible();

    // A report: nobody.
    await press(page, 'On to round 3');
    await raise(page, 0);
    await press(page, words.desk.end);
    await expect(status.first()).toContainText(words.ended.truth.sound);
    await press(page, words.desk.compare);
    await expect(page.getByRole('heading', { name: words.compare.title })).toBeInViewport();
    await expect(
      page.getByText(
        `Asked: ${pupils} on a rumour, ${safe} with the queue in sight, 0 with a report.`,
      ),
    ).toBeVisible();
    await expect(page.getByRole('img', { name: /How many asked/ })).toHaveAccessibleName(
      new RegExp(`${safe}: beyond, waiting costs. ${most}: beyond, nothing is left`),
    );
    const address = page.url();
    await page.reload();
    await expect(page.getByText(/The same platform, the same money/)).toBeVisible();
    expect(page.url()).toBe(address);
  });
}

test('a number that cannot be is refused with its reason, and nothing is lost', async ({
  page,
}) => {
  await open(page, '#pupils=30&queue=h12,h9&regime=queue');
  for (const wrong of ['10', '-1', 'ten', '', '1.5']) {
    await hands(page).fill(wrong);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'from 0 to 9' })).toBeVisible();
    await expect(hands(page)).toBeFocused();
    await expect(hands(page)).toHaveValue(wrong);
  }
  await raise(page, 2);
  await expect(page).toHaveURL(/queue=h12,h9,h2$/);
  await press(page, words.desk.undo);
  await press(page, words.desk.undo);
  await expect(page).toHaveURL(/queue=h12$/);
  await press(page, words.desk.again);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await press(page, words.desk.undo);
  await expect(page).toHaveURL(/queue=h12$/);
  // The device remembers where the address says nothing.
  await open(page);
  await page.reload();
  await expect(page.getByText('Day 2: how many hands?')).toBeVisible();
});

test('a link that cannot be is opened as far as it can be', async ({ page }) => {
  await open(page, '#pupils=6&rumour=h3,h9&truth=maybe');
  await expect(page.getByRole('alert').filter({ hasText: 'truth, rumour' })).toBeVisible();
  await expect(page.getByText('Day 2: how many hands?')).toBeVisible();
});

test('without script, the page says what it needs; under a sub-path, it plays', async ({
  browser,
  page,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(sites.root.url + path);
  await expect(plain.getByText(words.noScript)).toBeVisible();
  await expect(plain.getByRole('link', { name: words.rules })).toBeVisible();
  await expect(plain.getByRole('textbox')).toHaveCount(0);
  await context.close();
  await page.goto(sites.subPath.url + path);
  await raise(page, 4);
  await expect(page).toHaveURL(/#rumour=h4$/);
});
