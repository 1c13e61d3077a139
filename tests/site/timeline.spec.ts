import type { Page } from '@playwright/test';
import figure from '../../content/interface/en/figure.json' with { type: 'json' };
import words from '../../content/interface/en/timeline.json' with { type: 'json' };
import { expect, test } from './health.ts';

const frame = (page: Page) => page.locator('widget-figure');
const heading = (page: Page) => frame(page).getByRole('heading').first();
const said = (page: Page) => frame(page).getByRole('status').first();
const walk = (page: Page) => frame(page).getByRole('slider', { name: words.walk.name });
const table = (page: Page) =>
  frame(page).getByRole('table', { name: words.tables.events, includeHidden: true });
const rows = (page: Page) => table(page).locator('tbody tr');

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`timeline/${query}`);
  await frame(page).scrollIntoViewIfNeeded();
  await page.locator('widget-figure[data-awake]').waitFor();
}

test('the year is walked through by keyboard, and each event is said with its source', async ({
  page,
}) => {
  await open(page, '?open=0');
  await walk(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(walk(page)).toHaveAttribute(
    'aria-valuetext',
    /^1 of 14: 24 October 2020, Ma speaks/,
  );
  await expect(said(page)).toContainText('pawnshops');
  await page.keyboard.press('End');
  await expect(heading(page)).toContainText('Beijing is said');
  await expect(frame(page).getByText(words.card.reported).first()).toBeVisible();
  await expect(frame(page).getByRole('link', { name: 'in paragraph 3' })).toHaveAttribute(
    'href',
    /claims\/#P3$/,
  );
  await expect(
    frame(page)
      .getByRole('link', { name: /^Reuters/ })
      .first(),
  ).toBeVisible();
  await frame(page).getByRole('button', { name: words.walk.earlier }).press('Enter');
  await expect(heading(page)).toContainText('A plan for new law');
});

test('the years before and after come and go by a switch', async ({ page }) => {
  await open(page, '?open=1');
  await expect(rows(page)).toHaveCount(14);
  await frame(page).getByRole('checkbox', { name: words.before.name }).press('Space');
  await expect(rows(page)).toHaveCount(23);
  await expect(heading(page)).toContainText('9 came before the speech');
  await frame(page).getByRole('checkbox', { name: words.after.name }).press('Space');
  await expect(rows(page)).toHaveCount(30);
  await frame(page).getByRole('button', { name: figure.undo, exact: true }).press('Enter');
  await expect(rows(page)).toHaveCount(23);
});

test('filters leave what acts on a thing, and whose act it is', async ({ page }) => {
  await open(page, '?open=1');
  const on = frame(page).getByRole('group', { name: words.filters.on });
  await on.getByRole('checkbox', { name: words.topics.competition }).check();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('antitrust');
  await on.getByRole('checkbox', { name: words.topics.competition }).uncheck();
  const by = frame(page).getByRole('group', { name: words.filters.by });
  await by.getByRole('checkbox', { name: words.actors.alibaba }).check();
  await expect(heading(page)).toContainText('none is by Alibaba');
});

test('the sale has the article’s figure beside the record’s, and a link restores it', async ({
  page,
}) => {
  await open(page, '?open=1');
  await frame(page).getByRole('radio', { name: words.views.sale }).check();
  await expect(heading(page)).toContainText('US$34.5 billion');
  await expect(heading(page)).toContainText('US$137 billion');
  await open(page, '?view=sale');
  const sale = frame(page).getByRole('table', { name: words.tables.sale, includeHidden: true });
  await expect(sale.getByRole('row', { includeHidden: true })).toContainText([
    words.tables.what,
    'US$137 billion',
    'US$34.5 billion',
    'US$17.3 billion',
    'US$17.2 billion',
    'US$0',
  ]);
});

test('the guess is answered by the dates', async ({ page }) => {
  await open(page, '?open=1');
  const group = frame(page).getByRole('group', { name: words.guess.legend });
  await group.getByRole('radio', { name: words.guess.speech }).check();
  await expect(frame(page).getByText(/came as number 2/)).toBeVisible();
  await group.getByRole('radio', { name: words.guess['full-custody'] }).check();
  await expect(frame(page).getByText(/^Yes\./)).toBeVisible();
});

test('a press on the drawing chooses the nearest mark', async ({ page }) => {
  await open(page, '?open=0');
  const picture = frame(page).getByRole('img').first();
  const box = await picture.boundingBox();
  const mark = await picture.locator('.label', { hasText: words.actors.ma }).count();
  expect(mark).toBe(0);
  const speech = await picture.getByText('speech', { exact: true }).boundingBox();
  if (!box || !speech) throw new Error('the speech is not drawn');
  await page.mouse.click(speech.x - 8, speech.y + speech.height / 2);
  await expect(heading(page)).toContainText('Ma speaks');
});

test.describe('at 360 px by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the events are walked, targets are large, nothing is cut', async ({ page }) => {
    await open(page, '?at=speech');
    const later = frame(page).getByRole('button', { name: words.walk.later });
    const box = await later.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
    await later.tap();
    await expect(heading(page)).toContainText('Ma is out of sight');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});
