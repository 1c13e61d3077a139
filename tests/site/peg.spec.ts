import fc from 'fast-check';
import figure from '../../content/interface/en/figure.json' with { type: 'json' };
import words from '../../content/interface/en/peg.json' with { type: 'json' };
import { pricePath } from '../../src/model/price/path.ts';
import { writeState } from '../../src/state/query.ts';
import { fields, type PegState } from '../../src/widgets/peg/state.ts';
import { inputOf } from '../../src/widgets/peg/view.ts';
import { stateOf } from '../state/states.ts';
import { expect, test } from './health.ts';
import { sites } from './sites.ts';

const widget = 'widget-figure';

test.describe('the month', () => {
  test('is drawn by keyboard first, and answered after', async ({ page }) => {
    await page.goto('/peg/');
    const picture = page.locator(widget);
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveAttribute('data-awake', '');
    await expect(picture.getByRole('heading').first()).toHaveText(words.titles.draw);
    await expect(picture.getByRole('button', { name: words.draw.show })).toBeDisabled();
    await picture.getByText(words.draw.keyboard).press('Enter');
    const value = picture.getByRole('slider', { name: figure.draw.value });
    await value.focus();
    await page.keyboard.press('PageDown');
    await expect(picture.getByRole('heading').first()).toHaveText(words.titles.drawn);
    await picture.getByRole('button', { name: words.draw.show }).press('Enter');
    await expect(picture.getByText('The model', { exact: false }).first()).toBeVisible();
    await expect(picture.getByRole('heading').first()).toContainText('The app failed on day 14');
    await expect(
      picture.getByRole('status').filter({ hasText: 'The app failed on day 14' }),
    ).toHaveCount(1);
    await picture.getByRole('button', { name: words.draw.hide }).click();
    await expect(picture.getByRole('heading').first()).toHaveText(words.titles.draw);
  });

  test('is drawn with the pencil, and the pencil’s line stays in the link', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 2000 });
    await page.goto('/peg/?draw=1&invested=0.42&rumour=20');
    const picture = page.locator(widget);
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveAttribute('data-awake', '');
    const box = await picture.getByRole('img', { name: words.drawIt }).boundingBox();
    if (!box) throw new Error('there is nothing to draw on');
    const [y, across] = [box.y + box.height * 0.3, box.width * 0.7];
    await page.mouse.move(box.x + 20, y);
    await page.mouse.down();
    await page.mouse.move(box.x + across, y + 40, { steps: 12 });
    await page.mouse.up();
    await expect(picture.getByRole('heading').first()).toHaveText(words.titles.drawn);
    await picture.getByText(figure.numbers).click();
    await expect(picture.getByRole('row')).toHaveCount(33);
  });

  test('goes a day on and back, and plays to its end', async ({ page }) => {
    await page.goto('/peg/?invested=0.42&rumour=20&day=28');
    const picture = page.locator(widget);
    await expect(picture).toHaveAttribute('data-awake', '');
    await picture.getByRole('button', { name: figure.player.on }).click();
    await expect(picture.getByText('Day 29', { exact: true })).toBeVisible();
    await picture.getByRole('button', { name: figure.player.back }).click();
    await expect(picture.getByText('Day 28', { exact: true })).toBeVisible();
    await picture.getByRole('button', { name: figure.player.play }).click();
    await expect(picture.getByText('Day 30', { exact: true })).toBeVisible();
  });
});

test('the map comes from a worker, and is given up when the controls move on', async ({ page }) => {
  await page.goto('/peg/?view=map&rumour=20&open=1');
  const picture = page.locator(widget);
  await expect(picture).toHaveAttribute('data-awake', '');
  const title = picture.getByRole('heading').first();
  await expect(title).toContainText('of these apps keep their token');
  const before = await title.textContent();
  const workers = page.workers().length;
  expect(workers).toBe(1);
  await picture.getByRole('slider', { name: 'Strength of the rumour' }).press('Home');
  await expect(title).toContainText('of these apps keep their token');
  await expect(title).not.toHaveText(before ?? '');
  expect(page.workers().length).toBeLessThanOrEqual(1);
});

test('in any state the table is the library’s, to the fen', async ({ page }) => {
  await page.setContent(
    `<iframe src="${sites.root.url}v1/embed/peg/" width="640" height="900"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await frame.locator('.figure').hover({ position: { x: 20, y: 8 } });
  await frame.locator('.figure[data-awake]').waitFor();
  const states = fc.sample(stateOf(fields), { numRuns: 200, seed: 6 }) as PegState[];
  for (const drawn of states) {
    const state: PegState = { ...drawn, view: 'price', draw: false, guess: [] };
    const { days } = pricePath(inputOf(state));
    const now = days[state.day];
    const query = writeState(fields, state);
    await page.evaluate((state) => {
      const target = document.querySelector('iframe')?.contentWindow;
      target?.postMessage({ type: 'one-to-one:set-state', version: 1, state }, '*');
    }, query);
    const last = frame.getByRole('row', { includeHidden: true }).last();
    const cells = [
      String(state.day),
      new Intl.NumberFormat('en').format(now?.served ?? 0),
      new Intl.NumberFormat('en').format((now?.joined ?? 0) - (now?.served ?? 0)),
    ];
    await expect
      .poll(async () => {
        const texts = await last.getByRole('cell', { includeHidden: true }).allTextContents();
        return [texts.at(0) ?? '', texts.at(-5), texts.at(-4)].join('|');
      })
      .toContain(`|${cells[1]}|${cells[2]}`);
    await expect(frame.getByRole('row', { includeHidden: true })).toHaveCount(state.day + 2);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('each step is a picture with its table', async ({ page }) => {
    await page.goto('/peg/');
    const stills = page.locator('.still');
    await expect(stills).toHaveCount(11);
    for (const still of await stills.all()) {
      await expect(still.getByRole('img').first()).toBeVisible();
      await expect(still.getByRole('table').first()).toBeVisible();
    }
  });
});
