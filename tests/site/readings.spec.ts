import type { Page } from '@playwright/test';
import figure from '../../content/interface/en/figure.json' with { type: 'json' };
import words from '../../content/interface/en/readings.json' with { type: 'json' };
import { readContent } from '../build/content.ts';
import { expect, test } from './health.ts';

const { readings } = readContent('en');
const nameOf = (id: string): string => {
  const name = readings.find((one) => one.id === id)?.name ?? '';
  return name.replace("'", '’');
};

const frame = (page: Page) => page.locator('widget-figure');
const heading = (page: Page) => frame(page).getByRole('heading').first();
const said = (page: Page) => frame(page).getByRole('status').first();
const walk = (page: Page) => frame(page).getByRole('slider', { name: words.walk.name });
const box = (page: Page, id: string) =>
  frame(page)
    .getByRole('group', { name: words.place })
    .getByRole('checkbox', { name: nameOf(id) });

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`readings/${query}`);
  await frame(page).scrollIntoViewIfNeeded();
  await page.locator('widget-figure[data-awake]').waitFor();
}

test('pieces are placed by keyboard alone, and what they tell apart is said', async ({ page }) => {
  await open(page, '?card=summons&open=1');
  await expect(heading(page)).toContainText('which readings would have led you');
  await box(page, 'speech').press('Space');
  await expect(heading(page)).toContainText('under 1 of 7');
  await expect(said(page)).toContainText('6 of 21 pairs');
  await box(page, 'system').press('Space');
  await expect(said(page)).toContainText('10 of 21 pairs');
  await walk(page).press('ArrowRight');
  await expect(walk(page)).toHaveAttribute('aria-valuetext', /^3 of 15: Out of sight/);
  await expect(box(page, 'speech')).not.toBeChecked();
  await frame(page).getByRole('button', { name: words.walk.earlier }).press('Enter');
  await expect(box(page, 'speech')).toBeChecked();
  await frame(page).getByRole('button', { name: words.clear }).press('Enter');
  await expect(box(page, 'speech')).not.toBeChecked();
  await frame(page).getByRole('button', { name: figure.undo, exact: true }).press('Enter');
  await expect(box(page, 'speech')).toBeChecked();
});

test('this site’s placing comes when it is asked for, with its reason', async ({ page }) => {
  await open(page, '?card=fund&open=1');
  await expect(frame(page).getByText(words.reason)).toHaveCount(0);
  await box(page, 'party').check();
  await frame(page).getByRole('checkbox', { name: words.showSite.name }).press('Space');
  await expect(frame(page).getByText(words.reason)).toBeVisible();
  await expect(heading(page)).toContainText('fits 1 of 7');
  await frame(page).getByRole('radio', { name: words.views.all }).check();
  await expect(
    frame(page)
      .getByText(/You and this site agree in 5 of 7 places/)
      .first(),
  ).toBeVisible();
});

test('a line drawn from the card places it; a press on a reading takes it away', async ({
  page,
}) => {
  await open(page, '?card=fund');
  const picture = frame(page).getByRole('img').first();
  const from = await picture.getByText('A fund for', { exact: false }).first().boundingBox();
  const to = await picture.getByText(nameOf('system'), { exact: true }).boundingBox();
  if (!from || !to) throw new Error('the card is not drawn');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x - 40, to.y, { steps: 6 });
  await page.mouse.move(to.x + 10, to.y + 5);
  await page.mouse.up();
  await expect(box(page, 'system')).toBeChecked();
  await page.mouse.click(to.x + 10, to.y + 5);
  await expect(box(page, 'system')).not.toBeChecked();
});

test('a link restores every placing', async ({ page }) => {
  await open(page, '?view=pairs&placed=1,2,4,8,16,32,64,127,0,0,0,0,0,0,0');
  await expect(heading(page)).toContainText('of 8');
  const evidence = frame(page).getByRole('table', {
    name: words.tables.evidence,
    includeHidden: true,
  });
  await expect(evidence.getByRole('row', { includeHidden: true }).nth(1)).toContainText(
    nameOf('xi'),
  );
  await expect(evidence.getByRole('row', { includeHidden: true }).nth(15)).toContainText(
    words.notPlaced,
  );
});

test('it ends on the question', async ({ page }) => {
  await open(page, '?view=question');
  await expect(heading(page)).toContainText('How exactly?');
  await expect(frame(page).getByText(words.question.text).first()).toBeVisible();
});

test.describe('at 360 px by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a tap on a reading places the piece, and targets are large', async ({ page }) => {
    await open(page, '?card=fund');
    const picture = frame(page).getByRole('img').first();
    const name = await picture.getByText(nameOf('gosplan'), { exact: true }).boundingBox();
    if (!name) throw new Error('the reading is not drawn');
    await page.touchscreen.tap(name.x + 10, name.y + 8);
    await expect(box(page, 'gosplan')).toBeChecked();
    const label = frame(page).getByRole('group', { name: words.place }).locator('label').first();
    const size = await label.boundingBox();
    expect(size?.height).toBeGreaterThanOrEqual(44);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});
