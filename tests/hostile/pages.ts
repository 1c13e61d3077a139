import { createServer } from 'node:http';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import fc from 'fast-check';
import scan from '../../content/interface/en/scan.json' with { type: 'json' };
import { listen, site } from '../../src/build/serve.mjs';
import { browserArgs, findBrowser } from '../browser.mjs';
import { widgetFields } from '../state/widgets.ts';
import { codes } from './codes.ts';
import { shown } from './edge.ts';
import { fileBytes } from './files.ts';
import { messages } from './messages.ts';
import { scenariosText, walletText } from './stored.ts';
import { hostileText, MARK } from './texts.ts';
import { queryOf } from './urls.ts';

/* A sample of each edge through the built pages: nothing blank, thrown, injected, or gone elsewhere. */

interface Watched {
  readonly page: Page;
  readonly faults: string[];
}

/** A page whose every exception, message, dialog and departure is noted. */
async function watch(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => faults.push('opened a window'));
  return { page, faults };
}

/** What shows that something was not understood. */
const WRONG = /undefined|\bNaN\b|\[object |function Object/;

/** What is wrong with a page as it stands. */
const look = (page: Page, path: string): Promise<string[]> =>
  page.evaluate(
    ([mark = '', wanted, pattern = '']) => {
      const found: string[] = [];
      // One source says of the law that it leaves something undefined.
      const all = document.querySelector('main')?.innerText ?? '';
      const words = all.replace('bank and user undefined', '');
      if (words.length < 80) found.push(`blank: "${words}"`);
      const wrong = new RegExp(pattern).exec(words);
      if (wrong) found.push(`shows "${words.slice(wrong.index - 30, wrong.index + 40)}"`);
      if (mark in window) found.push('something was run');
      if (document.querySelector('[onerror], [onload], [srcdoc], [src="x"]'))
        found.push('injected');
      if (location.pathname !== wanted) found.push(`went to ${location.href}`);
      return found;
    },
    [MARK, path, WRONG.source],
  );

/** A figure wakes for a reader who is there. */
async function awake(page: Page): Promise<void> {
  await page.mouse.move(9, 9);
  await page.mouse.move(12, 12);
  await page.waitForSelector('[data-awake]', { state: 'attached', timeout: 15_000 });
}

/** Lets the page finish what it began. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))));

type Visit = (
  one: Watched,
  base: string,
  seed: number,
  count: number,
  fault: (example: unknown, faults: string[]) => void,
) => Promise<void>;

const sample = <T>(cases: fc.Arbitrary<T>, seed: number, numRuns: number): T[] =>
  fc.sample(cases, { seed, numRuns });

const addresses = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(...widgetFields)
      .chain(([id, fields]) => queryOf(fields).map((query) => [`v1/embed/${id}/`, `?${query}`])),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...widgetFields)
      .chain(([id, fields]) => queryOf(fields).map((query) => [`${id}/`, `?${query}`])),
  },
  { weight: 2, arbitrary: hostileText.map((text) => ['pay/', `#${text}`]) },
  {
    weight: 1,
    arbitrary: hostileText.map((text) => ['claims/', `?kind=${text}&speaker=${text}#${text}`]),
  },
  { weight: 1, arbitrary: hostileText.map((text) => ['widgets/', `?${text}#${text}`]) },
);

const visits: Readonly<Record<string, Visit>> = {
  async addresses({ page, faults }, base, seed, count, fault) {
    for (const [path = '', rest = ''] of sample(addresses, seed, count)) {
      faults.length = 0;
      await page.goto('about:blank');
      // A server takes an address of some 16,000 letters; a text of half as many may be three of them each.
      await page.goto(base + path + rest.slice(0, 1_500));
      if (path.includes('embed')) await awake(page);
      await settle(page);
      fault(path + rest, [...faults, ...(await look(page, new URL(base + path).pathname))]);
    }
  },

  async messages({ page, faults }, base, seed, count, fault) {
    await page.goto(`${base}v1/embed/peg/`);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<iframe width="700" height="700"></iframe>');
    });
    const frame = page.locator('iframe').contentFrame();
    await page.locator('iframe').evaluate((element: HTMLIFrameElement) => {
      element.src = location.href;
    });
    await frame.locator('.figure').hover({ position: { x: 20, y: 8 } });
    await frame.locator('[data-awake]').waitFor();
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.src = '../../../embed.js';
      document.head.append(script);
      return new Promise((done) => script.addEventListener('load', done));
    });
    for (const { data } of sample(messages.cases, seed, count)) {
      faults.length = 0;
      // Playwright carries nothing that is very deep; a text of it is carried.
      await page.evaluate((text) => {
        const message = text === 'undefined' || text === 'NaN' ? undefined : JSON.parse(text);
        const inner = document.querySelector('iframe')?.contentWindow;
        inner?.postMessage(message, '*');
        // And as if the frame had said it to the page around.
        dispatchEvent(
          new MessageEvent('message', {
            data: message,
            origin: location.origin,
            source: inner ?? null,
          }),
        );
      }, shown(data));
      await settle(page);
      const alive = await frame.locator('main').innerText();
      fault(data, [...faults, ...(alive.length > 80 ? [] : ['the frame is blank'])]);
    }
  },

  async 'stored state'({ page, faults }, base, seed, count, fault) {
    const paths = ['', 'bankruptcy/', 'pay/', 'v1/embed/economy/', 'v1/embed/apprentice/'];
    const cases = sample(
      fc.tuple(walletText, scenariosText, hostileText, hostileText),
      seed,
      count,
    );
    for (const [index, [wallet, scenarios, theme, guess]] of cases.entries()) {
      const path = paths[index % paths.length] ?? '';
      await page.goto(`${base}pay/`);
      faults.length = 0;
      await page.evaluate(
        (kept) => {
          for (const [key, value] of Object.entries(kept))
            localStorage.setItem(`one-to-one.${key}`, value);
        },
        {
          wallet,
          scenarios,
          theme,
          'guess.scan': guess,
          'guess.bankruptcy': guess,
          'apprentice.guess': guess,
        },
      );
      await page.goto(base + path);
      const figure = page.locator('widget-figure').first();
      if (await figure.count()) await figure.scrollIntoViewIfNeeded();
      if (path !== 'pay/') await awake(page);
      await settle(page);
      fault(
        [path, wallet, scenarios],
        [...faults, ...(await look(page, new URL(base + path).pathname))],
      );
      await page.evaluate(() => localStorage.clear());
    }
  },

  async files({ page, faults }, base, seed, count, fault) {
    await page.goto(`${base}v1/embed/economy/?open=1`);
    await awake(page);
    const input = page.locator('input[type="file"]').first();
    for (const bytes of sample(fileBytes, seed, count)) {
      faults.length = 0;
      const buffer = Buffer.from(bytes);
      await input.setInputFiles({ name: 'scenario.json', mimeType: 'application/json', buffer });
      await page.waitForFunction(() => {
        const said = document.querySelector('.saved [role="status"]');
        return (said?.textContent ?? '').length > 0;
      });
      fault(buffer.toString(), [
        ...faults,
        ...(await look(page, new URL(`${base}v1/embed/economy/`).pathname)),
      ]);
    }
  },

  async codes({ page, faults }, base, seed, count, fault) {
    const texts = sample(codes.cases, seed, count * 2).flatMap(({ text, bytes }) =>
      bytes ? [] : [text],
    );
    // The browser's own detector, which says what this case has it say.
    await page.addInitScript(() => {
      const corners = [80, 160].flatMap((y) => [
        { x: 80, y },
        { x: 160, y },
      ]);
      Object.assign(window, {
        BarcodeDetector: class {
          static async getSupportedFormats(): Promise<string[]> {
            return ['qr_code'];
          }
          detect = async (): Promise<object[]> => [
            { rawValue: document.documentElement.dataset['code'] ?? '', cornerPoints: corners },
          ];
        },
      });
    });
    await page.goto(`${base}v1/embed/scan/`);
    await awake(page);
    for (const text of texts.slice(0, count)) {
      faults.length = 0;
      await page.evaluate((code) => {
        document.documentElement.dataset['code'] = code;
      }, text);
      const again = page
        .getByRole('button', { name: scan.pay.cancel, exact: true })
        .or(page.getByRole('button', { name: scan.pay.again, exact: true }));
      if (await again.first().isVisible()) await again.first().click();
      const nearest = page.getByRole('button', { name: scan.market.nearest, exact: true });
      await nearest.click({ timeout: 3_000 }).catch(() => {});
      await again.first().waitFor({ timeout: 5_000 });
      fault(text, [...faults, ...(await look(page, new URL(`${base}v1/embed/scan/`).pathname))]);
    }
  },
};

/** How many of the sample did not hold. */
export async function throughPages(seed: number, count: number): Promise<number> {
  const server = createServer(site(join(import.meta.dirname, '../../dist'), '/'));
  const base = `http://127.0.0.1:${await listen(server, Number(process.env['HOSTILE_PORT'] ?? 4441))}/`;
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
  let failed = 0;
  for (const [name, visit] of Object.entries(visits)) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const watched = await watch(context);
    let done = 0;
    const fault = (example: unknown, noted: string[]): void => {
      done += 1;
      // A word that it was given may be shown: in quotation marks, or as a title.
      const given = shown(example);
      const faults = noted.filter((one) => !one.startsWith('shows') || !WRONG.test(given));
      if (faults.length === 0) return;
      failed += 1;
      console.log(`  ${name}: ${faults.join('; ')}\n    ${given.slice(0, 400)}`);
    };
    try {
      await visit(watched, base, seed, count, fault);
    } catch (error) {
      failed += 1;
      console.log(`  ${name}, after ${done} cases: ${String(error).slice(0, 300)}`);
    }
    console.log(`${name}: ${done} cases through the pages`);
    await context.close();
  }
  await browser.close();
  server.close();
  server.closeAllConnections();
  return failed;
}
