import type { Locator, Page } from '@playwright/test';
import words from '../../content/interface/en/scan.json' with { type: 'json' };
import story from '../../content/interface/en/story.json' with { type: 'json' };
import { fill } from '../../src/i18n/fill.ts';
import { formatFen } from '../../src/i18n/format.ts';
import type { StallId } from '../../src/widgets/scan/payees.ts';
import { expect } from './health.ts';

export { words };

/** A sentence of the widget with its places filled, as the reader sees it. */
export const say = (template: string, values: Record<string, string> = {}): string =>
  fill(template, values, 'en');

/** Fen as the widget writes them. */
export const money = (fen: number): string => formatFen(fen, 'en');

/** The chapter's stage: figure, steps and their buttons. Without `stage` the whole page. */
export const stage = (page: Page): Locator =>
  page.getByRole('region', { name: story.steps.label, exact: true });

/** The widget once its script runs; the picture drawn at build time looks the same. */
export async function awake(page: Page): Promise<void> {
  await page.locator('widget-figure[data-awake]').waitFor();
}

/** Opens the front page with the figure in full view and the market shown. */
export async function openMarket(page: Page, path = ''): Promise<void> {
  await page.goto(path);
  await toFigure(page);
  await page.getByRole('button', { name: words.views.market, exact: true }).click();
}

/** Brings the figure into view at once, and waits until it is awake. */
export async function toFigure(page: Page): Promise<void> {
  await page
    .locator('widget-figure')
    .evaluate((figure) => figure.scrollIntoView({ behavior: 'instant' }));
  await awake(page);
}

/** The market's picture. */
export const picture = (page: Page): Locator =>
  page.getByRole('group', { name: words.views.market, exact: true });

/** The phone, which is a button for those who use a keyboard. */
export const phone = (page: Page): Locator => picture(page).getByRole('button');

/** Whether the phone is over a stall, as its name says. */
export async function phoneOver(page: Page, stall: StallId): Promise<void> {
  const over = say(words.market.position, { stall: words.stalls[stall] });
  await expect(phone(page)).toHaveAccessibleName(new RegExp(`^${over.replaceAll('.', '\\.')}`));
}

/** For presses that may come too late: the phone has read by itself and its panel is in the way. */
const soon = { timeout: 1_000 };

/** The way out of what a read code asks. */
const leave = (page: Page): Locator =>
  page
    .getByRole('button', { name: words.pay.cancel, exact: true })
    .or(page.getByRole('button', { name: words.pay.again, exact: true }));

/** Waits for what a read code asks, and closes it. */
export async function leavePanel(page: Page): Promise<void> {
  await leave(page).click();
  await expect(leave(page)).toHaveCount(0);
}

/** Puts the phone over a stall with the arrow keys, which take it from stall to stall. */
export async function goTo(page: Page, stall: StallId): Promise<void> {
  const over = say(words.market.position, { stall: words.stalls[stall] });
  const there = async () => (await phone(page).getAttribute('aria-label'))?.startsWith(over);
  await expect(async () => {
    if (await there()) return;
    await phone(page).focus();
    await page.keyboard.press('ArrowRight');
    expect(await there()).toBe(true);
  }).toPass({ intervals: [0], timeout: 20_000 });
}

/** Goes to a stall and reads its code with the button. */
export async function scan(page: Page, stall: StallId): Promise<void> {
  await goTo(page, stall);
  await expect(async () => {
    if (await leave(page).isVisible()) await leave(page).click(soon);
    await page.getByRole('button', { name: words.market.nearest, exact: true }).click(soon);
  }).toPass({ intervals: [0], timeout: 20_000 });
}

/** Moves money into the app with one of the offers. */
export async function topUp(page: Page, fen: number): Promise<void> {
  await page.getByRole('button', { name: words.purse.topUp, exact: true }).click();
  await page.getByRole('button', { name: money(fen), exact: true }).click();
}

/** What the purse shows. */
export async function expectPurse(page: Page, purse: { bank: number; app: number }): Promise<void> {
  const shown = (name: string) =>
    page.getByRole('paragraph').filter({ hasText: new RegExp(`^\\s*${name}`) });
  await expect(shown(words.purse.bank)).toHaveText(`${words.purse.bank} ${money(purse.bank)}`);
  await expect(shown(words.purse.app)).toHaveText(`${words.purse.app} ${money(purse.app)}`);
}

/** Where the reader types what to pay. */
export const amount = (page: Page): Locator =>
  page.getByRole('textbox', { name: words.pay.amount, exact: true });

/** The question that a read code puts. */
export const question = (page: Page, text: string): Locator =>
  page.getByRole('paragraph').filter({ hasText: text });

/** An alert with a sentence; the empty places for alerts that wait beside it do not count. */
export const alert = (page: Page, text: string): Locator =>
  page.getByRole('alert').filter({ hasText: text });
