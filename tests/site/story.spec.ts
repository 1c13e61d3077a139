import type { Page } from '@playwright/test';
import story from '../../content/interface/en/story.json' with { type: 'json' };
import { readContent } from '../build/content.ts';
import { expect, test } from './health.ts';
import { awake, say, stage, words } from './market.ts';

/* The first chapter’s steps, entered from anywhere: each is a whole state of text and figure. */

const steps = [
  ...(readContent('en').chapters[0]?.body ?? '').matchAll(
    /^:{3,}step\{#([\w-]+) title="([^"]+)" state="show=(\w+)"\}/gm,
  ),
].map(([, id = '', title = '', view = ''], index) => ({ id, title, view, index }));
type Step = (typeof steps)[number];

const step = (id: string): Step => {
  const found = steps.find((one) => one.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};

const next = (page: Page) => page.getByRole('button', { name: story.steps.next, exact: true });
const previous = (page: Page) =>
  page.getByRole('button', { name: story.steps.previous, exact: true });

/** That the figure shows what a step is about. */
async function figureShows(page: Page, view: string): Promise<void> {
  const figure = page.locator('widget-figure');
  const shown = {
    topup: figure.getByText(words.topUp.title),
    market: figure.getByRole('group', { name: words.views.market, exact: true }),
    books: figure.getByRole('group', { name: words.books.label }),
    inside: figure.getByLabel(words.inside.label),
    pasted: figure.getByRole('heading', {
      name: say(words.title.pasted, {
        stall: words.stalls.bicycle,
        payee: words.stalls.stranger,
      }),
    }),
  }[view];
  if (!shown) throw new Error(`no view ${view}`);
  await expect(shown).toBeVisible();
}

/** That a step is the one the reader is at: in the text, in the figure, in the address, aloud. */
async function atStep(page: Page, { id, title, view, index }: Step): Promise<void> {
  const position = say(story.steps.position, {
    number: String(index + 1),
    count: String(steps.length),
    title,
  });
  await expect(stage(page).getByRole('status').filter({ hasText: position })).toHaveText(position);
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeInViewport();
  await expect(page.locator('[aria-current="step"]')).toHaveAttribute('id', id);
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  await figureShows(page, view);
}

/** Scrolls at once, as the bar at the window’s edge does. */
const scrollTo = (page: Page, id: string): Promise<void> =>
  page.locator(`#${id}`).evaluate((target) => {
    const middle = target.getBoundingClientRect().top + scrollY - innerHeight / 2;
    window.scrollTo({ top: middle + 40, behavior: 'instant' });
  });

test('the chapter has the steps that this file knows', () => {
  expect(steps.map(({ id }) => id)).toEqual([
    'top-up',
    'scan-a-code',
    'pay',
    'what-moved',
    'inside',
    'pasted',
  ]);
});

test('buttons go through all steps and back', async ({ page }) => {
  await page.goto('#scan');
  await page.locator('widget-figure').evaluate((figure) => figure.scrollIntoView());
  await awake(page);
  for (const one of steps) {
    await next(page).click();
    await atStep(page, one);
  }
  await expect(next(page)).toBeDisabled();
  for (const one of steps.slice(0, -1).reverse()) {
    await previous(page).click();
    await atStep(page, one);
  }
  await expect(previous(page)).toBeDisabled();
});

test('two quick presses go two steps', async ({ page }) => {
  await page.goto(`#${steps[0]?.id}`);
  await atStep(page, steps[0] as (typeof steps)[number]);
  await next(page).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await atStep(page, steps[2] as (typeof steps)[number]);
});

for (const one of steps) {
  test(`a link to #${one.id} enters that step`, async ({ page }) => {
    await page.goto(`#${one.id}`);
    await atStep(page, one);
  });
}

test('a link to a step that is not there opens the page at its start', async ({ page }) => {
  for (const hash of ['#nowhere', '#%00', '#"><b>', '#__proto__']) {
    await page.goto('about:blank');
    await page.goto(hash);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
});

test('scrolling fast, either way, ends in the step that is in view', async ({ page }) => {
  await page.goto('');
  for (const id of ['inside', 'top-up', 'pasted', 'what-moved', 'scan-a-code']) {
    await scrollTo(page, id);
    await atStep(page, step(id));
  }
});

test('the keys End and Home jump over all steps, and the figure is whole after', async ({
  page,
}) => {
  await page.goto('');
  await page.keyboard.press('End');
  const last = page.getByRole('heading', { name: readContent('en').chapters[1]?.title ?? '' });
  await expect(last).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await scrollTo(page, 'what-moved');
  await atStep(page, step('what-moved'));
});

test('the back button returns to the step that was left', async ({ page }) => {
  await page.goto('#scan-a-code');
  await atStep(page, step('scan-a-code'));
  await next(page).click();
  await atStep(page, step('pay'));
  await next(page).click();
  await atStep(page, step('what-moved'));
  await page.goBack();
  await atStep(page, step('pay'));
  await page.goBack();
  await atStep(page, step('scan-a-code'));
  await page.goForward();
  await atStep(page, step('pay'));
});

test('a reader who comes back from another page is where they were', async ({ page }) => {
  await page.goto('');
  await scrollTo(page, 'inside');
  await atStep(page, step('inside'));
  await page.goto('timeline/');
  await page.goBack();
  await atStep(page, step('inside'));
});

test('what the reader does in the figure stays until the next step', async ({ page }) => {
  await page.goto('#top-up');
  await atStep(page, step('top-up'));
  await page.getByRole('button', { name: words.views.inside, exact: true }).click();
  await figureShows(page, 'inside');
  await scrollTo(page, 'scan-a-code');
  await atStep(page, step('scan-a-code'));
});
