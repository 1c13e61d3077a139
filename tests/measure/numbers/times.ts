import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** Seconds to build the site, into a folder of its own. */
export function buildTime(): number {
  const started = Date.now();
  const { status } = spawnSync('npm', ['run', '-s', 'build'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, OUT: 'dist-timed', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const seconds = (Date.now() - started) / 1_000;
  rmSync(join(root, 'dist-timed'), { recursive: true, force: true });
  if (status !== 0) throw new Error('the site was not built');
  return seconds;
}

/** Seconds of the last whole test command; nothing where none was run. */
export function testTime(): number | undefined {
  try {
    const took = JSON.parse(readFileSync(join(root, 'test-results/took.json'), 'utf8'));
    const seconds = Object.values(took as Record<string, number>);
    // One step alone is not the test.
    if (!('unit' in took && 'site' in took)) return undefined;
    return seconds.reduce((sum, one) => sum + one, 0);
  } catch {
    return undefined;
  }
}
