/** A language the site is published in. `path` is its folder in the address; the default has none. */
export interface Language {
  /** BCP 47 tag, also the folder name under content/. */
  readonly code: string;
  readonly path: string | undefined;
  /** In the language itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

export const defaultLanguage = 'en';

/** Adding a language: one line here, one folder in each part of content/ (see CONTRIBUTING). */
export const languages: readonly Language[] = [
  { code: 'en', path: undefined, name: 'English', dir: 'ltr' },
];

/** For getStaticPaths of a page that every language has. */
export function languagePaths(): {
  params: { lang: string | undefined };
  props: { language: string };
}[] {
  return languages.map(({ code, path }) => ({ params: { lang: path }, props: { language: code } }));
}
