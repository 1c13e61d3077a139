import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import bankruptcy from '../../content/interface/en/bankruptcy.json' with { type: 'json' };
import figure from '../../content/interface/en/figure.json' with { type: 'json' };
import scan from '../../content/interface/en/scan.json' with { type: 'json' };
import { expect } from './hosts.ts';

/** Where a figure is: a page or a frame. */
type Place = Page | FrameLocator | Locator;

/** Every widget that is built, by its embed. */
export const widgetIds = readdirSync(
  join(import.meta.dirname, '../..', process.env['OUT'] ?? 'dist', 'v1/embed'),
)
  .filter((name) => name.endsWith('.js') && !name.startsWith('part-'))
  .map((name) => name.slice(0, -'.js'.length));

/** What each widget is there for, done by hand: a scan, a run, a bankruptcy, a decision. */
const points: Readonly<Record<string, (place: Place) => Promise<void>>> = {
  async scan(place) {
    await place.getByRole('button', { name: scan.market.nearest, exact: true }).click();
    await expect(place.getByText(/¥|shows/).first()).toBeVisible();
  },
  async bankruptcy(place) {
    await place.getByRole('button', { name: bankruptcy.lever.pull, exact: true }).click();
    await place.getByRole('button', { name: /^Next: the books/ }).click();
    await expect(place.getByRole('heading', { name: /^By its books there is/ })).toBeVisible();
  },
};

/** A slider of the sandbox, moved by keyboard: it changes and the figure says so. */
async function moveSomething(place: Place): Promise<void> {
  const summary = place.getByText(figure.controls, { exact: true });
  const slider = place.getByRole('slider').first();
  if (!(await slider.isVisible())) await summary.press('Enter');
  const before = await slider.getAttribute('aria-valuetext');
  const atEnd = await slider.evaluate(
    (one) => one instanceof HTMLInputElement && one.value === one.max,
  );
  await slider.press(atEnd ? 'ArrowLeft' : 'ArrowRight');
  await expect(slider).not.toHaveAttribute('aria-valuetext', before ?? '');
}

export const toThePoint = (id: string, place: Place): Promise<void> =>
  (points[id] ?? moveSomething)(place);
