import { spawnSync } from 'node:child_process';
import { debian } from '../debian.mjs';

const found = (): boolean => spawnSync('zbarimg', ['--version'], { stdio: 'ignore' }).status === 0;

/** Whether zbar, a decoder by other hands, is here or can be installed. */
export const findZbar = (): boolean => found() || (debian('zbar-tools') && found());

/** The texts of all codes that zbar finds in a PNG. */
export function readCodes(png: Buffer): string[] {
  const { status, stdout, error } = spawnSync('zbarimg', ['--raw', '-q', '--nodbus', 'png:-'], {
    input: png,
    encoding: 'utf8',
    timeout: 20_000,
  });
  // 4: nothing found.
  if (error || (status !== 0 && status !== 4)) throw error ?? new Error(`zbarimg: ${status}`);
  return stdout.split('\n').filter((line) => line !== '');
}
