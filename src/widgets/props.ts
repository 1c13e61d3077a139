import type { WidgetId } from '../content/schemas.ts';
import type { Namespaces } from '../i18n/words.ts';
import { words } from '../i18n/words.ts';
import { href } from '../site/href.ts';
import { drawingOf } from './drawings.ts';
import { type AnyWidget, type Widget, widgets } from './registry.ts';

/** Widgets that are built, and so have words of their own. */
export type BuiltWidget = Extract<keyof Namespaces, WidgetId>;

/** What a widget wants made at build time, beyond its words: facts, layouts, encoded pictures. */
type Prepare = (base: string, language: string) => object | Promise<object>;

const prepared = import.meta.glob<Prepare>('./*/prepare.ts', { eager: true, import: 'prepare' });

export const isBuilt = (id: string): id is BuiltWidget => widgets.has(id);

export function widgetOf(id: BuiltWidget): Widget {
  const widget = widgets.get(id);
  if (!widget) throw new Error(`there is no widget "${id}"`);
  return widget;
}

const stills = import.meta.glob<{ default: AnyWidget }>('./*/Still.svelte');

/**
 * A widget as a template of the build sees it; as a `still`, by a drawing of its own where it has
 * one.
 */
export async function drawable(id: BuiltWidget, still = false): Promise<AnyWidget> {
  const load = (still ? stills[`./${id}/Still.svelte`] : undefined) ?? drawingOf(id);
  if (!load) throw new Error(`nothing draws the widget "${id}"`);
  return (await load()).default;
}

/** What a widget is handed, at build time and again when it wakes in the browser. */
export async function widgetProps(
  id: BuiltWidget,
  language: string,
  site: URL | undefined,
  state: string,
) {
  const base = new URL(href(language, ''), site).href;
  const named = words(language, 'parameters');
  const uses = widgetOf(id).parameters ?? [];
  return {
    words: words(language, id),
    shared: words(language, 'figure'),
    parameters: Object.fromEntries(uses.map((name) => [name, named[name]])),
    language,
    base,
    state,
    ...(await prepared[`./${id}/prepare.ts`]?.(base, language)),
  };
}
