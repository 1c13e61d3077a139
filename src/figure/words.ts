import type { ParameterId } from '../model/parameters/index.ts';

/** What every figure says, in the reader's language. */
export type FigureWords = typeof import('../../content/interface/en/figure.json');

/** A parameter's name and meaning. */
export interface ParameterWords {
  readonly name: string;
  readonly meaning: string;
}

/** What every widget is handed, at build time and again when it wakes. */
export interface FigureProps<W> {
  readonly words: W;
  readonly shared: FigureWords;
  readonly parameters: Readonly<Partial<Record<ParameterId, ParameterWords>>>;
  readonly language: string;
  /** The site's address with its path, ending in a slash. */
  readonly base: string;
  /** Query string of the state to open with. */
  readonly state: string;
  /** A picture of one state, for paper and where nothing may move: no controls, its table open. */
  readonly still?: boolean;
  /** Of its title, where it is another than beside a story. */
  readonly level?: 1 | 2 | 3;
  /** A title of the host's own, in place of the finding. */
  readonly heading?: string;
}
