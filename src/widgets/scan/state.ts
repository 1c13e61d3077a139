import { oneOf, type StateOf } from '../../state/fields.ts';
import { STALL_IDS } from './payees.ts';

/** What the widget can show. `pasted` is the market with the phone over the stall pasted over. */
const VIEWS = ['topup', 'market', 'books', 'inside', 'pasted'] as const;
export type View = (typeof VIEWS)[number];

/** What a step or a link can ask for; the stall is the one under the phone, which may stay there. */
export const fields = {
  show: oneOf(VIEWS, 'market'),
  stall: oneOf(['any', ...STALL_IDS], 'any'),
};

export type ScanState = StateOf<typeof fields>;
