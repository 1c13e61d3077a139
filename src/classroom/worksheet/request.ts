import { SHEETS, type SheetId } from './variant.ts';

/** What an address asks for: "?sheet=peg&seed=7&n=30&key=1", and a state of the figure. */
export interface Request {
  readonly sheet: SheetId;
  readonly seed: number;
  /** How many variants: their seeds follow each other. */
  readonly count: number;
  /** Whether the answers are printed too. */
  readonly key: boolean;
  /** The rest of the query: the figure's state. */
  readonly state: string;
}

export const MOST_VARIANTS = 40;
export const LAST_SEED = 9999;

const ours = ['sheet', 'seed', 'n', 'key'];

function whole(text: string | null, most: number): number {
  const value = Number(text ?? '');
  return Number.isInteger(value) && value >= 1 && value <= most ? value : 1;
}

/** What is missing or makes no sense is the first sheet, seed 1, one variant. */
export function readRequest(query: string): Request {
  const asked = new URLSearchParams(query);
  const sheet = asked.get('sheet');
  const rest = new URLSearchParams(query);
  for (const name of ours) rest.delete(name);
  return {
    sheet: SHEETS.find((id) => id === sheet) ?? SHEETS[0],
    seed: whole(asked.get('seed'), LAST_SEED),
    count: whole(asked.get('n'), MOST_VARIANTS),
    key: asked.get('key') === '1',
    state: rest.toString(),
  };
}

/** The shortest query that asks for the same. */
export function writeRequest({ sheet, seed, count, key, state }: Request): string {
  const pairs = [
    `sheet=${sheet}`,
    `seed=${seed}`,
    ...(count === 1 ? [] : [`n=${count}`]),
    ...(key ? ['key=1'] : []),
    ...(state === '' ? [] : [state]),
  ];
  return pairs.join('&');
}
