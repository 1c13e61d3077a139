/**
 * Where the story tells a widget what to show. A state is a query string, complete in itself, so
 * that a step can be entered from anywhere; a widget that wakes late is told the latest at once.
 */
type Listener = (state: string) => void;

const current = new Map<string, string>();
const listeners = new Map<string, Set<Listener>>();

export function setStage(widget: string, state: string): void {
  if (current.get(widget) === state) return;
  current.set(widget, state);
  for (const listener of listeners.get(widget) ?? []) listener(state);
}

/** Calls back now, if there is a state, and at every change; returns the way to stop. */
export function onStage(widget: string, listener: Listener): () => void {
  const all = listeners.get(widget) ?? new Set();
  listeners.set(widget, all.add(listener));
  const state = current.get(widget);
  if (state !== undefined) listener(state);
  return () => all.delete(listener);
}
