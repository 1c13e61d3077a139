import type { Page } from '@playwright/test';
import lessons from '../../content/interface/en/lessons.json' with { type: 'json' };
import site from '../../content/interface/en/site.json' with { type: 'json' };
import worksheet from '../../content/interface/en/worksheet.json' with { type: 'json' };
import { makeVariant } from '../../src/classroom/worksheet/make.ts';
import { SHEETS, type SheetId, type Variant } from '../../src/classroom/worksheet/variant.ts';
import { expect, test } from './health.ts';
import { pagesIn } from './pdf.ts';

/* The classroom on screen and on paper. Worksheets and keys are compared with the library's own. */

const answersOf = ({ table, questions }: Variant): string[] =>
  [...(table?.rows.flatMap(({ cells }) => cells) ?? []), ...questions].map(({ answer }) =>
    String(answer.value),
  );

const fields = (page: Page) => page.locator('.worksheet:not(.on-paper-only) .answer input');

async function openSheet(page: Page, query: string): Promise<void> {
  await page.goto(`classroom/worksheet/?${query}`);
  await expect(page.locator('worksheet-maker[data-awake]')).toBeAttached();
}

async function fillIn(page: Page, answers: readonly string[]): Promise<void> {
  await expect(fields(page)).toHaveCount(answers.length);
  for (const [index, answer] of answers.entries()) await fields(page).nth(index).fill(answer);
  await page.getByRole('button', { name: worksheet.paper.check }).click();
}

test('from the front page to the demonstration in three actions', async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: site.contents }).click();
  await page.getByRole('navigation').getByRole('link', { name: site.pages.classroom }).click();
  const start = page.getByRole('link', { name: lessons.index.demonstration });
  await expect(start).toBeInViewport();
  await expect(start).toHaveAttribute('href', /classroom\/present\/\?lesson=demonstration$/);
});

test('a plan leads to the exact figure, and to a worksheet about it', async ({ page }) => {
  await page.goto('classroom/lesson/');
  const step = page.locator('#sixty-first');
  const sheet = step.getByRole('link', { name: lessons.lesson.sheet });
  await expect(sheet).toHaveAttribute('href', /sheet=peg&custody=0\.5/);
  await expect(step.locator('.lesson-wall a').first()).toHaveAttribute(
    'href',
    /\/peg\/#sixty-first$/,
  );
  await sheet.click();
  const [first] = answersOf(
    makeVariant('peg', 1, 'custody=0.5&invested=1&cushion=0.1&fireSale=0.5'),
  );
  await expect(page.locator('worksheet-maker[data-awake]')).toBeAttached();
  await fields(page)
    .first()
    .fill(first ?? '');
  await page.getByRole('button', { name: worksheet.paper.check }).click();
  await expect(page.getByText(worksheet.paper.right, { exact: true })).toHaveCount(1);
});

for (const sheet of SHEETS) {
  test(`${sheet}: what the library answers holds, and what it does not is told`, async ({
    page,
  }) => {
    await openSheet(page, `sheet=${sheet}&seed=7`);
    const answers = answersOf(makeVariant(sheet, 7));
    await fillIn(page, answers);
    const count = answers.length;
    await expect(page.getByRole('status')).toHaveText(`${count} of ${count} hold.`);
    await fields(page).first().fill('12345');
    await page.getByRole('button', { name: worksheet.paper.check }).click();
    await expect(page.getByRole('status')).toHaveText(`${count - 1} of ${count} hold.`);
    await expect(page.getByText(worksheet.paper.wrong, { exact: true })).toBeVisible();
  });
}

test('a class set is printed on two pages each, A4 and Letter; the rules on one', async ({
  page,
}) => {
  const print = async (format: string): Promise<number> => pagesIn(await page.pdf({ format }));
  for (const sheet of SHEETS satisfies readonly SheetId[]) {
    await openSheet(page, `sheet=${sheet}&seed=3&n=2&key=1`);
    await expect(page.locator('.worksheet')).toHaveCount(2);
    for (const format of ['A4', 'Letter']) expect(await print(format), sheet).toBe(4);
  }
  await openSheet(page, 'sheet=peg&seed=3&n=2');
  expect(await print('A4'), 'without keys').toBe(2);
  await page.goto('classroom/bank-run/rules/');
  for (const format of ['A4', 'Letter']) expect(await print(format), 'rules').toBe(1);
});

test('nothing is sent, kept or set while a plan is read and a sheet is filled in', async ({
  page,
  context,
  baseURL,
}) => {
  const requests: string[] = [];
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const fetched = request.method() === 'GET' && request.postData() === null;
    const own = origin === new URL(baseURL ?? '').origin || protocol === 'data:';
    requests.push(fetched && own ? 'file' : `${request.method()} ${request.url()}`);
  });
  await page.goto('classroom/double/');
  await page.mouse.wheel(0, 5_000);
  await openSheet(page, 'sheet=bankruptcy&seed=11');
  await page.waitForLoadState('networkidle');
  const before = requests.length;
  await fillIn(page, answersOf(makeVariant('bankruptcy', 11)));
  await page.locator('.paper-think textarea').first().fill('Because it is theirs.');
  await page.pdf({ format: 'A4' });
  expect(requests.length, 'asked for while a pupil works').toBe(before);
  expect(before).toBeGreaterThan(2);
  expect(requests.filter((request) => request !== 'file')).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
  expect(kept).toEqual([0, 0]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('one worksheet and its key stand there, and print', async ({ page }) => {
    await page.goto('classroom/worksheet/');
    const variant = makeVariant('ledger', 1);
    await expect(fields(page)).toHaveCount(answersOf(variant).length);
    await page.locator('.key summary').click();
    await expect(page.locator('.key td').first()).toBeVisible();
    expect(pagesIn(await page.pdf({ format: 'A4' }))).toBe(2);
  });
});
