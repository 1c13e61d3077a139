import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { debian } from '../debian.mjs';
import type { Driver, Engine, Handle } from './driver.ts';

/* WebKitGTK by the W3C's WebDriver protocol (2018), spoken directly: a handful of commands. */

const PORT = Number(process.env['ENGINES_PORT'] ?? 4450) + 1;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const keys = { ArrowRight: '\uE014', ArrowLeft: '\uE012', Enter: '\uE007' };
const size = { width: 1280, height: 900 };

const has = (program: string): boolean => spawnSync('which', [program]).status === 0;
const browserPath = (): string | undefined =>
  globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').find((path) => existsSync(path));
const isHere = (): boolean => has('WebKitWebDriver') && has('Xvfb') && browserPath() !== undefined;

async function command<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
    headers: { 'Content-Type': 'application/json' },
  });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function comesUp(): Promise<void> {
  for (let waited = 0; waited < 100; waited++) {
    if (await command('GET', '/status').catch(() => null)) return;
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error('WebKitWebDriver does not answer');
}

async function start(): Promise<Driver> {
  const screen = `:${90 + (PORT % 100)}`;
  const display = spawn('Xvfb', [screen, '-screen', '0', '1400x1000x24'], { stdio: 'ignore' });
  const driver = spawn('WebKitWebDriver', [`--port=${PORT}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen },
  });
  const stop = (): void => {
    driver.kill();
    display.kill();
  };
  process.once('exit', stop);
  await comesUp();
  const options = { binary: browserPath(), args: ['--automation'] };
  const { sessionId } = await command<{ sessionId: string }>('POST', '/session', {
    capabilities: {
      alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options },
    },
  });
  const on = `/session/${sessionId}`;
  await command('POST', `${on}/window/rect`, size).catch(() => null);
  const run = <T>(inPage: (...given: string[]) => unknown, args: readonly string[]): Promise<T> =>
    command('POST', `${on}/execute/sync`, { script: `return (${inPage})(...arguments)`, args });
  const of = (element: Handle): string =>
    `${on}/element/${(element as Record<string, string>)[ELEMENT]}`;
  return {
    open: (url) => command('POST', `${on}/url`, { url }),
    ask: (inPage, ...given) => run(inPage, given),
    find: (inPage, ...given) => run<Handle | null>(inPage, given),
    click: (element) => command('POST', `${of(element)}/click`, {}),
    press: (element, key) => command('POST', `${of(element)}/value`, { text: keys[key] }),
    print: async () => {
      const paper = await command<string>('POST', `${on}/print`, {}).catch(() => null);
      return paper === null ? null : Buffer.from(paper, 'base64').length;
    },
    thrown: () => [],
    close: async () => {
      await command('DELETE', on).catch(() => null);
      stop();
    },
  };
}

/** Debian's WebKitGTK under a virtual display. */
export function webkitEngine(): Engine {
  const here = isHere() || (debian('webkit2gtk-driver', 'xvfb', 'xauth') && isHere());
  return {
    name: 'WebKitGTK',
    missing: here ? null : 'Debian or Ubuntu: sudo apt-get install webkit2gtk-driver xvfb xauth',
    start,
  };
}
