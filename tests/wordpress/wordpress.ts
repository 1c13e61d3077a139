import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { programOf, share } from './packages.ts';

/** By name: one who may write any HTML, and one from whom WordPress takes it. */
export type Who = 'author' | 'administrator';

interface User {
  readonly password: string;
  /** The password for its interface. */
  readonly application: string;
  readonly mayWriteHtml: boolean;
}

/** What the installation says of itself. */
export interface Installed {
  readonly version: string;
  readonly theme: string;
  readonly users: Readonly<Record<Who, User>>;
}

export interface WordPress extends Installed {
  readonly url: string;
}

const must = (name: string): string => {
  const path = programOf(name);
  if (path === undefined) throw new Error(`${name} is not installed`);
  return path;
};

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

async function until(what: string, ready: () => Promise<boolean> | boolean): Promise<void> {
  for (let waited = 0; !(await ready()); waited++) {
    if (waited > 300) throw new Error(`${what} does not answer`);
    await new Promise((go) => setTimeout(go, 100));
  }
}

/** A WordPress with its own database in a folder of its own, gone without a trace after `stop`. */
export function wordpress(figures: string): {
  start: () => Promise<WordPress>;
  stop: () => Promise<void>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const [www, data, socket] = ['www', 'data', 'sock'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const running: ChildProcess[] = [];
  let stopped = false;
  let said = '';

  function begin(program: string, args: string[], env: NodeJS.ProcessEnv): void {
    if (stopped) throw new Error('stopped');
    // Each leads a group of its own: PHP's server has workers, and they end with it.
    const child = spawn(program, args, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    child.stderr.on('data', (text) => {
      said = (said + text).slice(-4_000);
    });
    running.push(child);
  }

  function run(program: string, args: string[], env: NodeJS.ProcessEnv = {}): string {
    const { status, stdout, stderr } = spawnSync(program, args, {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    if (status !== 0) throw new Error(`${program} failed:\n${stdout}${stderr}`);
    return stdout;
  }

  async function startDatabase(): Promise<void> {
    const { username } = userInfo();
    const own = ['--no-defaults', `--datadir=${data}`, `--user=${username}`];
    run(must('mariadb-install-db'), [
      ...own,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ]);
    begin(
      must('mariadbd'),
      [...own, `--socket=${socket}`, `--pid-file=${folder}/pid`, '--skip-networking'],
      {},
    );
    await until('MariaDB', () => existsSync(socket));
  }

  function layOut(): void {
    // A copy: WordPress looks for its settings beside its own files.
    cpSync(share, www, {
      recursive: true,
      dereference: true,
      filter: (path) => !/\/(wp-config\.php|\.htaccess|languages|plugins)$/.test(path),
    });
    mkdirSync(join(www, 'wp-content/mu-plugins'));
    const from = import.meta.dirname;
    copyFileSync(join(from, 'wp-config.php'), join(www, 'wp-config.php'));
    copyFileSync(join(from, 'loopback.php'), join(www, 'wp-content/mu-plugins/loopback.php'));
  }

  return {
    async start() {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const env = {
        WORDPRESS_FOLDER: www,
        WORDPRESS_SOCKET: socket,
        WORDPRESS_URL: url,
        WORDPRESS_FIGURES: figures,
        // WordPress asks itself things while it answers.
        PHP_CLI_SERVER_WORKERS: '4',
      };
      try {
        layOut();
        await startDatabase();
        const php = must('php');
        const create = `mysqli_query(mysqli_connect('localhost','root','','',0,getenv('WORDPRESS_SOCKET')),'CREATE DATABASE wordpress');`;
        run(php, ['-r', create], env);
        const told = run(php, [join(import.meta.dirname, 'install.php')], env);
        begin(php, ['-S', `127.0.0.1:${port}`, '-t', www], env);
        await until('WordPress', () =>
          fetch(url).then(
            ({ ok }) => ok,
            () => false,
          ),
        );
        return { url, ...(JSON.parse(told) as Installed) };
      } catch (error) {
        throw new Error(`${String(error)}\n${said}`);
      }
    },
    async stop() {
      stopped = true;
      for (const child of running.splice(0).reverse()) {
        const { pid } = child;
        if (pid === undefined || child.exitCode !== null || child.signalCode !== null) continue;
        const ended = new Promise((done) => child.once('exit', done));
        process.kill(-pid, 'SIGKILL');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
