import { type Component, getContext, hydrate, mount, unmount, untrack } from 'svelte';
import Guard from './Guard.svelte';
import { inTurn } from './turns.ts';

class Cell {
  value: unknown = $state.raw();
  constructor(value: unknown) {
    this.value = value;
  }
}

/** Properties as they were when last taken; each is watched on its own. */
class Kept {
  readonly values: Record<string, unknown> = {};
  readonly #cells = new Map<string, Cell>();

  constructor(given: Record<string, unknown>) {
    for (const [name, value] of Object.entries(given)) {
      const cell = new Cell(value);
      this.#cells.set(name, cell);
      Object.defineProperty(this.values, name, { enumerable: true, get: () => cell.value });
    }
  }

  /** Every property as it is by now. */
  take(given: Record<string, unknown>): void {
    for (const [name, cell] of this.#cells) cell.value = given[name];
  }
}

/** Runs what may throw outside of every component; what it throws stops the whole figure. */
type Attempt = (work: () => void) => void;

/** Has what was given taken again whenever it is another. Returns the way to stop. */
function follow(kept: Kept, given: () => Record<string, unknown>, attempt: Attempt): () => void {
  let giveUp: (() => void) | undefined;
  let first = true;
  const take = (): void => {
    giveUp = undefined;
    attempt(() => kept.take(given()));
  };
  const stop = $effect.root(() => {
    $effect(() => {
      attempt(given);
      if (!first) giveUp ??= inTurn(take);
      first = false;
    });
  });
  return () => {
    giveUp?.();
    stop();
  };
}

/**
 * Wakes a part of a figure, and lets it follow what changes, in turns of its own: what a quick
 * device draws at once takes a slow one several frames, between which it scrolls on. To be called
 * while a component is set up. What was drawn at build time is left as it stands, and nothing is
 * worked out for it, until its turn comes.
 * @param atOnce whether what is new is there at once, so that what stands below it does not move
 * @returns what the part's own element does when it is there
 */
export function partOf<Given extends Record<string, unknown>>(
  of: Component<Given>,
  given: () => Given,
  atOnce: boolean,
): (element: HTMLElement | SVGElement) => () => void {
  const onFault = getContext<((error: unknown) => void) | undefined>('fault');
  const attempt: Attempt = (work) => {
    try {
      work();
    } catch (error) {
      if (!onFault) throw error;
      onFault(error);
    }
  };
  return (element) => {
    let stop: (() => void) | undefined;
    let root: object | undefined;
    const begin = (): void => {
      delete element.dataset['asleep'];
      const kept = new Kept(given());
      const props = { drawing: of, given: kept.values, onFault };
      root = (element.firstChild ? hydrate : mount)(Guard, { target: element, props });
      stop = follow(kept, given, attempt);
    };
    if (atOnce && !element.firstChild) untrack(() => attempt(begin));
    else stop = inTurn(() => attempt(begin));
    return () => {
      stop?.();
      if (root) void unmount(root);
    };
  };
}
