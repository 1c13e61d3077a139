// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (/** @type {string[]} */ args) =>
  spawnSync('apt-get', args, {
    stdio: 'ignore',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/**
 * Installs Debian packages where that is possible without asking: on Debian, as root.
 * @param {...string} packages
 * @returns {boolean} whether they were installed
 */
export function debian(...packages) {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
  console.log(`Installing ${packages.join(', ')} ...`);
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  return run(install) || (run(['update']) && run(install));
}
