import type { Browser, CDPSession, Page } from '@playwright/test';

/** How many times slower than this machine the phone is that all times are measured on. */
export const SLOWER = 4;

/** Lighthouse's line for phones: 1.6 Mbit/s down, and 150 ms there and back. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};

export interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
}

/** A phone's tab with nothing stored, for as long as it is used. */
export async function inTab<T>(
  browser: Browser,
  slow: { cpu: boolean; line: boolean },
  use: (tab: Tab) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    if (slow.cpu) await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    if (slow.line) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', LINE);
    }
    return await use({ page, session });
  } finally {
    await context.close();
  }
}
