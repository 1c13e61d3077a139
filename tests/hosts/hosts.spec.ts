import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { policyIn } from '../../src/build/policy.mjs';
import { toThePoint } from '../site/points.ts';
import { ask } from './ask.ts';
import { type Kind, programOf, type Running, start } from './servers.ts';

/* The recipes of hosting/, run as they stand. */

const types: Readonly<Record<string, RegExp>> = {
  '.html': /^text\/html; charset=utf-8$/i,
  '.js': /^(text|application)\/javascript(; charset=utf-8)?$/i,
  '.json': /^application\/json(; charset=utf-8)?$/i,
  '.svg': /^image\/svg\+xml(; charset=utf-8)?$/i,
  '.woff2': /^font\/woff2$/,
  '.png': /^image\/png$/,
  '.xml': /^(text|application)\/xml(; charset=utf-8)?$/i,
  '.txt': /^text\/plain; charset=utf-8$/i,
  '.css': /^text\/css(; charset=utf-8)?$/i,
  '.csv': /^text\/csv(; charset=utf-8)?$/i,
  '.zip': /^application\/zip$/,
  '.webmanifest': /^application\/manifest\+json/,
};

/** An article of somebody else's, on another origin. */
async function article(html: string): Promise<{ server: Server; url: string }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>An article</title>${html}`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

const cases = [
  { kind: 'nginx', built: 'dist', base: '/' },
  { kind: 'nginx', built: 'dist-sub-path', base: '/one-to-one/' },
  { kind: 'Caddy', built: 'dist', base: '/' },
  { kind: 'Caddy', built: 'dist-sub-path', base: '/one-to-one/' },
] as const satisfies { kind: Kind; built: string; base: string }[];

for (const [index, { kind, built, base }] of cases.entries()) {
  test.describe(`${kind} at ${base}`, () => {
    test.skip(programOf(kind) === undefined, `${kind} is not here and cannot be installed`);
    let host: Running;
    let site: string;

    test.beforeAll(async () => {
      host = await start(kind, built, base, Number(process.env['HOSTS_PORT'] ?? 4431) + index);
      site = host.url + base;
    });
    test.afterAll(() => host?.stop());

    test('serves each file whole, as what it is, to be kept as long as it holds', async () => {
      const files = readdirSync(host.www + base, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('_policy.'))
        .map(({ parentPath, name }) => join(parentPath, name));
      expect(files.length).toBeGreaterThan(80);
      for (const file of files) {
        const path = file.slice(host.www.length).replace(/(?<=\/)index\.html$/, '');
        const { status, headers, body } = await ask(host.url + path);
        expect.soft(status, path).toBe(200);
        expect.soft(body.equals(readFileSync(file)), `${path} is whole`).toBe(true);
        expect
          .soft(headers['content-type'], path)
          .toMatch(types[extname(file)] ?? /^no type known$/);
        expect.soft(headers['access-control-allow-origin'], path).toBe('*');
        expect.soft(headers['x-content-type-options'], path).toBe('nosniff');
        const cache = path.includes('/_astro/')
          ? 'public, max-age=31536000, immutable'
          : 'no-cache';
        expect.soft(headers['cache-control'], path).toBe(cache);
      }
    });

    test('packs what can be packed, and says that nothing changed where nothing did', async () => {
      for (const path of ['', 'bankruptcy/', 'v1/embed/peg.js', 'sitemap-0.xml']) {
        const plain = await ask(site + path);
        const packed = await ask(site + path, { 'Accept-Encoding': 'gzip' });
        expect.soft(packed.headers['content-encoding'], path).toBe('gzip');
        expect.soft(packed.headers['vary'], path).toMatch(/accept-encoding/i);
        expect.soft(packed.body.length / plain.body.length, path).toBeLessThan(0.7);
        for (const { headers } of [plain, packed]) {
          const again = await ask(site + path, {
            'Accept-Encoding': 'gzip',
            'If-None-Match': String(headers.etag),
          });
          expect.soft(again.status, `${path} again`).toBe(304);
          expect.soft(again.body.length, path).toBe(0);
        }
      }
    });

    test('says clearly what is not there, and keeps no such answer', async () => {
      const lost = [
        'nothing-here/',
        '_astro/gone.abc123.js',
        '_policy.nginx.conf',
        '_policy.caddy',
      ];
      for (const path of [...lost, 'v1/', '_astro/']) {
        const { status, headers, body } = await ask(site + path);
        // A folder without a page of its own is not to be listed.
        expect.soft([403, 404], path).toContain(status);
        expect.soft(headers['cache-control'], path).toBe('no-cache');
        expect.soft(body.toString(), path).not.toContain('Index of');
        if (lost.includes(path)) expect.soft(body.toString(), path).toContain('</main>');
      }
      const slashless = await ask(`${site}bankruptcy`);
      expect([301, 302, 307, 308]).toContain(slashless.status);
      expect(new URL(slashless.headers.location ?? '', site).href).toBe(`${site}bankruptcy/`);
    });

    test('repeats each page’s policy in a header, and adds who may frame it', async () => {
      for (const path of ['', 'pay/', 'widgets/', 'nothing-here/', 'v1/embed/scan/']) {
        const { headers, body } = await ask(site + path);
        const text = String(headers['content-security-policy']);
        const said = policyIn(`<meta http-equiv="content-security-policy" content="${text}"`);
        for (const [name, sources] of policyIn(body.toString())) {
          expect
            .soft([...(said.get(name) ?? [])], `${path} ${name}`)
            .toEqual(expect.arrayContaining([...sources]));
        }
        expect.soft(text, path).not.toMatch(/unsafe|https?:|\*/);
        expect
          .soft([...(said.get('frame-ancestors') ?? [])], path)
          .toEqual(path.startsWith('v1/embed/') ? [] : ["'self'"]);
      }
    });

    test('pages and figures run under it', async ({ page }) => {
      const complaints = complaintsOf(page);
      await page.goto(`${site}bankruptcy/`);
      const figure = page.locator('widget-figure');
      await page.mouse.move(9, 9);
      await figure.scrollIntoViewIfNeeded();
      await expect(figure).toHaveAttribute('data-awake', '');
      await toThePoint('bankruptcy', page);
      await page.goto(`${site}peg/`);
      await page.mouse.move(12, 12);
      await page.locator('widget-figure').scrollIntoViewIfNeeded();
      await expect(page.locator('widget-figure')).toHaveAttribute('data-awake', '');
      expect(complaints).toEqual([]);
    });

    test('figures run in anybody’s frame; other pages are not to be framed', async ({
      page,
    }, testInfo) => {
      const frame = (path: string) =>
        `<iframe src="${site}${path}" sandbox="allow-scripts" width="700" height="900"></iframe>`;
      const { server, url } = await article(frame('v1/embed/bankruptcy/'));
      const saved = testInfo.outputPath('saved.html');
      writeFileSync(saved, frame('v1/embed/bankruptcy/'));
      for (const address of [url, pathToFileURL(saved).href]) {
        await page.goto(address);
        await toThePoint('bankruptcy', page.frameLocator('iframe'));
      }
      const framed = await article(frame('bankruptcy/'));
      const complaints = complaintsOf(page);
      await page.goto(framed.url);
      await expect.poll(() => complaints.join('\n')).toMatch(/frame-ancestors/);
      await expect(page.frameLocator('iframe').locator('main')).toHaveCount(0);
      for (const one of [server, framed.server]) {
        one.close();
        one.closeAllConnections();
      }
    });
  });
}
