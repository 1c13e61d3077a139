import { recall, remember } from '../../state/storage.ts';

/** A scenario that the reader named: its state is a query string, as in a link. */
export interface Saved {
  readonly name: string;
  readonly query: string;
}

const KEY = 'scenarios';
const VERSION = 1;
const MOST = { scenarios: 40, name: 60, query: 4_000, file: 20_000 };

function readOne(value: unknown): Saved | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, query } = value as Record<string, unknown>;
  if (typeof name !== 'string' || typeof query !== 'string') return null;
  const clean = name
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, MOST.name);
  return clean === '' || query.length > MOST.query ? null : { name: clean, query };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the device remembers; what cannot be read counts as nothing. */
export function recallSaved(): Saved[] {
  const value = parsed(recall(KEY) ?? '[]');
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, MOST.scenarios)
    .map(readOne)
    .filter((one) => one !== null);
}

/** Keeps the scenarios; false where the device does not. */
export function keepSaved(scenarios: readonly Saved[]): boolean {
  const text = JSON.stringify(scenarios.slice(0, MOST.scenarios));
  remember(KEY, text);
  return recall(KEY) === text;
}

/** A scenario as a file. */
export const toFile = (scenario: Saved): string =>
  `${JSON.stringify({ kind: 'one-to-one scenario', version: VERSION, ...scenario }, null, 2)}\n`;

/** A scenario from a file of any origin; null when it is none. */
export function fromFile(text: string): Saved | null {
  if (text.length > MOST.file) return null;
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return null;
  const { kind, version } = value as Record<string, unknown>;
  return kind === 'one-to-one scenario' && version === VERSION ? readOne(value) : null;
}
