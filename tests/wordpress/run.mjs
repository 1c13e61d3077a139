// @ts-check
// A real WordPress beside the built site: an address pasted into a post must become a figure, by
// oEmbed's discovery alone. `-- --built` takes what was built before.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listen, site } from '../../src/build/serve.mjs';
import { installed } from './packages.ts';
import { wordpress } from './wordpress.ts';

const root = join(import.meta.dirname, '../..');
const folder = 'dist-wordpress';
const sample = join(root, folder, 'v1/oembed/peg.json');

const lacking = installed();
if (lacking.length > 0) {
  console.log(
    [
      `skipped: this check needs Debian's packages, and cannot install ${lacking.join(', ')} unasked.`,
      'On Debian or Ubuntu, do this, then run it again:',
      `  sudo apt-get install --no-install-recommends ${lacking.join(' ')}`,
    ].join('\n'),
  );
  process.exit(0);
}

/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
/** Runs a command to its end, at the head of a group, so that all of it can be ended. */
const run = (/** @type {string[]} */ [program = '', ...args], /** @type {object} */ env) =>
  new Promise((done) => {
    child = spawn(program, args, {
      cwd: root,
      stdio: 'inherit',
      detached: true,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    child.on('close', (code) => {
      child = undefined;
      done(code ?? 1);
    });
  });

// The address of the figures is written into them: first the port, then the build.
const built = process.argv.includes('--built') && existsSync(sample);
const wanted = built ? new URL(JSON.parse(readFileSync(sample, 'utf8')).provider_url).port : 4470;
const server = createServer();
const port = await listen(server, Number(wanted));
const figures = `http://localhost:${port}/`;
const press = wordpress(figures);

let ending = false;
const end = async (/** @type {number} */ status) => {
  if (ending) return;
  ending = true;
  const running = child;
  if (running?.pid !== undefined) {
    // Asked politely, the tests' runner takes its browser along.
    process.kill(-running.pid, 'SIGINT');
    await Promise.race([
      new Promise((done) => running.once('close', done)),
      new Promise((done) => setTimeout(done, 10_000)),
    ]);
  }
  await press.stop();
  process.exit(status);
};
for (const [signal, status] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  process.on(signal, () => void end(status));
}

try {
  if (built && port !== Number(wanted)) throw new Error(`Port ${wanted} is taken.`);
  if (!built && (await run(['npm', 'run', '-s', 'build'], { SITE: figures, OUT: folder })) !== 0) {
    throw new Error('The site could not be built.');
  }
  server.on('request', site(join(root, folder), '/'));
  const started = await press.start();
  console.log(`WordPress ${started.version} with ${started.theme}`);
  const playwright = join(root, 'node_modules/.bin/playwright');
  const env = { WORDPRESS: JSON.stringify(started), WORDPRESS_FIGURES: figures, OUT: folder };
  await end(Number(await run([playwright, 'test', '-c', 'tests/wordpress'], env)));
} catch (error) {
  if (!ending) console.error(String(error));
  await end(1);
}
