/**
 * Where the story tells a widget what to show. A state is a query string, complete in itself, so
 * that a step can be entered from anywhere; a widget that wakes late is told the latest at once.
 */
type Listener = (state: string, asked: boolean) => void;

const current = new Map<string, string>();
const listeners = new Map<string, Set<Listener>>();

/**
 * @param asked whether somebody asked for this very state, as a page around an embed does: then it
 * counts even if it is the state that was last set, and even against a link's own
 */
export function setStage(widget: string, state: string, asked = false): void {
  if (current.get(widget) === state && !asked) return;
  current.set(widget, state);
  for (const listener of listeners.get(widget) ?? []) listener(state, asked);
}

/** Calls back now, if there is a state, and at every change; returns the way to stop. */
export function onStage(widget: string, listener: Listener): () => void {
  const all = listeners.get(widget) ?? new Set();
  listeners.set(widget, all.add(listener));
  const state = current.get(widget);
  if (state !== undefined) listener(state, false);
  return () => all.delete(listener);
}
