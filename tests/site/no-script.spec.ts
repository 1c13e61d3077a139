import type { Page } from '@playwright/test';
import pages from '../../content/interface/en/pages.json' with { type: 'json' };
import site from '../../content/interface/en/site.json' with { type: 'json' };
import story from '../../content/interface/en/story.json' with { type: 'json' };
import { type Chapter, readContent } from '../build/content.ts';
import { expect, test } from './health.ts';

/* The site is a book first: all of its words are there without a single script, and on paper. */

const { chapters, claims } = readContent('en');

/** Punctuation as it is typed: the site's is typographic. */
const plain = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s*(?:–|—|--+)\s*/g, ' - ')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .trim();

/** What Markdown says between its directives and marks, in pieces of at least three words. */
const piecesOf = (markdown: string): string[] =>
  markdown
    .replace(/:term\[[^\]]*\]\{[^}]*\}|:(?:n|p|fact)\[[^\]]*\]|:(?:coin|token|slip|paper)\b/g, '|')
    .replace(/^\s*(?::{2,}.*|[-*>]|\d+\.)/gm, '|')
    .replace(/\n\s*\n|[*_`]|\[|\](?:\([^)]*\))?/g, '|')
    .split('|')
    .map(plain)
    .filter((piece) => piece.split(' ').length >= 3);

const stepTitles = ({ body }: Chapter): string[] =>
  [...body.matchAll(/^:{3,}step\{[^}]*title="([^"]*)"/gm)].map(([, title = '']) => title);

/** All that a chapter says, but for its numbers, notes and sources. */
const wordsOf = (chapter: Chapter): string[] =>
  [
    chapter.title,
    chapter.body,
    chapter.takeaway,
    chapter.predict.question,
    chapter.predict.reveal,
    ...chapter.predict.options.flatMap(({ label, answer }) => [label, answer]),
  ].flatMap(piecesOf);

async function expectToRead(page: Page, words: readonly string[]): Promise<void> {
  expect(words.length).toBeGreaterThan(0);
  const shown = plain(await page.locator('body').innerText());
  expect(words.filter((one) => !shown.includes(one))).toEqual([]);
}

const addressOf = ({ id }: Chapter): string => (id === 'scan' ? '' : `${id}/`);

async function expectChapter(page: Page, chapter: Chapter): Promise<void> {
  for (const title of stepTitles(chapter)) {
    const name = new RegExp(`^${RegExp.escape(title).replace(/'|\\x27/g, "['’]")}$`);
    await expect(page.getByRole('heading', { name }).first()).toBeVisible();
  }
  const notes = page.getByRole('note', { name: story.record });
  await expect(notes).toHaveCount([...chapter.body.matchAll(/^:{3,}record/gm)].length);
  await expectToRead(page, wordsOf(chapter));
}

test('there is something to read', () => {
  expect(chapters).toHaveLength(13);
  expect(chapters.flatMap(stepTitles).length).toBeGreaterThanOrEqual(13 * 4);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('every chapter is shown whole', async ({ page }) => {
    for (const chapter of chapters) {
      await test.step(`/${addressOf(chapter)}`, async () => {
        await page.goto(addressOf(chapter));
        await expectChapter(page, chapter);
        // The guess itself needs a script; its form would only stand in the way.
        await expect(page.getByRole('radio')).toHaveCount(0);
      });
    }
  });

  test('/ shows the opening', async ({ page }) => {
    await page.goto('');
    const { stages, ...opening } = pages.opening;
    await expectToRead(page, [opening.title, opening.standfirst, opening.question].map(plain));
    await expectToRead(page, [plain(stages.coins)]);
  });

  test('/read/ shows all chapters', async ({ page }) => {
    await page.goto('read/');
    await expectToRead(page, chapters.flatMap(wordsOf));
  });

  test('/claims/ shows every claim and what the record says', async ({ page }) => {
    await page.goto('claims/');
    await expectToRead(
      page,
      claims.flatMap(({ claim, record, verdict }) => [
        plain(claim),
        ...piecesOf(record),
        pages.claims.verdicts[verdict],
      ]),
    );
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });
});

/** Neither the site's own furniture nor anything to press is printed. */
async function expectTextAlone(page: Page): Promise<void> {
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button', { name: site.contents })).toHaveCount(0);
  await expect(page.getByRole('radio')).toHaveCount(0);
}

test.describe('on paper', () => {
  test('every chapter is the text alone, with all answers', async ({ page }) => {
    for (const chapter of chapters) {
      await test.step(`/${addressOf(chapter)}`, async () => {
        await page.emulateMedia({ media: 'screen' });
        await page.goto(addressOf(chapter));
        await expect(page.getByRole('banner')).toHaveCount(1);
        await page.emulateMedia({ media: 'print' });
        await expectToRead(page, wordsOf(chapter));
        await expectTextAlone(page);
      });
    }
  });
});

test.describe('on paper, without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('/read/ is the text alone, with all answers', async ({ page }) => {
    await page.goto('read/');
    await page.emulateMedia({ media: 'print' });
    await expectToRead(page, chapters.flatMap(wordsOf));
    await expectTextAlone(page);
  });
});
