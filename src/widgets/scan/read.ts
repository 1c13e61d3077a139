import type { Cover } from './covers.ts';
import { type Decoded, type DecodeLimits, decodePixels } from './decode.ts';
import { examine } from './evidence.ts';
import type { Finder, Market } from './market.ts';
import type { NativeDecode } from './native.ts';
import type { StallId } from './payees.ts';
import { type Palette, type Picture, photograph } from './raster.ts';
import type { Point } from './shapes.ts';
import { type Sight, sight } from './sight.ts';

/**
 * `no-code`: nothing that looks like one; `cut-off`: part of a code, not all three of its corner
 * patterns; `covered`: a whole code of which more is hidden than error correction can mend;
 * `blurred`: no sharp edges; `unclear`: a whole, bare, sharp code that could not be read all the
 * same.
 */
export type WhyNot = 'no-code' | 'cut-off' | 'covered' | 'blurred' | 'unclear';

export type Reading =
  /** `corners` of the code in pixels of the picture, clockwise. */
  | { readonly kind: 'read'; readonly text: string; readonly corners: readonly Point[] }
  | {
      readonly kind: 'unreadable';
      readonly why: WhyNot;
      /** The stall whose code it is and what lies on it, where the picture is of the market. */
      readonly stall: StallId | null;
      readonly cover: Cover['kind'] | null;
    };

export interface ReadOptions extends DecodeLimits {
  /** The browser's own decoder, tried first. */
  readonly native?: NativeDecode | null;
}

/** Photographs what is under the finder and reads the picture. */
export function readFinder(
  market: Market,
  finder: Finder,
  options: ReadOptions & { readonly pixels?: number; readonly palette?: Palette } = {},
): Promise<Reading> {
  const picture = photograph(market, finder, options.pixels, options.palette);
  return readPicture(picture, { ...options, sight: sight(market, finder) });
}

/**
 * Reads a picture. The text comes from the pixels alone; only the reason for not reading it may
 * also be taken from what the market knows to be there.
 *
 * @param options `sight` is what stands in the finder; left out for a frame of a real camera
 * @throws where the decoder is needed and cannot be fetched
 */
export async function readPicture(
  picture: Picture,
  options: ReadOptions & { readonly sight?: Sight | null } = {},
): Promise<Reading> {
  const decoded =
    (await options.native?.(picture).catch(() => null)) ?? (await decodePixels(picture, options));
  if (decoded.kind === 'text') {
    return { kind: 'read', text: decoded.text, corners: decoded.corners };
  }
  const seen = options.sight;
  const why = seen === undefined ? judge(picture, decoded) : judgeSight(seen, picture);
  return {
    kind: 'unreadable',
    why,
    stall: seen && why !== 'no-code' ? seen.place.stall.id : null,
    cover: seen && why === 'covered' ? (seen.place.cover?.kind ?? null) : null,
  };
}

/** Edges less steep than this smear a module into its neighbours. */
const SOFT = 0.15;
/** Pictures with less from dark to light show nothing at all, in levels of 255. */
const BLANK = 24;
/** A sliver of a code at the finder's edge is not worth a word. */
const SLIVER = 0.08;

function judgeSight(seen: Sight | null, picture: Picture): WhyNot {
  if (!seen || seen.inView < SLIVER) return 'no-code';
  if (!seen.whole) return 'cut-off';
  if (seen.covered > 0) return 'covered';
  return examine(picture).sharpness < SOFT ? 'blurred' : 'unclear';
}

function judge(picture: Picture, { stage }: Extract<Decoded, { kind: 'failure' }>): WhyNot {
  const { patterns, contrast, sharpness } = examine(picture);
  if (contrast < BLANK) return 'no-code';
  if (sharpness < SOFT) return 'blurred';
  if (patterns >= 3 || stage === 'damage') return 'covered';
  return patterns > 0 ? 'cut-off' : 'no-code';
}

/** From pixels of a photograph to market units. */
export function toMarket({ x, y }: Point, finder: Finder, picture: Picture): Point {
  const unit = finder.side / picture.width;
  return {
    x: finder.x - finder.side / 2 + x * unit,
    y: finder.y - finder.side / 2 + y * unit,
  };
}
