import type { Table } from '../../figure/table.ts';
import { describeEstate } from './describe-estate.ts';
import { describeMap } from './describe-map.ts';
import { describeParent } from './describe-parent.ts';
import { describeStreet } from './describe-street.ts';
import type { Evidence } from './prepare.ts';
import type { Speech } from './say.ts';
import { type BankruptcyState, isParent } from './state.ts';

/** What a state shows, in words. */
export interface Description {
  /** The finding. */
  readonly title: string;
  /** The whole picture. */
  readonly says: string;
  /** What a change by the reader's hand has led to; each stage says what happens in it. */
  readonly changed: string;
  readonly tables: readonly Table[];
}

/** @param mine The followed balance, in fen. */
export function describe(
  state: BankruptcyState,
  mine: number,
  evidence: Evidence,
  speech: Speech,
): Description {
  if (state.view === 'street') return describeStreet(state, speech);
  if (state.view === 'map') return describeMap(state, evidence, speech);
  return isParent(state)
    ? describeParent(state, mine, evidence, speech)
    : describeEstate(state, mine, speech);
}
