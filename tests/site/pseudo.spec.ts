import type { Page } from '@playwright/test';
import scan from '../../content/interface/en/scan.json' with { type: 'json' };
import { toPseudo } from '../../src/i18n/pseudo.ts';
import { readContent } from '../build/content.ts';
import { expect, test } from './health.ts';
import { pagesOf } from './pages.ts';
import { sites } from './sites.ts';

/*
 * The site in a language that nobody speaks: every word of content/ has accents and is twice as
 * long. A plain English word on a page was left in src; a page that breaks was laid out for English.
 */
test.use({ baseURL: sites.pseudo.url });

/** What stays: who published, who wrote, and the words with which Intl writes dates and numbers. */
const names = readContent('en').sources.flatMap(({ publisher, title = '', author = '' }) => [
  publisher,
  title,
  author,
]);
const lengths = ['long', 'short'] as const;
const months = lengths.flatMap((length) =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat('en-GB', { month: length }).format(new Date(2020, month)),
  ),
);
const joins = ['conjunction', 'disjunction'] as const;
const joining = joins.flatMap((type) =>
  new Intl.ListFormat('en', { type })
    .formatToParts(['a', 'b', 'c'])
    .map(({ value }) => value.replace(/\W/g, '')),
);
const kept = new Set([
  ...months,
  ...joining,
  'million',
  'billion',
  'trillion',
  'day',
  'days',
  'KSh',
]);
const byLength = [...new Set(names)]
  .filter((name) => name !== '')
  .sort((a, b) => b.length - a.length);

/** The words of a text that have no accents and are no names, numbers or addresses. */
function plainWords(text: string): string[] {
  const bare = byLength
    .reduce((rest, name) => rest.replaceAll(name, ' '), text)
    .replace(/\b[\w-]+(?:\.[\w-]+)+\b/g, ' ');
  const words = bare.match(/(?<![\p{L}\d])[a-z]{3,}(?![\p{L}\d])/giu) ?? [];
  return words.filter((word) => !kept.has(word));
}

/** All that a reader sees or hears of a page, but for quotations, titles of works, equations, and code. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const untouched = 'script, noscript, style, template, q, cite, code, math';
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest(untouched)) texts.push(node.textContent ?? '');
    }
    for (const name of ['aria-label', 'alt', 'placeholder', 'title', 'aria-description']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        texts.push(element.getAttribute(name) ?? '');
      }
    }
    const described = 'meta[name="description"], meta[property^="og:"]:not([property="og:type"])';
    for (const meta of document.querySelectorAll<HTMLMetaElement>(described)) {
      texts.push(meta.content);
    }
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });

async function expectNoPlainWords(page: Page): Promise<void> {
  const texts = await textsOf(page);
  expect(texts.length).toBeGreaterThan(5);
  const left = texts.filter((text) => plainWords(text).length > 0);
  expect(
    // An address is the same in every language.
    [...new Set(left)]
      .filter((text) => !/^https?:\/\/\S+$/.test(text))
      .map((text) => `${plainWords(text).join(' ')} <- ${text.slice(0, 80)}`),
  ).toEqual([]);
}

/** Buttons and links whose visible words leave their box or the window. */
const cramped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const edge = document.documentElement.clientWidth;
    const controls = 'button, a, select, summary, label';
    for (const element of document.querySelectorAll<HTMLElement>(controls)) {
      if (element.closest('.visually-hidden, .skip, .table-scroll')) continue;
      const inline = getComputedStyle(element).display === 'inline';
      const box = element.getBoundingClientRect();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        if (parent.closest('.visually-hidden')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, right, width } of range.getClientRects()) {
          const out = left < -1 || right > edge + 1;
          const over = !inline && (left < box.left - 1 || right > box.right + 1);
          const name = `${element.tagName.toLowerCase()} "${element.textContent?.trim().slice(0, 40)}"`;
          if (width > 0 && out) found.add(`${name} leaves the window`);
          else if (width > 0 && over) found.add(`${name} leaves its box`);
        }
      }
    }
    return [...found];
  });

/** In the site's typefaces, and in the device's own, which a slow line leaves it with. */
async function expectToFit(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  for (const line of ['slow', 'quick']) {
    const { scroll, client } = await page.evaluate((name) => {
      const html = document.documentElement;
      html.dataset['line'] = name;
      return { scroll: html.scrollWidth, client: html.clientWidth };
    }, line);
    const where = `at ${width} px on a ${line} line`;
    expect.soft(scroll, `width of the page ${where}`).toBeLessThanOrEqual(client);
    expect.soft(await cramped(page), where).toEqual([]);
  }
}

const widths = [360, 1280];

for (const path of pagesOf(sites.pseudo.folder, sites.pseudo.base)) {
  test(`/${path}: no string is left in src, and words twice as long fit`, async ({ page }) => {
    await page.goto(path);
    await expectNoPlainWords(page);
    for (const width of widths) await expectToFit(page, width);
  });
}

for (const width of widths) {
  test(`the market's views at ${width} px: no string is left, and words fit`, async ({ page }) => {
    const button = (name: string) =>
      page.getByRole('button', { name: toPseudo(name), exact: true }).first();
    await page.setViewportSize({ width, height: 800 });
    await page.goto('');
    await button(scan.views.books).scrollIntoViewIfNeeded();
    for (const view of [scan.views.books, scan.views.inside, scan.views.market, scan.purse.topUp]) {
      await button(view).click();
      await expectNoPlainWords(page);
      await expectToFit(page, width);
    }
  });
}

test('a word without accents is found', async ({ page }) => {
  await page.goto('glossary/');
  await page.evaluate(() => document.body.append('Left in src'));
  await expect(expectNoPlainWords(page)).rejects.toThrow('Left src');
});
