// @ts-check
// The whole test command: every check in order, all of them even if one fails, and a closing line
// that counts. `npm test -- site` runs only the steps whose name holds that word.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';

const root = join(import.meta.dirname, '..');
const reports = join(root, 'test-results');
const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name);

/** @type {{ name: string, command: string[], env?: Record<string, string>, report?: string }[]} */
const steps = [
  { name: 'lint', command: [bin('biome'), 'ci'] },
  { name: 'build', command: ['npm', 'run', '-s', 'build'] },
  {
    name: 'build-sub-path',
    command: ['npm', 'run', '-s', 'build'],
    env: { BASE: '/one-to-one/', OUT: 'dist-sub-path' },
  },
  {
    name: 'build-pseudo',
    command: ['npm', 'run', '-s', 'build'],
    env: { PSEUDO: '1', OUT: 'dist-pseudo' },
  },
  { name: 'types-astro', command: [bin('astro'), 'check'] },
  { name: 'types-svelte', command: [bin('svelte-check'), '--fail-on-warnings'] },
  {
    name: 'unit',
    command: [
      bin('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=test-results/unit.json',
    ],
    report: 'unit.json',
  },
  { name: 'site', command: [bin('playwright'), 'test', '-c', 'tests/site'], report: 'site.json' },
];

/** @returns {{ passed: number, failed: number, skipped: number }} */
function counts(/** @type {string} */ report) {
  const data = JSON.parse(readFileSync(join(reports, report), 'utf8'));
  if (data.stats) {
    const { expected, unexpected, flaky, skipped } = data.stats;
    // Passed at the second try: said aloud, since it may be a real race.
    if (flaky > 0) console.log(`${flaky} passed only when tried again`);
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  return {
    passed: data.numPassedTests,
    failed: data.numFailedTests,
    skipped: data.numPendingTests,
  };
}

const only = process.argv[2];
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const browser = findBrowser();
console.log(`browser: ${browser}`);
let [passed, failed, skipped] = [0, 0, 0];
/** @type {Record<string, number>} seconds of each step */
const took = {};
for (const { name, command, env, report } of steps.filter(
  (step) => !only || step.name.includes(only),
)) {
  console.log(`\n— ${name}`);
  const started = Date.now();
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', TEST_BROWSER: browser, ...env },
  });
  took[name] = Math.round((Date.now() - started) / 1000);
  let result = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  try {
    if (report) result = counts(report);
  } catch {
    console.log(`${name} left no report`);
  }
  // A runner may fail for a reason that none of its tests shows.
  if (status !== 0 && result.failed === 0) result.failed = 1;
  passed += result.passed;
  failed += result.failed;
  skipped += result.skipped;
}
writeFileSync(join(reports, 'took.json'), JSON.stringify(took));
const times = Object.entries(took).map(([name, seconds]) => `${name} ${seconds} s`);
console.log(`\n${times.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
