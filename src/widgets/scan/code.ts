import { encode } from 'uqr';
import { type ModuleKind, moduleKinds } from './kinds.ts';

export { MODULE_KINDS, type ModuleKind } from './kinds.ts';

/** A square of dark and light modules: all that is needed to draw or photograph a code. */
export interface Matrix {
  /** Modules along a side, 21 to 177. */
  readonly size: number;
  /** Row by row from the top left; 1 is dark. */
  readonly modules: Uint8Array;
}

export interface Code extends Matrix {
  readonly text: string;
  /** 1 to 40; the side is 17 + 4 × version modules. */
  readonly version: number;
  /** Which of the eight patterns the data is mixed with, 0 to 7. */
  readonly mask: number;
  /** Error correction: about 30 % of the codewords may be lost at H. */
  readonly level: 'H';
  /** Row by row, what each module is for. */
  readonly kinds: readonly ModuleKind[];
  /** SVG path data of the dark modules, one unit a module. */
  readonly path: string;
}

/** @throws RangeError where the text does not fit into a code (over 1,273 bytes) */
export function encodeCode(text: string): Code {
  // Half a character has no bytes.
  const whole = text.replace(/\p{Cs}/gu, '\ufffd');
  const { data, version, maskPattern } = encode(whole, { ecc: 'H', border: 0 });
  return codeOf(text, version, maskPattern, Uint8Array.from(data.flat(), Number));
}

/** A code from its modules and what is known of them. */
export function codeOf(text: string, version: number, mask: number, modules: Uint8Array): Code {
  const size = 17 + 4 * version;
  const path = matrixPath({ size, modules });
  return { text, size, modules, version, mask, level: 'H', kinds: moduleKinds(version), path };
}

/** The dark modules as rectangles, one for each run in a row; filling closes them. */
export function matrixPath({ size, modules }: Matrix): string {
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!modules[y * size + x]) continue;
      const from = x;
      while (x < size && modules[y * size + x]) x++;
      path += `M${from} ${y}h${x - from}v1H${from}`;
    }
  }
  return path;
}
