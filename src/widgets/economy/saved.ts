import { recall, remember } from '../../state/storage.ts';

/** A scenario that the reader named: its state is a query string, as in a link. */
export interface Saved {
  readonly name: string;
  readonly query: string;
}

const KEY = 'scenarios';
const VERSION = 1;
/** Scenarios that one device keeps. */
export const MOST_SAVED = 40;
const MOST = { name: 60, query: 4_000, file: 20_000 };

/** What could hide or reorder a name; the joiners, which scripts and emoji need, may stay. */
const HIDDEN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

function readOne(value: unknown): Saved | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, query } = value as Record<string, unknown>;
  if (typeof name !== 'string' || typeof query !== 'string') return null;
  const clean = name
    .replace(HIDDEN, ' ')
    .trim()
    .slice(0, MOST.name)
    // A cut through a character leaves half of it.
    .replace(/\p{Cs}/gu, '')
    .trim();
  return clean === '' || query.length > MOST.query ? null : { name: clean, query };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the device remembers, one of each name; what cannot be read counts as nothing. */
export function recallSaved(): Saved[] {
  const value = parsed(recall(KEY) ?? '[]');
  if (!Array.isArray(value)) return [];
  const found = value.map(readOne).filter((one) => one !== null);
  const byName = new Map(found.toReversed().map((one) => [one.name, one]));
  return [...byName.values()].toReversed().slice(0, MOST_SAVED);
}

/** Keeps the scenarios; false where the device does not. */
export function keepSaved(scenarios: readonly Saved[]): boolean {
  const text = JSON.stringify(scenarios.slice(0, MOST_SAVED));
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
