import type { Fields } from '../state/fields.ts';
import { formatField, readState, writeState } from '../state/query.ts';

/**
 * How the state that a figure opens in is written, and how the one with every field as by default:
 * one field must be named, since a frame that is told nothing opens as built.
 */
export function openingOf(fields: Fields, state: string): { opening: string; bare: string } {
  const opening = writeState(fields, readState(fields, state).state);
  const named = [...new URLSearchParams(opening).keys()][0];
  const field = named === undefined ? undefined : fields[named];
  if (named === undefined || field === undefined) return { opening, bare: '' };
  const value = encodeURIComponent(formatField(field.domain, field.default));
  return { opening, bare: `${named}=${value}` };
}
