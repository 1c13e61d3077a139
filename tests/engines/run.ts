import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listen, site } from '../../src/build/serve.mjs';
import type { Engine } from './driver.ts';
import { chromiumEngine, firefoxEngine } from './playwright.ts';
import { checksFor } from './smoke.ts';
import { webkitEngine } from './webkit.ts';

/*
 * One smoke in three engines: every widget to its point, the story, an embed, print. Run it before a
 * release and when something new of the platform is used:  npm run engines [-- --only Firefox --check offline]
 */
const { values } = parseArgs({
  options: {
    check: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    folder: { type: 'string', default: 'dist' },
  },
});
const dist = join(import.meta.dirname, '../..', values.folder);
if (!existsSync(join(dist, '404.html'))) {
  console.error(`There is no built site in ${values.folder}. Run "npm run build" first.`);
  process.exit(1);
}
const { widgetIds } = await import('../site/points.ts');

const files = site(dist, '/');
let broken = false;
let offline = false;

/** An article of somebody else's, with a figure that may run scripts and nothing else. */
const article = `<!doctype html><html lang="en"><title>An article</title>
<iframe src="/v1/embed/bankruptcy/" sandbox="allow-scripts" width="700" height="333" title="Figure"></iframe>
<script src="/embed.js"></script>`;

const server = createServer((request, response) => {
  const { url = '/' } = request;
  const say = (type: string, body: string, status = 200): void => {
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(body);
  };
  if (url === '/break') broken = true;
  if (url === '/offline') offline = true;
  if (url === '/mend') [broken, offline] = [false, false];
  if (url === '/break' || url === '/mend' || url === '/offline') say('text/plain', 'done');
  else if (url === '/article') say('text/html', article);
  else if (offline) request.socket.destroy();
  else if (broken && url.includes('/Widget.')) say('text/plain', 'broken for the test', 503);
  else files(request, response);
});
const port = await listen(server, Number(process.env['ENGINES_PORT'] ?? 4450));
const base = `http://127.0.0.1:${port}/`;

let failed = 0;

async function smoke({ name, missing, start }: Engine): Promise<void> {
  if (missing !== null) {
    failed += 1;
    console.log(`\n${name}: not here. ${missing}`);
    return;
  }
  console.log(`\n${name}`);
  const browser = await start();
  const checks = checksFor(widgetIds, dist).filter((one) => one.name.includes(values.check));
  for (const check of checks) {
    const started = Date.now();
    let outcome: string;
    try {
      outcome = (await check.run(browser, base)) ?? 'ok';
      const thrown = browser.thrown();
      if (thrown.length > 0) throw new Error(thrown.join('; '));
    } catch (error) {
      failed += 1;
      outcome = `FAILED: ${String(error).split('\n')[0]}`;
    }
    console.log(`  ${check.name}: ${outcome} (${((Date.now() - started) / 1_000).toFixed(1)} s)`);
  }
  await browser.close();
}

for (const engine of [chromiumEngine, firefoxEngine, webkitEngine]) {
  const found = engine();
  if (found.name.toLowerCase().includes(values.only.toLowerCase())) await smoke(found);
}
server.close();
server.closeAllConnections();
console.log(failed === 0 ? '\nall engines passed' : `\n${failed} did not pass`);
process.exit(failed === 0 ? 0 : 1);
