import { type Code, codeOf } from './code.ts';
import type { Codes } from './market.ts';
import type { StallId } from './payees.ts';
import { STALLS, type Stall, stallTexts } from './stalls.ts';

/*
 * Encoding all codes takes a browser some 50 ms to start with, and the encoder has to be fetched.
 * So they are made when the site is built and sent along with the page: about 300 characters each.
 */

/** For each stall its papers' codes: version, mask, and the modules, 8 to a byte, in base 64. */
export type PackedCodes = Readonly<Partial<Record<StallId, readonly string[]>>>;

export function packCodes(codes: Codes): PackedCodes {
  return Object.fromEntries(Array.from(codes, ([id, list]) => [id, list.map(packCode)]));
}

/**
 * @param base the one that the codes were made for
 * @throws RangeError where what was packed are not the codes of these stalls
 */
export function unpackCodes(
  packed: PackedCodes,
  base: string,
  stalls: readonly Stall[] = STALLS,
): Codes {
  const unpackAll = (stall: Stall) =>
    stallTexts(stall, base).map((text, i) => unpackCode(text, packed[stall.id]?.[i] ?? ''));
  return new Map(stalls.map((stall) => [stall.id, unpackAll(stall)]));
}

function packCode({ version, mask, modules }: Code): string {
  const bytes = new Uint8Array(Math.ceil(modules.length / 8));
  for (let i = 0; i < modules.length; i++) {
    bytes[i >> 3] = (bytes[i >> 3] ?? 0) | ((modules[i] ?? 0) << (i & 7));
  }
  return `${version}.${mask}.${btoa(String.fromCharCode(...bytes))}`;
}

function unpackCode(text: string, packed: string): Code {
  const [version = 0, mask = 0] = packed.split('.', 2).map(Number);
  const bytes = atob(packed.split('.')[2] ?? '');
  const modules = new Uint8Array((17 + 4 * version) ** 2);
  if (bytes.length !== Math.ceil(modules.length / 8)) throw new RangeError('not a packed code');
  for (let i = 0; i < modules.length; i++) {
    modules[i] = (bytes.charCodeAt(i >> 3) >> (i & 7)) & 1;
  }
  return codeOf(text, version, mask, modules);
}
