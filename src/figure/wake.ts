import { type Component, flushSync, hydrate, unmount } from 'svelte';
import { sayFailure } from './failure.ts';
import Guard from './Guard.svelte';
import { atRest, nextTurn } from './turns.ts';

// biome-ignore lint/suspicious/noExplicitAny: each figure has properties of its own.
export type Drawing = Component<any>;

/**
 * Wakes a figure that was drawn at build time, in several turns. Should it throw, now or later, the
 * picture as it was drawn stands there again, with a word about it: a part of a figure is worse
 * than none.
 * @param again does once more what was done to the figure before
 */
export async function wake(
  figure: HTMLElement,
  drawing: Drawing,
  given: object,
  again: () => void,
): Promise<void> {
  const target = figure.querySelector<HTMLElement>('[data-root]');
  if (!target) return;
  await nextTurn();
  const drawn = target.cloneNode(true);
  await nextTurn();
  let stopped = false;
  const onFault = (error: unknown): void => {
    // One fault may show in several parts.
    if (stopped) return;
    console.warn(error);
    stopped = true;
    delete figure.dataset['awake'];
    // Not while it is still being taken down.
    setTimeout(() => {
      void unmount(app);
      target.replaceWith(drawn);
      sayFailure(figure, 'stopped');
    });
  };
  delete target.dataset['asleep'];
  const app = hydrate(Guard, { target, props: { drawing, given: { ...given }, onFault } });
  flushSync();
  await atRest();
  if (stopped) return;
  figure.dataset['awake'] = '';
  again();
}
