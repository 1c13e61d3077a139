import type { Picture } from './raster.ts';
import type { Point } from './shapes.ts';

/** What is left of a picture after decoding it. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly corners: readonly Point[] }
  /**
   * `patterns`: no three corner patterns stand as those of a code do; `sampling`: they do, but the
   * grid between them makes no sense; `damage`: the modules were read, and more of them are wrong
   * than error correction can mend.
   */
  | { readonly kind: 'failure'; readonly stage: 'patterns' | 'sampling' | 'damage' };

export interface DecodeLimits {
  /** Milliseconds for attempts after the first; Infinity makes the outcome independent of speed. */
  readonly timeLimit?: number;
  /** Attempts, from 1. */
  readonly effort?: number;
}

type Decoder = typeof import('qr/decode.js');
let decoder: Promise<Decoder> | undefined;

/** Fetches the decoder, once; after a failure the next call tries again. */
function loadDecoder(): Promise<Decoder> {
  decoder ??= import('qr/decode.js').catch((error: unknown) => {
    decoder = undefined;
    throw error;
  });
  return decoder;
}

const STAGES: Readonly<Record<string, 'patterns' | 'damage'>> = {
  finder: 'patterns',
  rs: 'damage',
  data: 'damage',
};

/**
 * Looks for a QR code in a picture and decodes it, from nothing but the pixels.
 *
 * @throws what the import throws if the decoder cannot be fetched
 */
export async function decodePixels(
  { width, height, data }: Picture,
  { timeLimit = 60, effort = 8 }: DecodeLimits = {},
): Promise<Decoded> {
  const { decodeQR } = await loadDecoder();
  let corners: readonly Point[] = [];
  try {
    const text = decodeQR(
      { width, height, data },
      {
        format: 'RGBA',
        timeLimit,
        effort,
        pointsOnDetect: ({ bounds }) => {
          corners = bounds.map(({ x, y }) => ({ x, y }));
        },
      },
    );
    return { kind: 'text', text, corners };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return { kind: 'failure', stage: STAGES[message] ?? 'sampling' };
  }
}
