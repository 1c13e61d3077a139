import type { Browser } from '@playwright/test';
import { type FirstView, firstViewOf } from './first-view.ts';
import { median } from './median.ts';
import { type Coming, comingOf } from './paint.ts';
import { type Scrolled, scrolledThrough } from './scroll.ts';

/** A page beside the bare page with the same words; each a median of several runs. */
export interface Measured {
  readonly page: string;
  readonly view: FirstView;
  readonly coming: Coming;
  readonly bare: Coming;
  readonly scrolled: Scrolled;
}

/** The median of every value of its own. */
const middle = (all: readonly Coming[]): Coming => ({
  first: median(all.map(({ first }) => first)),
  largest: median(all.map(({ largest }) => largest)),
  blocked: median(all.map(({ blocked }) => blocked)),
  shift: median(all.map(({ shift }) => shift)),
});

export async function measure(
  browser: Browser,
  origin: string,
  page: string,
  runs: number,
): Promise<Measured> {
  const url = `${origin}/${page}`;
  const coming: Coming[] = [];
  const bare: Coming[] = [];
  const scrolled: Scrolled[] = [];
  for (let run = 0; run < runs; run++) {
    coming.push(await comingOf(browser, url));
    bare.push(await comingOf(browser, `${origin}/bare/${page}`));
    scrolled.push(await scrolledThrough(browser, url));
  }
  return {
    page,
    view: await firstViewOf(browser, url),
    coming: middle(coming),
    bare: middle(bare),
    scrolled: {
      longest: median(scrolled.map(({ longest }) => longest)),
      worked: median(scrolled.map(({ worked }) => worked)),
    },
  };
}
