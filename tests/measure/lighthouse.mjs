// @ts-check
// Measures the built site as Lighthouse does (mobile, simulated), beside bare pages with the same
// words from the same server in the same run. Fails where a bound does not hold.
//
// A figure for other pages is held to the time until it can be used, not to a page's scores.
//
//   npm run lighthouse                     all pages, median of five
//   npm run lighthouse -- --runs 1 / read/  fewer runs, some pages
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { listen } from '../../src/build/serve.mjs';
import { browserArgs, findBrowser } from '../browser.mjs';
import { serveBesideBare } from './served.mjs';

const bounds = { blocked: 50, ratio: 1.4, shift: 0.02, score: 100, ready: 1500 };
const scored = /** @type {const} */ (['accessibility', 'best-practices', 'seo']);

/**
 * @typedef {object} Measured
 * @property {number} blocked Total Blocking Time, ms
 * @property {number} ready Time to Interactive, ms
 * @property {number} paint Largest Contentful Paint, ms
 * @property {number} shift Cumulative Layout Shift
 * @property {number[]} scores of `scored`, 0 to 100
 * @property {string[]} lost audits that cost points
 */

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, folder: { type: 'string', default: 'dist' } },
  allowPositionals: true,
});
const runs = Number(values.runs);
const figures = ['v1/embed/scan/', 'v1/embed/peg/', 'v1/embed/bankruptcy/'];
const pages = (
  positionals.length > 0 ? positionals : ['/', 'timeline/', 'read/', 'claims/', ...figures]
).map((page) => page.replace(/^\//, ''));
if (!existsSync(join(values.folder, '404.html'))) {
  console.error(`There is no built site in ${values.folder}. Run "npm run build" first.`);
  process.exit(1);
}

const { origin, close } = await serveBesideBare(values.folder, pages, 4480);

const control = createServer();
const port = await listen(control, 4580);
control.close();
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...browserArgs, `--remote-debugging-port=${port}`],
});

const median = (/** @type {number[]} */ numbers) =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/**
 * @param {string} url
 * @param {boolean} whole whether to score more than speed
 * @returns {Promise<Measured>}
 */
async function measure(url, whole) {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: ['performance', ...(whole ? scored : [])],
  });
  if (!result) throw new Error(`no result for ${url}`);
  const { audits, categories, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const number = (/** @type {string} */ id) => {
    const value = audits[id]?.numericValue;
    if (value === undefined) throw new Error(`${url}: no ${id}`);
    return value;
  };
  const lost = scored.flatMap((id) =>
    (categories[id]?.auditRefs ?? [])
      .filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 1)
      .map((ref) => `${id}: ${audits[ref.id]?.title}`),
  );
  return {
    blocked: number('total-blocking-time'),
    ready: number('interactive'),
    paint: number('largest-contentful-paint'),
    shift: number('cumulative-layout-shift'),
    scores: scored.map((id) => Math.round((categories[id]?.score ?? 0) * 100)),
    lost,
  };
}

/** @type {Record<string, string>[]} */
const table = [];
/** @type {string[]} */
const failures = [];
try {
  for (const page of pages) {
    /** @type {Measured[]} */
    const site = [];
    /** @type {Measured[]} */
    const plain = [];
    for (let run = 0; run < runs; run++) {
      site.push(await measure(`${origin}/${page}`, true));
      plain.push(await measure(`${origin}/bare/${page}`, false));
    }
    const blocked = median(site.map((one) => one.blocked));
    const paint = median(site.map((one) => one.paint));
    const barePaint = median(plain.map((one) => one.paint));
    const shift = median(site.map((one) => one.shift));
    const ready = median(site.map((one) => one.ready));
    const scores = scored.map((_, at) => median(site.map((one) => one.scores[at] ?? 0)));
    const ratio = paint / barePaint;
    table.push({
      page: `/${page}`,
      'TBT ms': blocked.toFixed(0),
      'TTI ms': ready.toFixed(0),
      'LCP ms': paint.toFixed(0),
      'bare LCP ms': barePaint.toFixed(0),
      ratio: ratio.toFixed(2),
      CLS: shift.toFixed(3),
      ...Object.fromEntries(scored.map((id, at) => [id, String(scores[at])])),
    });
    const fails = (/** @type {string} */ what) => failures.push(`/${page}: ${what}`);
    if (!(blocked <= bounds.blocked)) fails(`blocked for ${blocked.toFixed(0)} ms`);
    if (!(shift <= bounds.shift)) fails(`layout shift ${shift.toFixed(3)}`);
    if (page.startsWith('v1/')) {
      if (!(ready <= bounds.ready)) fails(`interactive after ${ready.toFixed(0)} ms`);
      continue;
    }
    if (!(ratio <= bounds.ratio)) fails(`LCP ${ratio.toFixed(2)} times the bare page`);
    if (scores.some((score) => score < bounds.score))
      fails([...new Set(site.flatMap((one) => one.lost))].join('; '));
  }
} finally {
  await browser.close();
  close();
}

console.log(`Lighthouse, mobile, simulated, median of ${runs}`);
console.table(Object.fromEntries(table.map(({ page = '', ...row }) => [page, row])));
console.log(
  failures.length === 0 ? 'All bounds hold.' : `Bounds that do not hold:\n${failures.join('\n')}`,
);
process.exit(failures.length === 0 ? 0 : 1);
