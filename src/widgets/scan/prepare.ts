import { marketCodes } from './market.ts';
import { type PackedCodes, packCodes } from './pack.ts';

/** Made once when the site is built, so that the encoder is never sent to a reader. */
export function prepare(base: string): { codes: PackedCodes } {
  return { codes: packCodes(marketCodes(base)) };
}
