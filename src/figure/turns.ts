import { flushSync } from 'svelte';

/** Milliseconds of a frame that are given to what waits; on a quick device that is all of it. */
const SHARE = 5;
/** Milliseconds after which a page that draws nothing, as one in the background, is not waited for. */
const PATIENCE = 150;

let waiting: (() => void)[] = [];
let frame = 0;
let late: ReturnType<typeof setTimeout> | undefined;

/** As many as fit in a frame, but one at least. */
function turn(): void {
  cancelAnimationFrame(frame);
  clearTimeout(late);
  late = undefined;
  const began = performance.now();
  try {
    while (waiting.length > 0) {
      const [next, ...rest] = waiting;
      waiting = rest;
      next?.();
      flushSync();
      if (performance.now() - began > SHARE) break;
    }
  } finally {
    // What throws does not keep the others from their turns.
    if (waiting.length > 0) ask();
  }
}

function ask(): void {
  if (late !== undefined) return;
  frame = requestAnimationFrame(turn);
  late = setTimeout(turn, PATIENCE);
}

/**
 * Does something in one of the next frames, after what has waited longer: long work is cut into
 * parts by it, and a slow device draws and scrolls between them. Returns the way to give it up.
 */
export function inTurn(work: () => void): () => void {
  waiting.push(work);
  ask();
  return () => {
    waiting = waiting.filter((one) => one !== work);
  };
}

/** Resolves in a frame of its own. */
export const nextTurn = (): Promise<void> => new Promise((turned) => inTurn(turned));

/** Resolves when nothing waits any more, and so all that was asked for has been done. */
export async function atRest(): Promise<void> {
  do await nextTurn();
  while (waiting.length > 0);
}
