/** A failure put to the model: what there is, and what each claim is paid, in whole fen. */
import { waterfall } from '../../model/bankruptcy/waterfall.ts';
import { fractionOf, yuan } from '../../model/money.ts';
import { type BankruptcyState, FIRM, type Law } from './state.ts';

/** How a court may read the law. */
export type Reading = Exclude<Law, 'contested'>;

/** What users paid in, by where it lies, the firm's own money, and what of each is lost. In fen. */
export interface Books {
  readonly coins: number;
  readonly slips: number;
  readonly papers: number;
  readonly own: number;
  readonly lostSlips: number;
  readonly lostPapers: number;
  /** Users' money that is left. */
  readonly pot: number;
}

export function booksOf(
  state: Pick<BankruptcyState, 'custody' | 'invested' | 'loss' | 'own' | 'fails'>,
): Books {
  const users = yuan(FIRM.users);
  const coins = fractionOf(users, state.custody);
  const papers = fractionOf(users - coins, state.invested);
  const slips = users - coins - papers;
  // Where the bank fails the hole is in what lay there, and not in paper.
  const atBank = state.fails === 'bank';
  const lostSlips = atBank ? fractionOf(slips, state.loss) : 0;
  const lostPapers = atBank ? 0 : fractionOf(papers, state.loss);
  const pot = users - lostSlips - lostPapers;
  return { coins, slips, papers, own: yuan(state.own), lostSlips, lostPapers, pot };
}

export const CLAIMS = ['users', 'costs', 'wages', 'others'] as const;
export type ClaimId = (typeof CLAIMS)[number];

/** What a claim is paid in the end, in fen. */
export interface Payment {
  readonly owed: number;
  readonly apart: number;
  readonly estate: number;
}

export interface Settlement {
  readonly reading: Reading;
  readonly claims: Readonly<Record<ClaimId, Payment>>;
  /** The reader's own claim, one of the users'. */
  readonly mine: Payment;
  readonly owners: number;
}

/** @param mine The followed balance in fen; it is one of the users' claims. */
export function settle(state: BankruptcyState, mine: number, reading: Reading): Settlement {
  const { pot, own } = booksOf(state);
  const users = [
    { id: 'mine', amount: mine },
    { id: 'rest', amount: yuan(FIRM.users) - mine },
  ];
  const owed = { costs: yuan(state.costs), wages: yuan(FIRM.wages), others: yuan(state.debts) };
  const claim = (id: keyof typeof owed) => ({ id, amount: owed[id] });
  const trust = reading === 'apart' ? { pool: pot, claims: users } : undefined;
  const first = waterfall({ trust, collateral: [], free: 0, classes: [] }).paid;
  const { paid, residue } = waterfall({
    trust,
    collateral: [],
    free: own + (trust ? 0 : pot),
    classes: [
      [claim('costs')],
      [claim('wages')],
      trust ? [claim('others')] : [...users, claim('others')],
    ],
  });
  const payment = (due: number, ids: readonly string[]): Payment => {
    const total = (of: Record<string, number>) => ids.reduce((sum, id) => sum + (of[id] ?? 0), 0);
    return { owed: due, apart: total(first), estate: total(paid) - total(first) };
  };
  return {
    reading,
    claims: {
      users: payment(yuan(FIRM.users), ['mine', 'rest']),
      costs: payment(owed.costs, ['costs']),
      wages: payment(owed.wages, ['wages']),
      others: payment(owed.others, ['others']),
    },
    mine: payment(mine, ['mine']),
    owners: residue,
  };
}

export const readingsOf = (law: Law): readonly Reading[] =>
  law === 'contested' ? ['apart', 'ordinary'] : [law];
