// @ts-check
// The recipes of hosting/ behind real servers: builds the site for the root and for a sub-path, then
// asks nginx and Caddy for it. `-- --built` takes what was built before.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
const run = (/** @type {string[]} */ [program = '', ...args], /** @type {object} */ more = {}) =>
  spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...env, ...more } }).status ?? 1;

const npmBuild = ['npm', 'run', '-s', 'build'];
if (!process.argv.includes('--built')) {
  if (run(npmBuild) !== 0) process.exit(1);
  if (run(npmBuild, { BASE: '/one-to-one/', OUT: 'dist-sub-path' }) !== 0) process.exit(1);
}
process.exit(run([join(root, 'node_modules/.bin/playwright'), 'test', '-c', 'tests/hosts']));
