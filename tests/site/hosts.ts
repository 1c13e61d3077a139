import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { sites } from './sites.ts';

export { expect };

export interface HostPage {
  readonly body: string;
  /** Content-Security-Policy of the host's own. */
  readonly policy?: string;
  /** Whether the figures' site sends CORS headers. */
  readonly cors?: boolean;
}

/** Another site, on another origin than the figures: an article that somebody else wrote. */
interface Host {
  readonly server: Server;
  show: (page: HostPage) => void;
}

async function listen(): Promise<Host> {
  let shown: HostPage = { body: '' };
  const server = createServer((_, response) => {
    const policy = shown.policy === undefined ? {} : { 'Content-Security-Policy': shown.policy };
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...policy });
    response.end(
      `<!doctype html><html lang="en"><title>An article</title><link rel="icon" href="data:,"><h1>An article</h1>${shown.body}`,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    server,
    show: (page) => {
      shown = page;
    },
  };
}

/** A browser page that shows a host's article, and everything it complained about. */
export const test = base.extend<{
  complaints: string[];
  visit: (host: HostPage) => Promise<void>;
}>({
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(error.message));
    await use(complaints);
  },
  visit: async ({ page, complaints }, use) => {
    const host = await listen();
    const { port } = host.server.address() as AddressInfo;
    await use(async (article) => {
      complaints.length = 0;
      host.show(article);
      if (article.cors === false) {
        await page.route(`${sites.root.url}**`, async (route) => {
          const response = await route.fetch();
          const { 'access-control-allow-origin': _, ...headers } = response.headers();
          await route.fulfill({ response, headers });
        });
      }
      await page.goto(`http://127.0.0.1:${port}/`);
    });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    host.server.close();
    host.server.closeAllConnections();
  },
});

export const frameOf = (page: Page, index = 0): FrameLocator =>
  page.locator('iframe').nth(index).contentFrame();

/** Height of a frame's content and of the room that the host gives it. */
export async function heights(page: Page, index = 0): Promise<{ content: number; room: number }> {
  const frame = page.locator('iframe').nth(index);
  const room = await frame.evaluate((element) => element.clientHeight);
  const content = await frameOf(page, index)
    .locator('body')
    .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  return { content, room };
}

/** A reader comes to a figure, and its script with them. */
export async function wakeIn(page: Page, index = 0): Promise<void> {
  const figure = frameOf(page, index).locator('.figure');
  await figure.hover({ position: { x: 20, y: 8 } });
  await expect(figure).toHaveAttribute('data-awake', '');
}
