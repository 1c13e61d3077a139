import { existsSync } from 'node:fs';
import { type Browser, chromium, type ElementHandle, firefox } from '@playwright/test';
import { browserArgs, findBrowser } from '../browser.mjs';
import { debian } from '../debian.mjs';
import type { Driver, Engine } from './driver.ts';

async function drive(browser: Browser): Promise<Driver> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  let thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  /** Both ways of driving call a function of texts by its source. */
  const source = (inPage: (...given: string[]) => unknown, given: readonly string[]): string =>
    `(${inPage})(...${JSON.stringify(given)})`;
  const as = (element: object): ElementHandle => element as ElementHandle;
  return {
    open: async (url) => {
      await page.goto(url);
    },
    ask: (inPage, ...given) => page.evaluate(source(inPage, given)),
    find: async (inPage, ...given) =>
      (await page.evaluateHandle(source(inPage, given))).asElement(),
    click: (element) => as(element).click({ timeout: 10_000 }),
    press: (element, key) => as(element).press(key),
    print: async () => (await page.pdf()).length,
    thrown: () => {
      const before = thrown;
      thrown = [];
      return before;
    },
    close: () => browser.close(),
  };
}

export function chromiumEngine(): Engine {
  return {
    name: 'Chromium',
    missing: null,
    start: async () =>
      drive(await chromium.launch({ executablePath: findBrowser(), args: browserArgs })),
  };
}

const firefoxPaths = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Debian's Firefox over WebDriver BiDi, which this version of Playwright speaks if asked by name. */
export function firefoxEngine(): Engine {
  const find = (): string | undefined => firefoxPaths.find((path) => existsSync(path));
  const path = find() ?? (debian('firefox-esr') ? find() : undefined);
  return {
    name: 'Firefox',
    missing: path ? null : 'Debian or Ubuntu: sudo apt-get install firefox-esr',
    start: async () =>
      drive(await firefox.launch({ channel: 'moz-firefox', executablePath: path ?? '' })),
  };
}
