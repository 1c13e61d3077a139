import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { csvParseRows } from 'd3';
import figure from '../../content/interface/en/figure.json' with { type: 'json' };
import { expect, test } from './health.ts';
import { toThePoint, widgetIds } from './points.ts';

/* What every figure owes its reader, whatever it shows. */
const ids = widgetIds;
const pathOf = (id: string): string => (id === 'scan' ? '/' : `/${id}/`);
const actions = figure.actions;

const frame = (page: Page) => page.locator('widget-figure');
const wake = async (page: Page, id: string, query = ''): Promise<void> => {
  await page.goto(pathOf(id) + query);
  await page.mouse.move(9, 9); // A figure wakes for a reader who is there.
  await frame(page).scrollIntoViewIfNeeded();
  await page.locator('widget-figure[data-awake]').waitFor();
};
const act = (page: Page, name: string) =>
  frame(page)
    .getByRole('group', { name: actions.label })
    .getByRole('button', { name, exact: true });

/** The figure's tables, as rows of text. */
async function tables(page: Page): Promise<string[][]> {
  const summary = frame(page).getByText(figure.numbers, { exact: true });
  const details = frame(page).locator('details.numbers');
  if ((await details.getAttribute('open')) === null) await summary.click();
  return await details
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
    );
}

for (const id of ids) {
  test(`${id}: offers the same six actions, saves the table shown and a picture that stands alone`, async ({
    page,
  }) => {
    // All of the figure is in view, so that nothing scrolls: the story would go on.
    await page.setViewportSize({ width: 1280, height: 4000 });
    await wake(page, id);
    const buttons = frame(page).getByRole('group', { name: actions.label }).getByRole('button');
    await expect(buttons).toHaveText([
      actions.reset,
      actions.link,
      actions.full,
      actions.data,
      actions.image,
      actions.cite,
    ]);

    const shown = await tables(page);
    const csv = page.waitForEvent('download');
    await act(page, actions.data).click();
    const saved = csvParseRows(readFileSync(await (await csv).path(), 'utf8'));
    const rows = saved.filter((row) => row.length > 1);
    const plain = (cells: string[]) => cells.map((cell) => cell.replace(/^'(?=[=+@])/, ''));
    expect(rows.map(plain)).toEqual(shown.filter((row) => row.length > 1));

    await act(page, actions.image).click();
    const coming = page.waitForEvent('download');
    await frame(page).getByRole('button', { name: actions.imageSvg }).click();
    const svg = readFileSync(await (await coming).path(), 'utf8');
    const title = await frame(page).getByRole('heading').first().textContent();
    const report = await page.evaluate((text) => {
      const whole = new DOMParser().parseFromString(text, 'image/svg+xml');
      const uses = [...whole.querySelectorAll('use')].map((use) => use.getAttribute('href') ?? '');
      return {
        broken: whole.querySelectorAll('parsererror').length,
        scripts: whole.querySelectorAll('script, foreignObject, image[href^="http"]').length,
        lost: uses.filter((href) => !whole.querySelector(href)).length,
        title: whole.querySelector('title')?.textContent,
        words: whole.documentElement.textContent ?? '',
      };
    }, svg);
    expect(report).toMatchObject({ broken: 0, scripts: 0, lost: 0, title });
    expect(report.words).toContain('CC BY 4.0');
    expect(svg).not.toContain('var(--');
    const png = page.waitForEvent('download');
    await frame(page).getByRole('button', { name: actions.imagePng }).click();
    const bytes = readFileSync(await (await png).path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.length).toBeGreaterThan(4_000);
  });

  test(`${id}: a copied link restores exactly what was shown`, async ({ page }) => {
    // The machine has one clipboard for all tests that run at a time: this page gets its own.
    await page.addInitScript(() => {
      navigator.clipboard.writeText = async (text) => sessionStorage.setItem('copied', text);
    });
    // All of the figure is in view, so that nothing scrolls: the story would go on.
    await page.setViewportSize({ width: 1280, height: 4000 });
    await wake(page, id);
    await toThePoint(id, frame(page));
    const shown = await tables(page);
    const title = await frame(page).getByRole('heading').first().textContent();
    await act(page, actions.link).click();
    await expect(frame(page).getByText(actions.linkCopied)).toBeVisible();
    const link = new URL(await page.evaluate(() => sessionStorage.getItem('copied') ?? ''));
    expect(link.search).not.toBe('');
    await wake(page, id, link.search + link.hash);
    expect(await tables(page)).toEqual(shown);
    await expect(frame(page).getByRole('heading').first()).toHaveText(title ?? '');
  });

  test(`${id}: a broken link gives the usual picture and says so`, async ({ page }) => {
    await wake(page, id);
    const usual = await tables(page);
    // One of the thousands that the campaign tries: `npm run hostile`.
    const name = id === 'scan' ? 'show' : 'open';
    await wake(page, id, `?${name}=<script>alert(1)</script>%F0%28`);
    await expect(frame(page).getByRole('alert').first()).toContainText(name);
    expect(usual.length).toBeGreaterThan(0);
    expect((await tables(page)).length).toBeGreaterThan(0);
    await wake(page, id, '?utm_source=elsewhere&x=%00');
    await expect(frame(page).getByRole('alert')).toHaveCount(0);
  });

  test(`${id}: without JavaScript it is a picture with its numbers`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathOf(id));
    await expect(frame(page).getByRole('heading').first()).toBeVisible();
    await expect(frame(page).getByRole('img').first()).toBeVisible();
    await frame(page).getByText(figure.numbers, { exact: true }).click();
    await expect(frame(page).getByRole('table').first()).toBeVisible();
    await expect(frame(page).getByRole('button')).toHaveCount(0);
    await context.close();
  });

  test(`${id}: each step of the story has its own finding or picture`, async ({ page }) => {
    await wake(page, id);
    const steps = await page.locator('.stage .step').evaluateAll((all) => all.map(({ id }) => id));
    expect(steps.length).toBeGreaterThan(2);
    const seen = new Set<string>();
    for (const step of steps) {
      await page.evaluate((name) => document.getElementById(name)?.scrollIntoView(), step);
      await expect(page.locator(`#${step}`)).toHaveAttribute('aria-current', 'step');
      await expect
        .poll(() => frame(page).getByRole('heading').first().textContent())
        .not.toMatch(/^$|NaN|undefined/);
      seen.add(await frame(page).locator('[data-picture]').first().innerHTML());
    }
    expect(seen.size).toBeGreaterThan(1);
  });
}

// The market of chapter 1 asks for no setting: its keys have tests of their own.
for (const id of ids.filter((one) => one !== 'scan')) {
  test(`${id}: every control is reached and moved by keyboard, and what changed is said`, async ({
    page,
  }) => {
    await wake(page, id, '?open=1');
    // The controls come by a script of their own.
    await expect(
      frame(page).locator('details.controls :is(input, button, select)').first(),
    ).toBeVisible();
    const sliders = frame(page).getByRole('slider');
    for (let i = 0; i < (await sliders.count()); i++) {
      const slider = sliders.nth(i);
      if (!(await slider.isVisible()) || (await slider.isDisabled())) continue;
      await slider.focus();
      const before = await slider.inputValue();
      await slider.press('ArrowRight');
      if ((await slider.inputValue()) === before) await slider.press('ArrowLeft');
      expect(await slider.inputValue()).not.toBe(before);
      await expect(slider).toHaveAccessibleName(/\S/);
      await expect(slider).toHaveAttribute('aria-valuetext', /\S/);
    }
    await expect(frame(page).getByRole('status').first()).toContainText(/\S/);
    await act(page, actions.reset).press('Enter');
    await act(page, figure.undo).press('Enter');
  });
}
