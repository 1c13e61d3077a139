import { languages } from '../i18n/languages.ts';

/** Where the site lives: "/" or "/one-to-one/". Always ends with a slash. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Address of a page or asset of the site under its base and language: href('en', 'claims/#P2'). */
export function href(language: string, path: string): string {
  const folder = languages.find(({ code }) => code === language)?.path;
  return base + (folder ? `${folder}/` : '') + path;
}
