import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { codes } from './codes.ts';
import { type AnyEdge, shown } from './edge.ts';
import { files } from './files.ts';
import { messages } from './messages.ts';
import { stored } from './stored.ts';
import { urls } from './urls.ts';

/*
 * Hostile input at the five edges: each case must end in a default or a clear message, never in an
 * exception. A sample of each goes through the real pages as well.
 *
 *   npm run hostile -- --seed 7 --cases 5000 --pages 60
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '5000' },
    pages: { type: 'string', default: '60' },
  },
});
const seed = Number(values.seed);
const count = Number(values.cases);
const pages = Number(values.pages);

let failed = 0;

async function meetAll({ name, cases, meet }: AnyEdge): Promise<void> {
  const all = fc.sample(cases, { seed, numRuns: count });
  const hash = createHash('sha256');
  const outcomes = new Map<string, number>();
  const faults = new Map<string, { count: number; example: string }>();
  for (const one of all) {
    hash.update(`${shown(one)}\n`);
    let outcome: string;
    try {
      outcome = await meet(one);
    } catch (error) {
      outcome = 'FAILED';
      const [message = ''] = String(error).split('\n');
      const fault = faults.get(message) ?? { count: 0, example: shown(one) };
      if (shown(one).length < fault.example.length) fault.example = shown(one);
      faults.set(message, { ...fault, count: fault.count + 1 });
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  failed += outcomes.get('FAILED') ?? 0;
  console.log(`\n${name}: ${all.length} cases, ${hash.digest('hex').slice(0, 16)}`);
  for (const [outcome, times] of [...outcomes].sort()) console.log(`  ${times} ${outcome}`);
  for (const [message, { count: times, example }] of faults) {
    console.log(`  ${times} times: ${message}\n    ${example.slice(0, 400)}`);
  }
}

console.log(`seed ${seed}, ${count} cases an edge, ${pages} of each in a browser`);
for (const edge of [urls, messages, stored, files, codes]) await meetAll(edge);
if (Number(pages) > 0) {
  const { throughPages } = await import('./pages.ts');
  failed += await throughPages(Number(seed), Number(pages));
}
console.log(failed === 0 ? '\nall held' : `\n${failed} did not hold`);
process.exit(failed === 0 ? 0 : 1);
