const signs = ['scroll', 'pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin'] as const;

/**
 * Fetches what a figure may show next, once the reader has begun to move: a view that has come
 * before it is asked for takes its place without a gap. What does not come is asked for again when
 * it is shown. Returns the way to stop waiting.
 */
export function sooner(loads: readonly (() => Promise<unknown>)[]): () => void {
  const stop = (): void => {
    for (const sign of signs) removeEventListener(sign, begin);
  };
  const begin = (): void => {
    stop();
    for (const load of loads) void load().catch(() => {});
  };
  for (const sign of signs) addEventListener(sign, begin, { passive: true });
  return stop;
}
