import type { CDPSession, Page } from '@playwright/test';

/** What a tab holds once everything that can be let go of has been. */
export interface Held {
  /** Bytes of JavaScript. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  readonly frames: number;
}

/** Opens the instruments of a tab. They see the frames of the same process, too. */
export async function instruments(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  return session;
}

/** Collects garbage, then says what is left. */
export async function heldBy(session: CDPSession): Promise<Held> {
  // What only a finalizer or an observer held goes with the second collection.
  for (let time = 0; time < 2; time++) {
    await session.send('HeapProfiler.collectGarbage');
    await new Promise((go) => setTimeout(go, 100));
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => {
    const found = metrics.find((metric) => metric.name === name);
    if (!found) throw new Error(`the browser has no metric ${name}`);
    return found.value;
  };
  return {
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
    frames: of('Frames'),
  };
}
