import type { Page } from '@playwright/test';
import words from '../../../content/interface/en/present.json' with { type: 'json' };
import { drawn, type Scene } from './scene.ts';

const heading = (page: Page): Promise<string> => page.locator('h1').first().innerText();

/** Presses a clicker until it leads no further. */
async function walk(page: Page, key: 'PageDown' | 'PageUp', button: string): Promise<void> {
  while (await page.getByRole('button', { name: button, exact: true }).isEnabled()) {
    const before = await heading(page);
    await page.keyboard.press(key);
    await page.waitForFunction((was) => document.querySelector('h1')?.innerText !== was, before);
    await page.locator('iframe, .present-nothing').first().waitFor();
    await drawn(page);
  }
}

/** A lesson's deck from its first step to its last and back, with a running clock. */
export const presenter: Scene = {
  name: 'presenter, a deck there and back',
  path: 'classroom/present/?lesson=double',
  times: 30,
  async begin(page) {
    await page.getByRole('button', { name: words.next, exact: true }).waitFor();
    await page.keyboard.press('t');
  },
  async again(page) {
    await walk(page, 'PageDown', words.next);
    await page.keyboard.press('r');
    await walk(page, 'PageUp', words.back);
  },
};
