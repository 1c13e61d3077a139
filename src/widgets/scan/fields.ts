import { type CodeField, parsePayload } from '../../model/codes/payload.ts';

/** What the fields of the demonstration payload are, as names of their words. */
const MEANINGS = {
  '00': 'format',
  '01': 'use',
  '52': 'category',
  '53': 'currency',
  '54': 'amount',
  '58': 'country',
  '59': 'name',
  '60': 'city',
  '63': 'checksum',
  '80': 'free',
} as const;

type Meaning = (typeof MEANINGS)[keyof typeof MEANINGS] | 'part';

export interface FieldLine extends CodeField {
  readonly meaning: Meaning;
}

const meaningOf = (id: string): Meaning =>
  Object.hasOwn(MEANINGS, id) ? MEANINGS[id as keyof typeof MEANINGS] : 'part';

/** The fields in order, each followed by the fields inside it. */
export function fieldLines(payload: string): FieldLine[] {
  return parsePayload(payload).fields.flatMap((field) => [
    { ...field, meaning: meaningOf(field.id) },
    ...(field.fields ?? []).map((inner) => ({ ...inner, meaning: 'part' as const })),
  ]);
}
