import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { rested } from './paint.ts';
import { inTab } from './tab.ts';

/** What is fetched before the reader does anything: bytes, gzip, and requests. */
export interface FirstView {
  readonly script: number;
  readonly all: number;
  readonly requests: number;
}

/** Fonts and pictures are compressed already. */
const weigh = (url: string, body: Buffer): number =>
  /\.(woff2|png|jpg|webp|avif)$/.test(url) ? body.length : gzipSync(body, { level: 9 }).length;

export const firstViewOf = (browser: Browser, url: string): Promise<FirstView> =>
  inTab(browser, { cpu: false, line: false }, async ({ page }) => {
    const coming: Promise<{ script: boolean; bytes: number }>[] = [];
    page.on('response', (response) => {
      // What is fetched ahead when there is time is not part of this view.
      if (response.request().headers()['sec-purpose'] === 'prefetch') return;
      const script = response.request().resourceType() === 'script';
      const bytes = response
        .body()
        .then((body) => weigh(response.url(), body))
        // The browser no longer has the text of some that a frame fetched: what came by wire, then.
        .catch(async () => (await response.request().sizes()).responseBodySize)
        .catch(() => 0);
      coming.push(bytes.then((count) => ({ script, bytes: count })));
    });
    await page.goto(url);
    await rested(page);
    const come = await Promise.all(coming);
    const sum = (of: typeof come): number => of.reduce((all, { bytes }) => all + bytes, 0);
    return {
      script: sum(come.filter(({ script }) => script)),
      all: sum(come),
      requests: come.length,
    };
  });
