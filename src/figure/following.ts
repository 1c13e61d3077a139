import { onStage } from '../state/stage.ts';

const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Tells a figure of the story's steps. A link to a state counts for more than the steps that the
 * page passes as it settles: they are told as `held` until the reader moves, or a page around asks.
 * @param linked whether the address named a state of this figure
 * @returns the way to stop
 */
export function followStory(
  id: string,
  linked: boolean,
  onStep: (query: string, held: boolean) => void,
): () => void {
  let held = linked;
  const release = (event: Event): void => {
    // Who presses something in the figure stays where they are.
    const pressed = event.type === 'keydown' || event.type === 'pointerdown';
    if (pressed && event.target instanceof Element && event.target.closest('.figure')) return;
    held = false;
    unlisten();
  };
  const unlisten = (): void => {
    for (const move of moves) removeEventListener(move, release);
  };
  if (linked) for (const move of moves) addEventListener(move, release, { passive: true });
  const stop = onStage(id, (query, asked) => {
    if (asked) held = false;
    onStep(query, held);
  });
  return () => {
    stop();
    unlisten();
  };
}
