import type { Page } from '@playwright/test';
import story from '../../content/interface/en/story.json' with { type: 'json' };
import { readContent } from '../build/content.ts';
import { expect, test } from './health.ts';
import { say } from './market.ts';

/* The guess before the mechanism, on the first page and on one without a figure. */

const { predict: labels } = story;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Apostrophes are typed straight and printed curved. */
const printed = (text: string) => text.replaceAll("'", '’');

for (const chapter of readContent('en').chapters.slice(0, 2)) {
  const path = chapter.id === 'scan' ? '' : `${chapter.id}/`;
  const { options } = chapter.predict;

  test(`/${path}: every guess gets its own answer`, async ({ page }) => {
    await page.goto(path);
    for (const { label, answer } of options) {
      await page.getByRole('radio', { name: printed(label), exact: true }).check();
      await button(page, labels.submit).click();
      const shown = page.getByRole('definition');
      await expect(shown).toHaveCount(1);
      // Up to the first directive an answer is printed as it is typed.
      await expect(shown).toContainText(printed(answer.split(/\s*:\w/)[0] ?? ''));
      const said = say(labels.youSaid, { guess: printed(label) });
      await expect(page.getByText(said, { exact: true })).toBeVisible();
      await expect(page.getByRole('radio')).toHaveCount(0);
      await expect(button(page, labels.again)).toBeFocused();
      await button(page, labels.again).click();
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
      await expect(page.getByRole('radio')).toHaveCount(options.length);
    }
  });

  test(`/${path}: a guess is there after a reload, until it is taken back`, async ({ page }) => {
    await page.goto(path);
    const label = printed(options[1]?.label ?? '');
    await page.getByRole('radio', { name: label, exact: true }).check();
    await button(page, labels.submit).click();
    await page.reload();
    await expect(
      page.getByText(say(labels.youSaid, { guess: label }), { exact: true }),
    ).toBeVisible();
    await expect(page.getByRole('definition')).toHaveCount(1);
    await button(page, labels.again).click();
    await page.reload();
    await expect(page.getByRole('radio')).toHaveCount(options.length);
  });
}

test('a guess is asked for before it is answered', async ({ page }) => {
  await page.goto('');
  await button(page, labels.submit).click();
  await expect(page.getByRole('definition')).toHaveCount(0);
  await expect(page.getByRole('radio').first()).toBeVisible();
});

test('who does not guess is shown what everybody is shown, and no guess', async ({ page }) => {
  await page.goto('');
  await button(page, labels.skip).click();
  await expect(page.getByRole('definition')).toHaveCount(0);
  await expect(page.getByText(labels.youSaid.split('{')[0] ?? '')).toBeHidden();
  const reveal = readContent('en').chapters[0]?.predict.reveal.split(/\s*:\w/)[0] ?? '';
  await expect(page.getByText(printed(reveal))).toBeVisible();
});

test('a stored guess that is no option any more gets the answer for everybody', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('one-to-one.guess.scan', '<b>x'));
  await page.goto('');
  await expect(page.getByRole('definition')).toHaveCount(0);
  await expect(button(page, labels.again)).toBeVisible();
});

test('with storage that throws the guess is answered all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.goto('');
  await page.getByRole('radio').first().check();
  await button(page, labels.submit).click();
  await expect(page.getByRole('definition')).toHaveCount(1);
});
