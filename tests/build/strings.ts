import { basename } from 'node:path';
import { filesUnder, read } from './files.ts';

/** A sentence of the interface by its path, "pages.claims.title"; plural forms are one sentence. */
export type Strings = ReadonlyMap<string, readonly string[]>;

const isPlural = (value: object): boolean =>
  'other' in value && Object.values(value).every((form) => typeof form === 'string');

function flatten(value: unknown, path: string): [string, string[]][] {
  if (typeof value === 'string') return [[path, [value]]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no string`);
  if (isPlural(value)) return [[path, Object.values(value) as string[]]];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
}

/** The strings of one subject, from the text of its file. */
export const stringsOf = (subject: string, json: string): Strings =>
  new Map(flatten(JSON.parse(json), subject));

export const languagesWithWords = (): string[] => [
  ...new Set(filesUnder('content/interface').map((path) => path.split('/')[2] ?? '')),
];

export const subjectsOf = (language: string): string[] =>
  filesUnder(`content/interface/${language}`, '.json').map((path) => basename(path, '.json'));

/** All strings of a language. */
export function readStrings(language: string): Strings {
  return new Map(
    subjectsOf(language).flatMap((subject) => [
      ...stringsOf(subject, read(`content/interface/${language}/${subject}.json`)),
    ]),
  );
}

const placesOf = (forms: readonly string[]): string =>
  [...new Set(forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort().join(' ');

/** Where a language's strings differ from English in more than words. */
export function differences(english: Strings, other: Strings): string[] {
  return [
    ...[...english.keys()].filter((path) => !other.has(path)).map((path) => `${path} is missing`),
    ...[...other.keys()].filter((path) => !english.has(path)).map((path) => `${path} is unknown`),
    ...[...english]
      .filter(([path, forms]) => {
        const same = other.get(path);
        return same !== undefined && placesOf(same) !== placesOf(forms);
      })
      .map(([path]) => `${path} has other places`),
  ];
}
