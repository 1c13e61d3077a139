import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../browser.mjs';
import type { Held } from './heap.ts';
import type { Measured } from './numbers/measured.ts';
import { serveBesideBare } from './served.mjs';

/*
 * Everything about the site that is a number, page by page, beside bare pages with the same words.
 * The whole of it is written to content/method/en/numbers.md, in the words of numbers-form.md.
 *
 *   npm run numbers                               all pages, median of five
 *   npm run numbers -- --pages peg,read --runs 1   a part is printed and not written ("scan" is /)
 */
const { values } = parseArgs({
  options: { pages: { type: 'string', default: '' }, runs: { type: 'string', default: '5' } },
});
const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
if (!existsSync(join(dist, '404.html'))) {
  console.error('There is no built site in dist. Run "npm run build" first.');
  process.exit(1);
}
// These read what is built.
const { chapters, pages, widgets } = await import('./numbers/pages.ts');
const { beyond, report } = await import('./numbers/report.ts');
const { latencyOf } = await import('./numbers/latency.ts');
const { measure } = await import('./numbers/measured.ts');
const { heldAfter } = await import('./numbers/memory.ts');
const { SLOWER } = await import('./numbers/tab.ts');
const { buildTime, testTime } = await import('./numbers/times.ts');

const runs = Number(values.runs);
const named = values.pages.split(',').filter((name) => name !== '');
const asked = named.map((name) => (name === 'scan' ? '' : `${name.replace(/^\/|\/$/g, '')}/`));
const unknown = asked.filter((page) => !pages.includes(page));
if (unknown.length > 0 || !(runs >= 1)) {
  console.error(`There is no page ${unknown.join(', ')}. There are: ${pages.join(' ')}`);
  process.exit(1);
}
const whole = asked.length === 0;
const chosen = whole ? pages : asked;
const isChosen = (_: string, at: number): boolean => chosen.includes(chapters[at] ?? '-');

const started = Date.now();
const say = (text: string): void =>
  console.log(`${((Date.now() - started) / 60_000).toFixed(1)} min: ${text}`);

const { origin, close } = await serveBesideBare(dist, chosen, 4490);
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
const measured: Measured[] = [];
const latency: Record<string, number> = {};
const held: [page: string, held: Held][] = [];
const failed: string[] = [];

/** One part of many: what fails twice is told at the end, and the others go on. */
async function part(name: string, run: () => Promise<unknown>): Promise<void> {
  say(name);
  try {
    await run().catch(run);
  } catch (error) {
    failed.push(`${name}: ${String(error).split('\n')[0]}`);
    say(`${name} failed`);
  }
}

for (const page of chosen) {
  await part(`/${page}`, async () => measured.push(await measure(browser, origin, page, runs)));
}
for (const id of widgets.filter(isChosen)) {
  await part(`${id}, pressed`, async () => {
    latency[id] = await latencyOf(browser, origin, id);
  });
}
const story = whole ? [...chapters, 'read/'] : [...new Set(['', ...chapters.filter(isChosen)])];
await part('the story in one tab', async () =>
  held.push(...(await heldAfter(browser, origin, story))),
);
const version = browser.version();
await browser.close();
close();
if (whole) say('the site is built');
const tests = testTime();
const found = { pages: measured, latency, held };
const form = readFileSync(join(root, 'content/method/en/numbers-form.md'), 'utf8');
const text = report(form, found, {
  date: new Date().toISOString().slice(0, 10),
  browser: `Chromium ${version}`,
  cores: String(cpus().length),
  cpu: cpus()[0]?.model.trim() ?? '–',
  memory: (totalmem() / 2 ** 30).toFixed(0),
  slower: String(SLOWER),
  runs: String(runs),
  build: whole ? buildTime().toFixed(0) : '–',
  tests: tests === undefined ? '–' : tests.toFixed(0),
});
console.log(`\n${text}`);
const missed = [...failed, ...beyond(found)];
console.log(
  missed.length === 0 ? 'All bounds hold.' : `Beyond their bounds:\n${missed.join('\n')}`,
);
if (whole && failed.length === 0) {
  writeFileSync(join(root, 'content/method/en/numbers.md'), text);
  console.log('\nWritten to content/method/en/numbers.md.');
}
process.exit(missed.length === 0 ? 0 : 1);
