import type { Page } from '@playwright/test';
import words from '../../../content/interface/en/bankrun.json' with { type: 'json' };
import type { Scene } from './scene.ts';

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).press('Enter');

async function raise(page: Page, ...counts: readonly number[]): Promise<void> {
  for (const count of counts) {
    await page.getByRole('textbox', { name: /how many hands/ }).fill(String(count));
    await page.keyboard.press('Enter');
  }
}

/** Thirty pupils play three rounds, look at the comparison, and start again. */
export const bankRun: Scene = {
  name: 'bank run, three rounds',
  path: 'classroom/bank-run/',
  times: 60,
  async begin(page) {
    await page.locator('[data-bank-run][data-awake]').waitFor();
  },
  async again(page, time) {
    await raise(page, 1 + (time % 5), 30 - 1 - (time % 5));
    await press(page, 'On to round 2');
    await raise(page, 3, 4, 2);
    await press(page, words.desk.end);
    await press(page, 'On to round 3');
    await raise(page, 0);
    await press(page, words.desk.end);
    await press(page, words.desk.compare);
    await press(page, words.desk.again);
    await page.getByText('Day 1: how many hands?').waitFor();
  },
};
