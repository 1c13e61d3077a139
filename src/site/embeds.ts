import type { WidgetId } from '../content/schemas.ts';
import { href } from './href.ts';

/** Published addresses: they carry a version and never change within it. */
export const embedHref = (language: string, id: WidgetId): string =>
  href(language, `v1/embed/${id}/`);

export const oembedHref = (language: string, id: WidgetId): string =>
  href(language, `v1/oembed/${id}.json`);
