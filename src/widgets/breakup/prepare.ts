import { library } from '../../content/library.ts';
import { type Recorded, recorded } from '../../content/recorded.ts';

const QUESTIONS = {
  funded: ['C2'],
  reported: ['B1'],
  ordered: ['B4'],
  done: ['B5'],
  parted: ['B6'],
  borrowers: ['B3'],
} as const;

export type Entry = Recorded<keyof typeof QUESTIONS>;

export async function prepare(
  _base: string,
  language: string,
): Promise<{ record: readonly Entry[] }> {
  return { record: recorded(await library(language), QUESTIONS) };
}
