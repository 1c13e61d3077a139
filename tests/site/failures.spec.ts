import { expect, type Locator, type Page, type Route, test } from '@playwright/test';
import figure from '../../content/interface/en/figure.json' with { type: 'json' };
import peg from '../../content/interface/en/peg.json' with { type: 'json' };
import { toThePoint } from './points.ts';

/* What a site meets in the world: parts that do not come, or come and break. Each is broken here. */

const notice = (page: Page): Locator => page.locator('[data-failed]').filter({ visible: true });
const again = (page: Page): Locator =>
  page.getByRole('button', { name: figure.retry, exact: true });
const awake = (page: Page): Locator => page.locator('.figure[data-awake]');

/** The figure's words stand, as they were drawn, and so do the text and its steps. */
async function expectWhole(page: Page): Promise<void> {
  await expect(page.locator('[data-root] .figure-title')).toBeVisible();
  await expect(page.locator('[data-root] svg').first()).toBeVisible();
  if ((await page.locator('.step').count()) > 0) {
    await page.locator('.step').last().scrollIntoViewIfNeeded();
    await expect(page.locator('.step').last()).toBeVisible();
  }
}

async function toFigure(page: Page): Promise<void> {
  await page.mouse.move(9, 9);
  await page.mouse.move(12, 12);
  await page
    .locator('.figure:not(.still)')
    .evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
}

test('a figure’s script that does not come: it says so, and comes when asked again', async ({
  page,
}) => {
  await page.route(/_astro\/Widget\.[^/]*\.js$/, (route) => route.abort());
  await page.goto('bankruptcy/');
  await toFigure(page);
  await expect(notice(page)).toContainText(figure.failed);
  await expectWhole(page);
  await page.unroute(/_astro\/Widget\.[^/]*\.js$/);
  await again(page).click();
  await expect(awake(page)).toHaveCount(1);
  await expect(notice(page)).toHaveCount(0);
});

const places = ['bankruptcy/', 'v1/embed/bankruptcy/'];

for (const path of places) {
  test(`no script comes at all: it says so, and its button loads the page anew: ${path}`, async ({
    page,
  }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(path);
    await toFigure(page);
    await expect(notice(page)).toContainText(figure.failed);
    await expectWhole(page);
    await page.unroute('**/*.js');
    await again(page).click();
    await toFigure(page);
    await expect(awake(page)).toHaveCount(1);
    await expect(notice(page)).toHaveCount(0);
  });
}

/** Makes numbers refuse to be written while `broken` is set: every figure writes some. */
const breakable = (page: Page, broken: boolean): Promise<unknown> =>
  page.addInitScript((from) => {
    const own = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format');
    Object.assign(globalThis, { broken: from });
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      configurable: true,
      get(this: Intl.NumberFormat) {
        if ((globalThis as { broken?: boolean }).broken) throw new Error('broken by the test');
        return own?.get?.call(this);
      },
    });
  }, broken);

const setBroken = (page: Page, broken: boolean): Promise<void> =>
  page.evaluate((now) => void Object.assign(globalThis, { broken: now }), broken);

for (const path of places) {
  test(`a figure that throws, as it wakes or later, leaves its picture: ${path}`, async ({
    page,
  }) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await breakable(page, true);
    await page.goto(path);
    await toFigure(page);
    await expect(notice(page)).toContainText(figure.stopped);
    await expectWhole(page);

    await setBroken(page, false);
    await again(page).click();
    await expect(awake(page)).toHaveCount(1);
    await expect(notice(page)).toHaveCount(0);

    await setBroken(page, true);
    await toThePoint('bankruptcy', page).catch(() => undefined);
    await expect(notice(page)).toContainText(figure.stopped);
    await expectWhole(page);

    await setBroken(page, false);
    await again(page).click();
    await expect(awake(page)).toHaveCount(1);
    await toThePoint('bankruptcy', page);
    expect(thrown).toEqual([]);
  });
}

test('a worker that does not come, or dies half-way, is done without', async ({ page }) => {
  const progress = page.getByRole('progressbar', { name: peg.views.map });
  const dying = "addEventListener('message', () => { throw new Error('broken by the test'); });";
  const ends: ((route: Route) => Promise<void>)[] = [
    (route) => route.abort(),
    (route) => route.fulfill({ contentType: 'text/javascript', body: dying }),
  ];
  for (const end of ends) {
    await page.route('**/map-worker*.js', end);
    await page.goto('about:blank');
    await page.goto('peg/?view=map');
    await toFigure(page);
    await expect(progress).toHaveJSProperty('value', 1);
    await page.unroute('**/map-worker*.js');
  }
});

test('fonts that never come: the text stands in another, and nothing else is missing', async ({
  page,
}) => {
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto('bankruptcy/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await toFigure(page);
  await expect(awake(page)).toHaveCount(1);
  const faces = await page.evaluate(() => [...document.fonts].map(({ status }) => status));
  expect(faces).not.toContain('loaded');
  await expectWhole(page);
});
