import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { listen, site } from '../../src/build/serve.mjs';
import { browserArgs, findBrowser } from '../browser.mjs';
import { type Held, heldBy, instruments } from './heap.ts';
import { bankRun } from './long-use/bank-run.ts';
import { article, embeds } from './long-use/embeds.ts';
import { growthOf, lost } from './long-use/growth.ts';
import { presenter } from './long-use/presenter.ts';
import { resets } from './long-use/resets.ts';
import type { Scene } from './long-use/scene.ts';

/*
 * Three hours of a classroom in fast-forward, each part in one tab. After every tenth of a part all
 * that can be let go of is, and what is left is counted: it may not grow any more.
 *
 *   npm run long-use                         all of it
 *   npm run long-use -- --only bank --times 20
 */
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, times: { type: 'string', default: '' } },
});
const dist = join(import.meta.dirname, '../../dist');
if (!existsSync(join(dist, '404.html'))) {
  console.error('There is no built site in dist. Run "npm run build" first.');
  process.exit(1);
}

const files = site(dist, '/');
const server = createServer((request, response) => {
  if (request.url !== `/${embeds.path}`) return files(request, response);
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end(article);
});
const base = `http://127.0.0.1:${await listen(server, 4460)}/`;

/** What was held after each tenth. */
async function play(browser: Browser, scene: Scene): Promise<Held[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const session = await instruments(page);
  await page.goto(base + scene.path);
  await scene.begin(page);
  const times = values.times === '' ? scene.times : Number(values.times);
  const held: Held[] = [];
  for (let time = 1; time <= times; time++) {
    await scene.again(page, time);
    if (Math.floor((time * 10) / times) > held.length) held.push(await heldBy(session));
  }
  await context.close();
  if (faults.length > 0) throw new Error(`${scene.name}: ${faults.join('; ')}`);
  return held;
}

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: browserArgs,
});
const scenes = [presenter, bankRun, resets('peg'), resets('bankruptcy'), embeds];
const missed: string[] = [];
for (const scene of scenes.filter(({ name }) => name.includes(values.only))) {
  const started = Date.now();
  const held = await play(browser, scene);
  const growth = growthOf(held);
  console.log(`\n${scene.name} (${((Date.now() - started) / 1_000).toFixed(0)} s)`);
  console.table(
    held.map(({ heap, ...others }) => ({ 'heap MB': (heap / 1e6).toFixed(2), ...others })),
  );
  console.log(
    Object.entries(growth)
      .map(([what, by]) => `${what} ${(by * 100).toFixed(1)} %`)
      .join(', '),
  );
  missed.push(...lost(growth).map((what) => `${scene.name}: ${what}`));
}
await browser.close();
server.close();
server.closeAllConnections();
console.log(missed.length === 0 ? '\nNothing grows.' : `\nWhat grows:\n${missed.join('\n')}`);
process.exit(missed.length === 0 ? 0 : 1);
