import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { widgetIds } from '../content/schemas.ts';
import { fill } from '../i18n/fill.ts';
import { pseudo, toPseudo } from '../i18n/pseudo.ts';
import { conditionValues } from './values.ts';

const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  paragraph: z.int().min(1).max(24),
  chapter: z.enum(widgetIds),
  /** Query string of the widget's state that shows it; empty for the chapter's opening. */
  state: z.string(),
  claim: z.string().min(1),
  condition: z.string().min(1),
  before: z.string().min(1),
  article: z.string().min(1),
  now: z.string().min(1),
});

export type Condition = z.infer<typeof entrySchema>;

/** The closing page's entries, with the model's numbers in their places. */
export async function conditions(language: string): Promise<Condition[]> {
  const text = await readFile(`content/conditions/${language}.yaml`, 'utf8');
  const values = conditionValues(language);
  return z
    .array(entrySchema)
    .parse(parse(text))
    .map((entry) => {
      const told = (text: string): string => fill(pseudo ? toPseudo(text) : text, values, language);
      return {
        ...entry,
        claim: told(entry.claim),
        condition: told(entry.condition),
        before: told(entry.before),
        article: told(entry.article),
        now: told(entry.now),
      };
    });
}
