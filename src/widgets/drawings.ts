import type { AnyWidget } from './registry.ts';

type Load = () => Promise<{ default: AnyWidget }>;

const drawings = import.meta.glob<{ default: AnyWidget }>('./*/Widget.svelte');

/**
 * What draws each widget, loaded one at a time: the rest of the registry (states, parameters)
 * would bring half of the model to a page that shows one figure.
 */
export function drawingOf(id: string): Load | undefined {
  return drawings[`./${id}/Widget.svelte`];
}
