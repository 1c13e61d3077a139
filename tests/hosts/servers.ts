import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../build/files.ts';
import { debian } from '../debian.mjs';

export type Kind = 'nginx' | 'Caddy';

const programs: Readonly<Record<Kind, readonly string[]>> = {
  nginx: ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'],
  Caddy: ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'],
};

/** The program's path, installing it if that can be done unasked; undefined where it cannot be had. */
export function programOf(kind: Kind): string | undefined {
  const find = () => programs[kind].find((path) => existsSync(path));
  return find() ?? (debian(kind.toLowerCase()) ? find() : undefined);
}

/** A recipe with a reader's own values in place of its "yours". Each must be there. */
function filled(recipe: string, own: readonly (readonly [string, string])[]): string {
  let text = readFileSync(join(root, 'hosting', recipe), 'utf8');
  for (const [from, to] of own) {
    if (!text.includes(from)) throw new Error(`hosting/${recipe} lacks "${from}"`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** What Debian's own nginx.conf says around a site. */
const aroundNginx = (folder: string, site: string): string => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${folder}/nginx.pid;
error_log stderr warn;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  sendfile on;
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include ${site};
}
`;

function commandFor(kind: Kind, www: string, path: string, port: number, folder: string): string[] {
  if (kind === 'nginx') {
    const site = join(folder, 'site.conf');
    const main = join(folder, 'nginx.conf');
    const own = [
      ['include /srv/www/', `include ${www}${path}`],
      ['listen 80;', `listen 127.0.0.1:${port};`],
      ['server_name example.org;', 'server_name 127.0.0.1;'],
      ['root /srv/www;', `root ${www};`],
    ] as const;
    writeFileSync(site, filled('nginx.conf', own));
    writeFileSync(main, aroundNginx(folder, site));
    return ['-c', main, '-p', folder];
  }
  const own = [
    ['import /srv/www/', `import ${www}${path}`],
    ['\nexample.org {', `\nhttp://127.0.0.1:${port} {`],
    ['root * /srv/www', `root * ${www}`],
  ] as const;
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${filled('Caddyfile', own)}`);
  return ['run', '--adapter', 'caddyfile', '--config', file];
}

export interface Running {
  readonly url: string;
  /** The folder that is served, with the site under its base. */
  readonly www: string;
  readonly stop: () => void;
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** Starts a host with its recipe, over a copy of a built site. */
export async function start(
  kind: Kind,
  built: string,
  base: string,
  port: number,
): Promise<Running> {
  const program = programOf(kind);
  if (!program) throw new Error(`${kind} is not installed`);
  const folder = mkdtempSync(join(tmpdir(), `${kind.toLowerCase()}-`));
  const www = join(folder, 'www');
  cpSync(join(root, built), www + base, { recursive: true });
  writeFileSync(`${www}${base}probe.webmanifest`, '{}');
  const args = commandFor(kind, www, base, port, folder);
  const said: string[] = [];
  const server: ChildProcess = spawn(program, args, {
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  server.stderr?.on('data', (data) => said.push(String(data)));
  const stop = (): void => {
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  for (let waited = 0; !(await answers(url)); waited++) {
    if (waited < 100 && server.exitCode === null) await new Promise((go) => setTimeout(go, 100));
    else {
      stop();
      throw new Error(`${kind} does not answer:\n${said.join('')}`);
    }
  }
  return { url, www, stop };
}
