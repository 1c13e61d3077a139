import { isPayee, type PayeeId } from './payees.ts';

/** What the widget can show. `pasted` is the market with the phone over the stall pasted over. */
export const VIEWS = ['topup', 'market', 'books', 'inside', 'pasted'] as const;
export type View = (typeof VIEWS)[number];

export interface ScanState {
  readonly view: View;
  /** The stall under the phone. */
  readonly stall: PayeeId | null;
}

/** From a step's query string; what is unknown is the default. */
export function readState(query: string): ScanState {
  const asked = new URLSearchParams(query);
  const show = asked.get('show');
  const stall = asked.get('stall') ?? '';
  return {
    view: VIEWS.find((view) => view === show) ?? 'market',
    stall: isPayee(stall) ? stall : null,
  };
}
