import type { Component } from 'svelte';
import type { WidgetId } from '../content/schemas.ts';
import type { ParameterId } from '../model/parameters/index.ts';
import type { Fields } from '../state/fields.ts';

// biome-ignore lint/suspicious/noExplicitAny: each widget's words have a type of their own.
export type AnyWidget = Component<any>;

/** A widget's entry: what story, embeds and tests need to know without loading it. */
export interface Widget {
  readonly id: WidgetId;
  /** Query string of its opening state. */
  readonly state: string;
  /** What its state is made of. */
  readonly fields: Fields;
  /** Parameters of the model whose names and meanings it shows. */
  readonly parameters?: readonly ParameterId[];
}

const entries = import.meta.glob<Widget>('./*/index.ts', { eager: true, import: 'widget' });

/** The widgets that are built, by id. A chapter whose widget is not here is text alone. */
export const widgets: ReadonlyMap<string, Widget> = new Map(
  Object.values(entries).map((widget) => [widget.id, widget]),
);
