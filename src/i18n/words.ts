import { pseudo, toPseudoWords } from './pseudo.ts';

/**
 * The interface strings by subject. English is the schema: what it names, every language must name
 * (kept by a test), and a name that it lacks is a type error.
 */
export interface Namespaces {
  site: typeof import('../../content/interface/en/site.json');
  story: typeof import('../../content/interface/en/story.json');
  pages: typeof import('../../content/interface/en/pages.json');
  figure: typeof import('../../content/interface/en/figure.json');
  presets: typeof import('../../content/interface/en/presets.json');
  conditions: typeof import('../../content/interface/en/conditions.json');
  economy: typeof import('../../content/interface/en/economy.json');
  embed: typeof import('../../content/interface/en/embed.json');
  ledger: typeof import('../../content/interface/en/ledger.json');
  model: typeof import('../../content/interface/en/model.json');
  parameters: typeof import('../../content/interface/en/parameters.json');
  apprentice: typeof import('../../content/interface/en/apprentice.json');
  dilemma: typeof import('../../content/interface/en/dilemma.json');
  monoculture: typeof import('../../content/interface/en/monoculture.json');
  peg: typeof import('../../content/interface/en/peg.json');
  reserves: typeof import('../../content/interface/en/reserves.json');
  scan: typeof import('../../content/interface/en/scan.json');
  grip: typeof import('../../content/interface/en/grip.json');
  timeline: typeof import('../../content/interface/en/timeline.json');
  readings: typeof import('../../content/interface/en/readings.json');
  breakup: typeof import('../../content/interface/en/breakup.json');
  bankruptcy: typeof import('../../content/interface/en/bankruptcy.json');
  composer: typeof import('../../content/interface/en/composer.json');
  present: typeof import('../../content/interface/en/present.json');
  lessons: typeof import('../../content/interface/en/lessons.json');
  worksheet: typeof import('../../content/interface/en/worksheet.json');
  bankrun: typeof import('../../content/interface/en/bankrun.json');
  offline: typeof import('../../content/interface/en/offline.json');
}

const files = import.meta.glob<unknown>('../../content/interface/*/*.json', {
  eager: true,
  import: 'default',
});

/** The words of one subject. For use at build time: widgets are handed theirs as a property. */
export function words<K extends keyof Namespaces>(language: string, subject: K): Namespaces[K] {
  const found = files[`../../content/interface/${language}/${subject}.json`];
  if (found === undefined) throw new Error(`no words for "${subject}" in "${language}"`);
  return (pseudo ? toPseudoWords(found) : found) as Namespaces[K];
}
