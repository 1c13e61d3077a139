import type { Locator, Page } from '@playwright/test';
import words from '../../content/interface/en/apprentice.json' with { type: 'json' };
import figureWords from '../../content/interface/en/figure.json' with { type: 'json' };
import { expect, test } from './health.ts';

const awake = 'widget-figure[data-awake]';
const titleOf = (figure: Locator) => figure.getByRole('heading', { level: 2 });

/** Cells of a column, by its name, for the years of the table that is shown. */
async function column(figure: Locator, name: string): Promise<Record<string, string>> {
  const details = figure.locator('details.numbers');
  if ((await details.getAttribute('open')) === null) {
    await figure.getByText(figureWords.numbers, { exact: true }).click();
  }
  const rows = await figure
    .getByRole('table', { name: words.tables.years })
    .getByRole('row')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const at = rows[0]?.indexOf(name) ?? -1;
  expect(at, name).toBeGreaterThan(0);
  return Object.fromEntries(rows.slice(1).map((row) => [row[0], row[at] ?? '']));
}

const pathsOf = (figure: Locator) => figure.locator('svg[data-picture] path.pencil');

// All of a figure is in view, so that nothing scrolls: the story would go on.
test.use({ viewport: { width: 1280, height: 2400 } });

async function drawByKeyboard(page: Page, figure: Locator): Promise<void> {
  await figure.getByText(words.keyboard, { exact: true }).focus();
  await page.keyboard.press('Enter');
  const value = figure.getByRole('slider', { name: figureWords.draw.value });
  const year = figure.getByRole('slider', { name: words.year });
  await value.focus();
  await page.keyboard.press('End');
  await year.focus();
  await page.keyboard.press('End');
  await value.focus();
  await page.keyboard.press('Home');
}

test('a line is drawn by keyboard, and the record is kept back until it is asked for', async ({
  page,
}) => {
  await page.goto('/apprentice/?view=draw');
  const figure = page.locator(awake);
  await expect(figure.getByText('355', { exact: true })).toBeHidden();
  await expect(pathsOf(figure)).toHaveCount(0);
  await drawByKeyboard(page, figure);
  await expect(pathsOf(figure)).toHaveCount(1);
  await expect(titleOf(figure)).toContainText('¥0 trillion in 2024');
  await figure.getByRole('button', { name: words.reveal }).press('Enter');
  await expect(figure.getByText('355', { exact: true })).toBeVisible();
  await expect(titleOf(figure)).toHaveText(
    'You drew ¥0 trillion for 2024; the record has ¥332 trillion',
  );
  const drawn = await column(figure, words.tables.yours);
  expect(drawn).toMatchObject({ 2016: words.tables.none, 2017: '450', 2024: '0' });
});

test('the line outlives a reload, until it is rubbed out; a link has none of it', async ({
  page,
}) => {
  await page.goto('/apprentice/?view=draw');
  await drawByKeyboard(page, page.locator(awake));
  await page.goto('/apprentice/#noodles');
  const figure = page.locator(awake);
  await expect(titleOf(figure)).toContainText('You drew ¥0 trillion');
  await page.goto('/apprentice/?view=draw&shown=1');
  await expect(titleOf(figure)).toContainText('then a bend');
  await expect(pathsOf(figure)).toHaveCount(0);
  await page.goto('/apprentice/#noodles');
  await figure.getByRole('button', { name: words.erase }).press('Enter');
  await page.goto('/apprentice/#keys');
  await expect(titleOf(figure)).toContainText('From 2019 on');
  await page.goto('/apprentice/#noodles');
  await expect(page).toHaveURL(/#noodles$/);
  await expect(titleOf(figure)).toContainText('then a bend');
  await page.reload();
  await expect(titleOf(figure)).toContainText('then a bend');
});

test('the year of no return moves with the assumptions, and this is said', async ({ page }) => {
  await page.goto('/apprentice/?view=keys&open=1');
  const figure = page.locator(awake);
  await expect(titleOf(figure)).toContainText('From 2019 on');
  const share = figure.getByRole('slider', { name: 'The app’s share of payments' });
  await share.focus();
  await page.keyboard.press('End');
  await expect(titleOf(figure)).toContainText('From 2018 on');
  await expect(figure.getByRole('status').filter({ hasText: 'From 2018 on' })).toContainText(
    'Under the assumptions the apps carried',
  );
  const days = await column(figure, words.tables.days);
  expect(days[2023]).toBe(words.tables.none);
  expect(Number(days[2017])).toBeLessThanOrEqual(2);
  expect(Number(days[2018])).toBeGreaterThan(2);
});

test('years are walked by keyboard, and for each it is said what undoing would have cost', async ({
  page,
}) => {
  await page.goto('/apprentice/?view=keys&year=2018');
  const figure = page.locator(awake);
  const year = figure.getByRole('slider', { name: words.year, exact: true });
  await year.focus();
  await page.keyboard.press('ArrowRight');
  await expect(year).toHaveAttribute('aria-valuetext', '2019');
  const days = await column(figure, words.tables.days);
  await expect(figure.getByRole('status').filter({ hasText: 'In 2019' })).toContainText(
    `closing them would have cost ${days[2019]} days of payments`,
  );
});

test('every step of the chapter shows its own view', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const shown = {
    helper: '5 shops take the app',
    noodles: 'then a bend',
    drawer: '60 cannot open without it',
    turn: 'From 2019 on',
    keys: 'From 2019 on',
    books: words.titles.marx,
    yours: 'From 2019 on',
  };
  for (const [step, title] of Object.entries(shown)) {
    await page.goto('about:blank');
    await page.goto(`/apprentice/#${step}`);
    await expect(titleOf(page.locator(awake)), step).toContainText(title);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a finger draws, and the record answers', async ({ page }) => {
    await page.goto('/apprentice/?view=draw#noodles');
    const figure = page.locator(awake);
    const sheet = figure.locator('rect.sheet').last();
    const box = await sheet.boundingBox();
    if (!box) throw new Error('nothing to draw on');
    await page.touchscreen.tap(box.x + box.width * 0.9, box.y + box.height * 0.5);
    await expect(pathsOf(figure)).toHaveCount(1);
    await expect(titleOf(figure)).toContainText(/¥2\d\d trillion in 2024/);
    await figure.getByRole('button', { name: words.reveal }).tap();
    await expect(titleOf(figure)).toContainText('the record has ¥332 trillion');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the record is not kept back: the picture has it whole, with its table', async ({
    page,
  }) => {
    await page.goto('/apprentice/');
    const first = page.locator('widget-figure');
    await expect(first.getByRole('img')).toBeVisible();
    await expect(first.getByText('355', { exact: true })).toBeVisible();
    await expect(page.locator('.still table').first()).toBeVisible();
  });
});
