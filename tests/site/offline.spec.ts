import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import words from '../../content/interface/en/offline.json' with { type: 'json' };
import { listen, site } from '../../src/build/serve.mjs';
import type { FileList } from '../../src/offline/list.ts';
import { readContent } from '../build/content.ts';
import { expect, test } from './health.ts';
import { pagesOf } from './pages.ts';
import { sites } from './sites.ts';

/* The network is really cut here. Nowhere else may a service worker answer for it. */
test.use({ serviceWorkers: 'allow' });

const root = join(import.meta.dirname, '../..');
const keepPage = 'classroom/offline/';

/** How many files of the list are not on the device yet. */
const missing = (page: Page, list: string): Promise<number> =>
  page.evaluate(async (from) => {
    const { files } = (await (await fetch(from)).json()) as { files: { hash: string }[] };
    const keys = await (await caches.open('one-to-one')).keys();
    const kept = new Set(keys.map(({ url }) => new URL(url).searchParams.get('v')));
    return files.filter(({ hash }) => !kept.has(hash)).length;
  }, list);

/** Opens a page and brings its figure, if it has one, near enough to wake. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole('main')).toBeVisible();
  const figure = page.locator('widget-figure');
  if ((await figure.count()) === 0) return;
  await figure.first().scrollIntoViewIfNeeded();
  await expect(page.locator('widget-figure[data-awake]').first()).toBeAttached();
}

test('after one visit every page and figure works with the network off', async ({
  page,
  context,
}) => {
  await page.goto('');
  // Nobody asks for it: after a rest the whole site is there.
  await expect(async () => expect(await missing(page, '/offline.json')).toBe(0)).toPass();
  await context.setOffline(true);
  const paths = pagesOf(sites.root.folder, sites.root.base).map((path) => `/${path}`);
  const answers = await page.evaluate(
    (all) => Promise.all(all.map(async (path) => (await fetch(path)).status)),
    paths,
  );
  expect(answers).toEqual(paths.map(() => 200));
  for (const { id } of readContent('en').chapters)
    await open(page, id === 'scan' ? '/' : `/${id}/`);
  await open(page, '/classroom/bank-run/');
  await open(page, '/peg/?view=map');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  const frame = await page.goto('/v1/embed/ledger/');
  expect(frame?.ok()).toBe(true);
  await expect(
    page.locator('[data-awake]').or(page.getByRole('button').first()).first(),
  ).toBeVisible();
});

test('a reader who asks sees how large it is and how far it has come, and can stop', async ({
  page,
  context,
  complaints,
}) => {
  const { url } = sites.subPath;
  await page.goto(url + keepPage);
  const start = page.getByRole('button', { name: words.keep.start });
  await expect(page.getByText(/MB on the device, about .* MB to fetch/)).toBeVisible();
  // A slow network, so that there is time to stop.
  const gate = Promise.withResolvers<void>();
  await context.route(/\/(?:read|peg)\/$/, async (route) => {
    await gate.promise;
    await route.continue().catch(() => undefined);
  });
  await start.click();
  await expect(page.getByRole('progressbar', { name: words.keep.label })).toBeVisible();
  await page.getByRole('button', { name: words.keep.stop }).click();
  await expect(page.getByText(words.keep.stopped)).toBeVisible();
  gate.resolve();
  await start.click();
  await expect(page.getByText(/The whole site is kept here/)).toBeVisible();
  await context.setOffline(true);
  await open(page, `${url}bankruptcy/`);
  // What never was is answered as by a server; the browser grumbles about it as it does there.
  const lost = await page.goto(`${url}no-such-page/`);
  expect(lost?.status()).toBe(404);
  await expect(page.getByRole('main')).toBeVisible();
  expect(complaints.splice(0)).toHaveLength(1);
  await page.goto(url + keepPage);
  await expect(page.getByText(/The whole site is kept here/)).toBeVisible();
});

/** The built site, and over it what a second version changes: a page, and a figure’s script. */
function versions(): { server: Server; publish: () => string } {
  const files = site(join(root, sites.root.folder), '/');
  const over = new Map<string, string>();
  const gone = new Set<string>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*$/, '');
    const text = over.get(path);
    if (gone.has(path)) request.url = '/gone';
    if (text === undefined) return files(request, response);
    const kind = path.endsWith('/')
      ? 'text/html'
      : path.endsWith('.js')
        ? 'text/javascript'
        : 'application/json';
    response.writeHead(200, { 'Content-Type': `${kind}; charset=utf-8` }).end(text);
  });
  const publish = (): string => {
    const read = (path: string) => readFileSync(join(root, sites.root.folder, path), 'utf8');
    const list = JSON.parse(read('offline.json')) as FileList;
    const page = read('glossary/index.html').replace('</h1>', ', second edition</h1>');
    const hash = createHash('sha256').update(page).digest('hex');
    const peg = list.files.find(({ path }) => path.startsWith('_astro/Peg.'))?.path ?? '';
    const next = list.files
      .filter(({ path }) => path !== peg)
      .map((file) =>
        file.path === 'glossary/' ? { ...file, hash, bytes: Buffer.byteLength(page) } : file,
      );
    over.set('/glossary/', page);
    over.set('/offline.json', JSON.stringify({ ...list, version: 'second', files: next }));
    over.set('/sw.js', read('sw.js').replaceAll(list.version, 'second'));
    gone.add(`/${peg}`);
    return peg;
  };
  return { server, publish };
}

test('a second version waits until it is asked for, and breaks no open lesson', async ({
  context,
}) => {
  const { server, publish } = versions();
  const port = await listen(server, sites.pseudo.port + 20);
  const url = `http://127.0.0.1:${port}/`;
  try {
    const page = await context.newPage();
    await page.goto(`${url}glossary/`);
    await expect(async () => expect(await missing(page, '/offline.json')).toBe(0)).toPass();
    // A lesson is open whose figure has not been reached yet.
    const lesson = await context.newPage();
    await lesson.setViewportSize({ width: 1280, height: 300 });
    await lesson.goto(`${url}peg/`);
    await expect(lesson.locator('widget-figure[data-awake]')).toHaveCount(0);

    const old = publish();
    expect(old).not.toBe('');
    await page.reload();
    await expect(page.getByText(words.offer.says)).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('second edition');

    await page.getByRole('button', { name: words.offer.use }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('second edition');
    await expect(page.getByText(words.offer.says)).toBeHidden();

    // The lesson was left alone, and what it fetches only now is of its own version.
    await lesson.locator('widget-figure').scrollIntoViewIfNeeded();
    await expect(lesson.locator('widget-figure[data-awake]')).toBeAttached();
    await context.setOffline(true);
    await page.goto(`${url}ledger/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
