import type { Page } from '@playwright/test';
import site from '../../content/interface/en/site.json' with { type: 'json' };
import story from '../../content/interface/en/story.json' with { type: 'json' };
import { readContent } from '../build/content.ts';
import { expect, test } from './health.ts';
import { say } from './market.ts';

/* What stands around the chapters: the contents, the colours, and the way into the next chapter. */

const contentsButton = (page: Page) =>
  page.getByRole('button', { name: site.contents, exact: true });
const contents = (page: Page) => page.getByRole('navigation', { name: site.contents });

test('the contents open and close by keyboard, and the focus comes back', async ({ page }) => {
  await page.goto('timeline/');
  await expect(contents(page)).toBeHidden();
  await contentsButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(contents(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: site.close, exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(contents(page).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(contents(page)).toBeHidden();
  await expect(contentsButton(page)).toBeFocused();

  await page.keyboard.press('Space');
  await expect(contents(page)).toBeVisible();
  await page.getByRole('button', { name: site.close, exact: true }).click();
  await expect(contents(page)).toBeHidden();
});

test('the contents name every chapter and page, mark this one, and lead there', async ({
  page,
}) => {
  const { chapters } = readContent('en');
  await page.goto('timeline/');
  await contentsButton(page).click();
  const links = contents(page).getByRole('link');
  await expect(links).toHaveText([
    ...chapters.map(({ title }) => title.replaceAll("'", '’')),
    ...Object.values(site.pages),
  ]);
  await expect(contents(page).locator('[aria-current="page"]')).toHaveText(
    chapters[1]?.title.replaceAll("'", '’') ?? '',
  );
  await contents(page).getByRole('link', { name: site.pages.claims }).click();
  await expect(page).toHaveURL(/\/claims\/$/);
});

test('a choice of colours lasts over reloads and pages, and can be taken back', async ({
  page,
}) => {
  const html = page.locator('html');
  const choose = async (name: string) => {
    await contentsButton(page).click();
    await page.getByRole('radio', { name, exact: true }).check();
    await page.keyboard.press('Escape');
  };
  const ground = () => html.evaluate((root) => getComputedStyle(root).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('timeline/');
  const own = await ground();

  await choose(site.theme.dark);
  await expect(html).toHaveAttribute('data-theme', 'dark');
  expect(await ground()).not.toBe(own);
  const dark = await ground();
  await page.reload();
  expect(await ground()).toBe(dark);
  await page.goto('glossary/');
  expect(await ground()).toBe(dark);
  await page.goto('pay/');
  expect(await ground()).toBe(dark);

  await page.goto('');
  await contentsButton(page).click();
  await expect(page.getByRole('radio', { name: site.theme.dark, exact: true })).toBeChecked();
  await page.keyboard.press('Escape');
  await choose(site.theme.projector);
  await expect(html).toHaveAttribute('data-theme', 'projector');
  await choose(site.theme.auto);
  expect(await ground()).toBe(own);
  await page.reload();
  expect(await ground()).toBe(own);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground()).toBe(dark);
});

test('a stored choice of colours that is none counts as none', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('one-to-one.theme', '"><script>'));
  await page.goto('timeline/');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await contentsButton(page).click();
  await expect(page.getByRole('radio', { name: site.theme.auto, exact: true })).toBeChecked();
});

test.describe('the end of a chapter', () => {
  const [, timeline, third] = readContent('en').chapters;
  const path = `${timeline?.id}/`;
  /** With the step that is reached, where the chapter has a figure. */
  const here = new RegExp(`/${path}(?:#[\\w-]+)?$`);
  const nextPath = new RegExp(`/${third?.id}/$`);

  /** Scrolls to the very end as the End key does, and waits until it is reached. */
  async function toEnd(page: Page): Promise<void> {
    await page.goto(path);
    await page.keyboard.press('End');
    await page.waitForFunction(
      () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1,
    );
    await page.mouse.move(600, 400);
  }

  /** One turn of a wheel, and the pause after it that makes the next one another. */
  async function turn(page: Page, by = 200): Promise<void> {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(350);
  }

  test('three turns of the wheel at the end enter the next', async ({ page }) => {
    await toEnd(page);
    await turn(page);
    await turn(page);
    await expect(page).toHaveURL(here);
    await turn(page);
    await expect(page).toHaveURL(nextPath);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    // Who goes back is at the end again, and stays.
    await page.goBack();
    await expect(page).toHaveURL(here);
    await page.waitForTimeout(600);
    await expect(page).toHaveURL(here);
  });

  test('arriving there by the End key does not, nor two turns, nor turning back', async ({
    page,
  }) => {
    await toEnd(page);
    for (let i = 0; i < 5; i++) await page.keyboard.press('End');
    await page.keyboard.press('PageDown');
    await turn(page);
    await turn(page);
    await turn(page, -40);
    await turn(page, 200);
    await page.waitForTimeout(600);
    await expect(page).toHaveURL(here);
  });

  test('a rain of wheel events, as a trackpad sends it, is one turn', async ({ page }) => {
    await toEnd(page);
    for (let i = 0; i < 40; i++) await page.mouse.wheel(0, 30);
    await page.waitForTimeout(600);
    await expect(page).toHaveURL(here);
  });

  test('with reduced motion only the link enters', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await toEnd(page);
    for (let i = 0; i < 4; i++) await turn(page);
    await expect(page).toHaveURL(here);
    await page.getByRole('link', { name: say(story.nextEnter, { number: '3' }) }).click();
    await expect(page).toHaveURL(nextPath);
  });
});
