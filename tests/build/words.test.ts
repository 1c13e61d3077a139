import { describe, expect, test } from 'vitest';
import { filesUnder, read } from './files.ts';
import { differences, languagesWithWords, readStrings, stringsOf, subjectsOf } from './strings.ts';

const english = readStrings('en');

describe('every language has the strings of English', () => {
  test('English has some', () => expect(english.size).toBeGreaterThan(150));

  test.each(languagesWithWords())('%s, with the same places', (language) => {
    expect(differences(english, readStrings(language))).toEqual([]);
    expect([...readStrings(language)].filter(([, forms]) => forms.includes(''))).toEqual([]);
  });

  test('or the check says which it lacks', () => {
    const one = stringsOf(
      'a',
      '{ "b": "{x} of {y}", "c": { "one": "{count}", "other": "{count}" } }',
    );
    const two = stringsOf('a', '{ "b": "{y}, {z}", "d": "" }');
    expect(differences(one, one)).toEqual([]);
    expect(differences(one, two)).toEqual([
      'a.c is missing',
      'a.d is unknown',
      'a.b has other places',
    ]);
  });
});

const code = filesUnder('src')
  .filter((path) => /\.(ts|js|svelte|astro)$/.test(path))
  .map((path) => ({ path, source: read(path) }));

test('every subject is known to the site', () => {
  const words = read('src/i18n/words.ts');
  const known = [...words.matchAll(/\/en\/(\w+)\.json'/g)].map(([, subject]) => subject);
  expect(subjectsOf('en')).toEqual(known.toSorted());
});

/*
 * Strings that are looked up by a name that is data: which names there are, as text. All other
 * strings are asked for by name: somewhere in the subject's files stands ".name".
 */
const files = (...paths: string[]): string => paths.map((path) => read(`src/${path}`)).join('\n');
const byName: Readonly<Record<string, string>> = {
  'site.pages': filesUnder('src/pages').join('\n'),
  'site.theme': files('layouts/ThemeChoice.astro'),
  'pages.opening.stages': files('story/Opening.astro'),
  'pages.claims.kinds': files('content/schemas.ts'),
  'pages.claims.speakers': files('content/schemas.ts'),
  'pages.claims.verdicts': files('content/schemas.ts'),
  'pages.sources.status': files('content/schemas.ts'),
  'pages.sources.sections': filesUnder('content/facts/en')
    .map(read)
    .join('\n')
    .replace(/- id: ([A-Z])/g, '$1 '),
  'scan.stalls': files('widgets/scan/payees.ts'),
  'scan.unreadable': files('widgets/scan/read.ts', 'widgets/scan/Sheet.svelte'),
  'scan.malformed': files('widgets/scan/payment.ts'),
  'scan.problems': files('widgets/scan/amount.ts', 'widgets/scan/TopUp.svelte'),
  'scan.camera': files('widgets/scan/camera.ts', 'widgets/scan/CameraView.svelte'),
  'scan.books': files('widgets/scan/books.ts'),
  'scan.inside.parts': files('widgets/scan/inside.ts'),
  'scan.inside.kinds': files('widgets/scan/kinds.ts'),
  'scan.emv': files('widgets/scan/fields.ts'),
  'model.sectors': files('model/ledger/instruments.ts'),
  'conditions.omissions': files('pages/[...lang]/conditions.astro'),
  'embed.gallery.themes': files('embed/params.ts'),
  'embed.gallery.control': files('embed/params.ts'),
  'embed.gallery.systems': files('embed/snippets.ts'),
  economy: files(
    'widgets/economy/Controls.svelte',
    'widgets/economy/Widget.svelte',
    'widgets/economy/presets.ts',
  ),
  dilemma: files('model/policy/govern.ts', 'widgets/dilemma/describe.ts'),
  'reserves.firms': files('model/policy/three-books.ts'),
  'reserves.sight': files('model/policy/three-books.ts'),
  'peg.desks': files('widgets/peg/state.ts', 'widgets/peg/Controls.svelte').replace(
    /'(open|suspended|closed)'/g,
    '$1 $1Meaning',
  ),
  'present.keyList': '0 1 2 3 4 5 6 7 8 9',
  'composer.controls': files('classroom/builder/link.ts'),
  'composer.theme': files('classroom/builder/link.ts'),
  'composer.regime': files('classroom/bank-run/state.ts'),
  'lessons.tools': files('pages/[...lang]/classroom/index.astro'),
  'lessons.pages': files('content/lesson-schema.ts'),
  'lessons.courses': files('content/lesson-schema.ts'),
  'worksheet.paper': files('classroom/worksheet/quantity.ts'),
  'worksheet.units': files('classroom/worksheet/quantity.ts'),
  'worksheet.sheets': files('classroom/worksheet/variant.ts'),
  'model.flowKinds': files('model/ledger/posting.ts'),
  parameters: filesUnder('src/model/parameters').map(read).join('\n'),
  'presets.scenarios': filesUnder('src/model/presets').map(read).join('\n'),
  'presets.regimes': filesUnder('src/model/presets').map(read).join('\n'),
  'presets.episodes': filesUnder('src/model/presets').map(read).join('\n'),
  'presets.options': filesUnder('src/model/policy').map(read).join('\n'),
};

const holds = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text);

/** Folders that hold nothing but a subject's own code. */
const homesOf = (subject: string): string[] => [
  `src/widgets/${subject}/`,
  `src/${subject}/`,
  `src/classroom/${subject}/`,
  ...(subject === 'bankrun' ? ['src/classroom/bank-run/'] : []),
];
const isOwn = (path: string, subject: string): boolean =>
  homesOf(subject).some((home) => path.startsWith(home));

/** The code that can ask for a subject's strings: where it is named, or the folder of that name. */
const codeOf = (subject: string): string[] =>
  code
    .filter(({ path, source }) => isOwn(path, subject) || source.includes(`'${subject}'`))
    .map(({ source }) => source);

/** Whether code takes a name from an object: ".name", or "{ name }". */
const takes = (source: string, name: string): boolean =>
  holds(source, name) && new RegExp(`\\.${name}\\b|[{,]\\s*${name}\\b[^(]*?\\}`).test(source);

/** All of a subject's own code: names that are data may stand in another file than the look-up. */
const folderOf = (subject: string): string =>
  code
    .filter(({ path }) => isOwn(path, subject))
    .map(({ source }) => source)
    .join('\n');

function isAsked(path: string): boolean {
  const [subject = '', ...keys] = path.split('.');
  const inCode = codeOf(subject).some(
    (source) => keys.every((key) => holds(source, key)) && takes(source, keys.at(-1) ?? ''),
  );
  const inData = Object.entries(byName).some(([family, names]) => {
    const [name = ''] = path.slice(family.length + 1).split('.');
    return path.startsWith(`${family}.`) && holds(names, name);
  });
  const folder = folderOf(subject);
  return inCode || inData || keys.every((key) => holds(folder, key));
}

test('no string is left that nothing asks for', () => {
  expect([...english.keys()].filter((path) => !isAsked(path))).toEqual([]);
});

test('a string that nothing asks for is found', () => {
  expect(isAsked('site.skip')).toBe(true);
  expect(isAsked('site.skipping')).toBe(false);
  expect(isAsked('scan.stalls.noodles')).toBe(true);
  expect(isAsked('scan.stalls.butcher')).toBe(false);
});
