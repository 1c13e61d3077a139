import type { Page } from '@playwright/test';
import figure from '../../../content/interface/en/figure.json' with { type: 'json' };
import { drawn, type Scene } from './scene.ts';

const button = (page: Page, name: string) =>
  page.locator('widget-figure').getByRole('button', { name, exact: true });

/** Moves every control that can be moved, sets the figure back, takes that back, sets it back. */
export const resets = (id: string): Scene => ({
  name: `${id}, set back`,
  path: `${id}/?open=1`,
  times: 50,
  async begin(page) {
    await page.mouse.move(9, 9);
    await page.locator('widget-figure').scrollIntoViewIfNeeded();
    await page.locator('widget-figure[data-awake]').waitFor();
    await page.locator('widget-figure').getByRole('slider').first().waitFor();
  },
  async again(page) {
    const sliders = page.locator('widget-figure').getByRole('slider');
    for (let at = 0; at < (await sliders.count()); at++) {
      const slider = sliders.nth(at);
      if (!(await slider.isVisible()) || (await slider.isDisabled())) continue;
      await slider.press('ArrowRight');
      await slider.press('ArrowLeft');
      await slider.press('ArrowLeft');
    }
    await button(page, figure.actions.reset).press('Enter');
    await button(page, figure.undo).press('Enter');
    await button(page, figure.actions.reset).press('Enter');
    await drawn(page);
  },
});
