import { readFile } from 'node:fs/promises';
import { pseudo } from '../i18n/pseudo.ts';
import { pseudoMarkdown } from './pseudo-markdown.ts';

/** A text of content/ that stands alone: `method/en/model.md`. */
export async function readProse(path: string): Promise<string> {
  const text = await readFile(`content/${path}`, 'utf8');
  return pseudo ? pseudoMarkdown(text) : text;
}
