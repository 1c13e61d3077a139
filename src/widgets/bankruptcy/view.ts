/** A state of the estate in numbers: what is paid at a stage, for sure and at most. In fen. */
import {
  type Books,
  booksOf,
  CLAIMS,
  type ClaimId,
  type Payment,
  readingsOf,
  type Settlement,
  settle,
} from './settle.ts';
import { type BankruptcyState, isParent, reached, type Stage } from './state.ts';

/** At which stage a claim is paid from the estate. */
const PAID_AT: Readonly<Record<ClaimId, Stage>> = {
  users: 'ordinary',
  costs: 'costs',
  wages: 'wages',
  others: 'ordinary',
};

/** Paid so far; the readings of a contested law give a least and a most. */
export interface Row {
  readonly owed: number;
  readonly low: number;
  readonly high: number;
}

export interface EstateView {
  readonly books: Books;
  /** One for each reading of the law. */
  readonly settlements: readonly Settlement[];
  readonly rows: Readonly<Record<ClaimId, Row>>;
  readonly mine: Row;
  readonly owners: Row;
  /** What has not been paid out yet, of users' money and of the firm's own. */
  readonly left: { readonly pot: number; readonly own: number };
  /** Everything is shared out: what is unpaid now is lost. */
  readonly done: boolean;
}

/** What a payment comes to by a stage, from each of the two pots. */
export function soFar(
  state: Pick<BankruptcyState, 'stage'>,
  id: ClaimId,
  { owed, apart, estate }: Payment,
): Payment {
  return {
    owed,
    apart: reached(state, 'apart') ? apart : 0,
    estate: reached(state, PAID_AT[id]) ? estate : 0,
  };
}

const range = (owed: number, paid: readonly number[]): Row => ({
  owed,
  low: Math.min(...paid),
  high: Math.max(...paid),
});

export function estateView(state: BankruptcyState, mine: number): EstateView {
  const books = booksOf(state);
  const settlements = readingsOf(state.law).map((reading) => settle(state, mine, reading));
  const [first] = settlements as [Settlement, ...Settlement[]];
  const rowOf = (id: ClaimId, pick: (one: Settlement) => Payment): Row =>
    range(
      pick(first).owed,
      settlements.map((one) => {
        const { apart, estate } = soFar(state, id, pick(one));
        return apart + estate;
      }),
    );
  const rows = Object.fromEntries(
    CLAIMS.map((id) => [id, rowOf(id, ({ claims }) => claims[id])]),
  ) as Record<ClaimId, Row>;
  const done = reached(state, 'ordinary');
  const owners = range(
    0,
    settlements.map((one) => (done ? one.owners : 0)),
  );
  const paid = CLAIMS.reduce((sum, id) => sum + rows[id].low, owners.low);
  // Only under a fence is there money that others than users cannot reach.
  const fromPot =
    state.law === 'apart'
      ? rows.users.low - soFarEstate(state, first)
      : Math.max(0, paid - books.own);
  return {
    books,
    settlements,
    rows,
    mine: isParent(state)
      ? range(mine, [reached(state, 'shut') ? mine : 0])
      : rowOf('users', (one) => one.mine),
    owners,
    left: { pot: books.pot - fromPot, own: books.own - (paid - fromPot) },
    done,
  };
}

function soFarEstate(state: BankruptcyState, one: Settlement): number {
  return soFar(state, 'users', one.claims.users).estate;
}
