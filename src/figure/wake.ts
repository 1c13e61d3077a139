import { type Component, hydrate, unmount } from 'svelte';
import Guard from './Guard.svelte';

/** Why a figure stands still: its script did not come, or it ran into an error. */
export type Failure = 'lost' | 'stopped';

/** Says what happened to a figure, beside its picture; null when nothing did. */
export function sayFailure(figure: HTMLElement, failure: Failure | null): void {
  const notice = figure.querySelector<HTMLElement>('[data-failed]');
  if (!notice) return;
  for (const said of notice.querySelectorAll<HTMLElement>('[data-why]')) {
    said.hidden = said.dataset['why'] !== failure;
  }
  notice.hidden = failure === null;
}

/**
 * Wakes a figure that was drawn at build time. Should it throw, now or later, the picture as it was
 * drawn stands there again, with a word about it: a part of a figure is worse than none.
 */
// biome-ignore lint/suspicious/noExplicitAny: each figure has properties of its own.
export function wake(figure: HTMLElement, drawing: Component<any>, given: object): void {
  const target = figure.querySelector('[data-root]');
  if (!target) return;
  const drawn = target.cloneNode(true);
  const onFault = (error: unknown): void => {
    console.warn(error);
    delete figure.dataset['awake'];
    // Not while it is still being taken down.
    setTimeout(() => {
      void unmount(app);
      target.replaceWith(drawn);
      sayFailure(figure, 'stopped');
    });
  };
  figure.dataset['awake'] = '';
  const app = hydrate(Guard, { target, props: { drawing, given: { ...given }, onFault } });
}
