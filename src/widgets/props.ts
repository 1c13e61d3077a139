import type { Namespaces } from '../i18n/words.ts';
import { words } from '../i18n/words.ts';
import { href } from '../site/href.ts';
import { type AnyWidget, type Widget, widgets } from './registry.ts';

/** Widgets that are built, and so have words of their own. */
export type BuiltWidget = Extract<keyof Namespaces, 'scan'>;

const prepared = import.meta.glob<(base: string) => object>('./*/prepare.ts', {
  eager: true,
  import: 'prepare',
});

export const isBuilt = (id: string): id is BuiltWidget => widgets.has(id);

export function widgetOf(id: BuiltWidget): Widget {
  const widget = widgets.get(id);
  if (!widget) throw new Error(`there is no widget "${id}"`);
  return widget;
}

/** A Svelte component as a template of the build sees it. */
export function drawable(component: AnyWidget): (props: Record<string, unknown>) => unknown {
  return component as unknown as (props: Record<string, unknown>) => unknown;
}

/** What a widget is handed, at build time and again when it wakes in the browser. */
export function widgetProps(
  id: BuiltWidget,
  language: string,
  site: URL | undefined,
  state: string,
) {
  const base = new URL(href(language, ''), site).href;
  return {
    words: words(language, id),
    language,
    base,
    state,
    ...prepared[`./${id}/prepare.ts`]?.(base),
  };
}
