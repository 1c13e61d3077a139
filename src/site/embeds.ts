import type { WidgetId } from '../content/schemas.ts';
import { href } from './href.ts';

/** Published addresses: they carry a version and never change within it. */
export const embedHref = (language: string, id: WidgetId): string =>
  href(language, `v1/embed/${id}/`);

export const oembedHref = (language: string, id: WidgetId): string =>
  href(language, `v1/oembed/${id}.json`);

/** The picture that is shown where a chapter's address is shared. */
export const imageHref = (language: string, id: WidgetId): string =>
  href(language, `v1/image/${id}.png`);

/** Of every such picture; a test reads it off them. */
export const imageSize = { width: 1200, height: 630 } as const;
