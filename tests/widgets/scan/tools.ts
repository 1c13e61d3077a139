import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Matrix } from '../../../src/widgets/scan/code.ts';
import type { Picture } from '../../../src/widgets/scan/raster.ts';
import { png } from './png.ts';

/** Whether a program can be run here; both are in Debian (zbar-tools, qrencode). */
export function installed(program: 'zbarimg' | 'qrencode'): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The texts that zbar reads in a picture. */
export function zbar(picture: Picture): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'zbar-'));
  try {
    const file = join(folder, 'picture.png');
    writeFileSync(file, png(picture));
    const options = ['--raw', '-q', '-Sdisable', '-Sqrcode.enable', file];
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    return execFileSync('zbarimg', options, { encoding: 'utf8', stdio }).trimEnd().split('\n');
  } catch (error) {
    // Its exit code 4 means that it saw no code.
    if ((error as { status?: number }).status === 4) return [];
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The code that qrencode makes of a text, at level H. */
export function qrencode(text: string): Matrix {
  const drawn = execFileSync('qrencode', ['-l', 'H', '-m', '0', '-t', 'ASCII', '-o', '-', text], {
    encoding: 'utf8',
  });
  // Every module is two characters wide: '##' or two spaces.
  const rows = drawn.split('\n').filter((row) => row !== '');
  const size = rows.length;
  const dark = rows.flatMap((row) => Array.from({ length: size }, (_, x) => row[2 * x] === '#'));
  return { size, modules: Uint8Array.from(dark, Number) };
}
