import type { Page } from '@playwright/test';
import pages from '../../content/interface/en/pages.json' with { type: 'json' };
import { fill } from '../../src/i18n/fill.ts';
import { readContent } from '../build/content.ts';
import { expect, test } from './health.ts';

const { claims: words } = pages;
const { claims } = readContent('en');
type Claim = (typeof claims)[number];

const filters = {
  kind: { label: words.kind, names: words.kinds },
  speaker: { label: words.speaker, names: words.speakers },
  verdict: { label: words.verdict, names: words.verdicts },
} as const;
type Filter = keyof typeof filters;
const all = Object.keys(filters) as Filter[];

const choose = (page: Page, filter: Filter, label: string) =>
  page.getByRole('combobox', { name: filters[filter].label, exact: true }).selectOption({ label });

/** That exactly these claims are shown, and that the count says so. */
async function expectShown(page: Page, wanted: readonly Claim[]): Promise<void> {
  const count = fill(words.shown, { count: wanted.length }, 'en');
  await expect(page.getByRole('status').filter({ hasText: /\d/ })).toHaveText(count);
  const shown = page.getByRole('article');
  await expect(shown).toHaveCount(wanted.length);
  const ids = await shown.evaluateAll((list) => list.map(({ id }) => id));
  expect(ids.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
  const paragraphs = new Set(wanted.map(({ paragraph }) => paragraph));
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(paragraphs.size);
}

test('every claim is there, without a filter', async ({ page }) => {
  await page.goto('claims/');
  await expectShown(page, claims);
  await expect(page.getByText(words.none)).toBeHidden();
});

for (const filter of all) {
  test(`each ${filter} shows its claims`, async ({ page }) => {
    await page.goto('claims/');
    for (const [value, name] of Object.entries(filters[filter].names)) {
      await choose(page, filter, name);
      await expectShown(
        page,
        claims.filter((claim) => claim[filter] === value),
      );
      expect(new URL(page.url()).search).toBe(`?${filter}=${value}`);
    }
    await choose(page, filter, words.all);
    await expectShown(page, claims);
    expect(new URL(page.url()).search).toBe('');
  });
}

test('filters narrow together; the address restores them; one button resets', async ({ page }) => {
  await page.goto('claims/');
  await choose(page, 'kind', words.kinds.event);
  await choose(page, 'verdict', words.verdicts.supported);
  const wanted = claims.filter(({ kind, verdict }) => kind === 'event' && verdict === 'supported');
  expect(wanted.length).toBeGreaterThan(0);
  await expectShown(page, wanted);
  const address = page.url();
  expect(new URL(address).search).toBe('?kind=event&verdict=supported');

  await page.goto('claims/');
  await expectShown(page, claims);
  await page.goto(address);
  await expectShown(page, wanted);
  const kind = page.getByRole('combobox', { name: words.kind, exact: true });
  await expect(kind).toHaveValue('event');

  await page.getByRole('button', { name: words.reset, exact: true }).click();
  await expectShown(page, claims);
  await expect(kind).toHaveValue('');
  expect(new URL(page.url()).search).toBe('');
});

test('a reader who follows a link and comes back finds the list as it was', async ({ page }) => {
  await page.goto('claims/');
  await choose(page, 'kind', words.kinds.forecast);
  await page.getByRole('article').first().getByRole('link').last().click();
  await expect(page).not.toHaveURL(/claims/);
  await page.goBack();
  await expectShown(
    page,
    claims.filter(({ kind }) => kind === 'forecast'),
  );
  await expect(page.getByRole('combobox', { name: words.kind, exact: true })).toHaveValue(
    'forecast',
  );
});

test('where no claim fits all filters, that is said', async ({ page }) => {
  const pairs = Object.keys(words.speakers).flatMap((speaker) =>
    Object.keys(words.verdicts).map((verdict) => ({ speaker, verdict })),
  );
  const empty = pairs.find(
    ({ speaker, verdict }) =>
      !claims.some((claim) => claim.speaker === speaker && claim.verdict === verdict),
  );
  if (!empty) throw new Error('every pair of speaker and verdict has a claim');
  await page.goto(`claims/?${new URLSearchParams(empty)}`);
  await expect(page.getByText(words.none)).toBeVisible();
  await expectShown(page, []);
});

for (const query of [
  '?kind=nonsense',
  '?kind=constructor&speaker=__proto__&verdict=toString',
  '?kind=%3Cscript%3Ealert(1)%3C/script%3E',
  '?kind=EVENT',
  '?kind=event%20',
  '?kind[]=event',
  '?kind=%00&verdict=%E0%A4%A',
  '?kind="],[name="speaker',
  `?verdict=${'x'.repeat(5_000)}`,
  '?&&==&=',
]) {
  test(`a strange address (${query.slice(0, 40)}) gives the whole list`, async ({ page }) => {
    await page.goto(`claims/${query}`);
    await expectShown(page, claims);
  });
}

test('a link to a claim leads to it', async ({ page }) => {
  const claim = claims[Math.floor(claims.length / 2)];
  await page.goto(`claims/#${claim?.id}`);
  await expect(
    page.getByRole('link', { name: claim?.id ?? '', exact: false }).first(),
  ).toBeVisible();
  await expect(page.locator(`[id="${claim?.id}"]`)).toBeInViewport();
});

test('a link to a claim leads to it even with a filter in the address that leaves it out', async ({
  page,
}) => {
  const claim = claims.find(({ kind }) => kind !== 'event');
  await page.goto(`claims/?kind=event#${claim?.id}`);
  await expect(page.locator(`[id="${claim?.id}"]`)).toBeInViewport();
});
