import type { Page } from '@playwright/test';
import {
  codeCentre,
  layoutMarket,
  marketCodes,
  type Place,
} from '../../src/widgets/scan/market.ts';
import type { StallId } from '../../src/widgets/scan/payees.ts';
import { STALLS } from '../../src/widgets/scan/stalls.ts';
import { columnsFor, roomOf } from '../../src/widgets/scan/window.ts';
import { picture } from './market.ts';

/** The address that the codes lead to: the one that the page itself gives as its own. */
export const baseOf = (page: Page): Promise<string> =>
  page.locator('link[rel="canonical"]').evaluate((link: HTMLLinkElement) => link.href);

/** Stalls in a row of the picture, as it is laid out now. */
async function columns(page: Page): Promise<number> {
  const { width = 0, height = 0 } = (await picture(page).boundingBox()) ?? {};
  const letter = await page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  );
  return columnsFor(roomOf(width, height, letter), STALLS.length);
}

/** Whether the stalls stand in one row, of which a window follows the phone. */
export const isRow = async (page: Page): Promise<boolean> =>
  (await columns(page)) === STALLS.length;

async function placeOf(page: Page, stall: StallId): Promise<Place> {
  const { places } = layoutMarket(marketCodes(await baseOf(page)), await columns(page));
  const place = places.find(({ stall: { id } }) => id === stall);
  if (!place) throw new Error(`there is no stall ${stall}`);
  return place;
}

/** From market units to pixels of the screen, as the picture stands now. */
async function toScreen(page: Page, points: readonly { x: number; y: number }[]) {
  return picture(page).evaluate((element, all) => {
    const matrix = (element as unknown as SVGSVGElement).getScreenCTM() ?? undefined;
    return all.map((point) => {
      const { x, y } = DOMPoint.fromPoint(point).matrixTransform(matrix);
      return { x, y };
    });
  }, points);
}

/** Where the middle of a stall's code is on the screen. */
export async function codeOnScreen(page: Page, stall: StallId): Promise<{ x: number; y: number }> {
  const [at] = await toScreen(page, [codeCentre(await placeOf(page, stall))]);
  return at ?? { x: 0, y: 0 };
}

/** A stall's paper on the screen, with a little of the stall around it. */
export async function paperOnScreen(page: Page, stall: StallId) {
  const { cell } = await placeOf(page, stall);
  const [from, to] = await toScreen(page, [
    { x: cell.x + 14, y: cell.y + 70 },
    { x: cell.x + 186, y: cell.y + 240 },
  ]);
  if (!from || !to) throw new Error('no picture');
  return { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
}
