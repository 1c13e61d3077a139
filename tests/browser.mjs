// @ts-check
// Finds a Chromium for the tests: one already installed, else Debian's package, else Playwright's
// own download, else a message that says what to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { debian } from './debian.mjs';

const { env, platform } = process;

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** @returns {string[]} where a browser might be on this system */
function candidates() {
  if (platform === 'darwin') return applications;
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders.flatMap((folder) =>
      folder ? programs.map((program) => join(folder, program)) : [],
    );
  }
  const folders = (env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

const installed = () =>
  [...candidates(), chromium.executablePath()].find((path) => existsSync(path));

/** @returns {boolean} */
function download() {
  console.log('Downloading a Chromium for the tests (about 180 MB, once) ...');
  const cli = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');
  const args = [cli, 'install', 'chromium', '--only-shell'];
  return spawnSync(process.execPath, args, { stdio: 'ignore', timeout: 300_000 }).status === 0;
}

/**
 * The path of a browser, installing one if need be.
 * @returns {string}
 */
export function findBrowser() {
  if (env.TEST_BROWSER) {
    if (existsSync(env.TEST_BROWSER)) return env.TEST_BROWSER;
    throw new Error(`TEST_BROWSER=${env.TEST_BROWSER}: there is no such file`);
  }
  const found =
    installed() ??
    (debian('chromium') ? installed() : undefined) ??
    (download() ? installed() : undefined);
  if (found) return found;
  throw new Error(
    [
      'The tests need a Chromium-based browser; none was found and none could be installed.',
      'Do one of these, then run npm test again:',
      '  Debian or Ubuntu:  sudo apt-get install chromium',
      '  any system:        npx playwright install --with-deps chromium',
      '  one elsewhere:     TEST_BROWSER=/path/to/chrome npm test',
    ].join('\n'),
  );
}

/** Flags for a quiet headless browser; its sandbox cannot work for root in a container. */
export const browserArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];
