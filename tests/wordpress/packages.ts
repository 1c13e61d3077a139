import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { debian } from '../debian.mjs';

/** Where Debian puts WordPress, as its own web servers serve it. */
export const share = '/usr/share/wordpress';
const themes = join(share, 'wp-content/themes');

const output = (program: string, ...args: string[]): string =>
  spawnSync(program, args, { encoding: 'utf8' }).stdout ?? '';

/** A program's path. Servers stand in a folder that a user's PATH need not hold. */
export const programOf = (name: string): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/bin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

const hasTheme = (): boolean =>
  existsSync(themes) &&
  readdirSync(themes).some((name) => existsSync(join(themes, name, 'style.css')));

/** The packages that are not here yet. */
function missing(): string[] {
  const modules = output('php', '-m').split('\n');
  const here: readonly (readonly [string, boolean])[] = [
    ['wordpress', existsSync(join(share, 'wp-load.php'))],
    ['php-cli', programOf('php') !== undefined],
    ['php-mysql', modules.includes('mysqli')],
    ['php-xml', modules.includes('xml')],
    ['php-curl', modules.includes('curl')],
    // The server without the service that Debian starts for it.
    [
      'mariadb-server-core',
      ['mariadbd', 'mariadb-install-db'].every((name) => programOf(name) !== undefined),
    ],
  ];
  return here.filter(([, found]) => !found).map(([name]) => name);
}

/** The theme that WordPress would set up: a package of its own, another one for each version. */
const themePackage = (): string =>
  /wordpress-theme-\w+/.exec(output('dpkg', '--status', 'wordpress'))?.[0] ??
  'wordpress-theme-twentytwentythree';

/** Installs what is missing, where that can be done unasked. Returns what could not be had. */
export function installed(): readonly string[] {
  const wanted = missing();
  // WordPress wants some web server. The small one that the hosts' check uses will do; unasked,
  // another one would come.
  if (wanted.length > 0) debian(...wanted, ...(wanted.includes('wordpress') ? ['nginx'] : []));
  const still = missing();
  if (still.length > 0) return still;
  return hasTheme() || (debian(themePackage()) && hasTheme()) ? [] : [themePackage()];
}
