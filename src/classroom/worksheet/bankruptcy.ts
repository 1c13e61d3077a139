import { failPlatform, type Treatment } from '../../model/bankruptcy/platform-estate.ts';
import { FEN_PER_YUAN, yuan } from '../../model/money.ts';
import { readState, writeState } from '../../state/query.ts';
import { booksOf } from '../../widgets/bankruptcy/settle.ts';
import { FIRM, fields } from '../../widgets/bankruptcy/state.ts';
import { between, drawFair, isRound, pick } from './draw.ts';
import { quantity } from './quantity.ts';
import type { Variant } from './variant.ts';

const MILLION = 1_000_000;

/** A failed firm in millions of yuan, and one user's balance in yuan. */
interface Failure {
  readonly users: number;
  /** What is left of the money that users paid in. */
  readonly pot: number;
  readonly own: number;
  /** Costs, wages and taxes. */
  readonly first: number;
  readonly others: number;
  readonly mine: number;
}

function settle(failure: Failure, treatment: Treatment) {
  const fen = (millions: number): number => yuan(millions * MILLION);
  const users = fen(failure.users);
  const mine = yuan(failure.mine);
  const paid = failPlatform({
    treatment,
    users: [
      { id: 'mine', amount: mine },
      { id: 'rest', amount: users - mine },
    ],
    float: fen(failure.pot),
    ownCash: fen(failure.own),
    priorityClaims: fen(failure.first),
    otherClaims: fen(failure.others),
  });
  return { ...paid, mine: (paid.users[0] ?? 0) / FEN_PER_YUAN };
}

/** Shares of a claim, in per cent: of an ordinary claim under both readings. */
function rates({ users, pot, own, first, others }: Failure) {
  const afterFirst = Math.max(0, pot + own - first);
  const beside = Math.max(0, own - first);
  return {
    all: Math.min(100, (100 * afterFirst) / (users + others)),
    beside: Math.min(100, (100 * beside) / (users - pot + others)),
  };
}

function draw(seed: number): Failure {
  return drawFair(
    seed,
    (random) => ({
      users: 100,
      pot: between(random, 40, 90, 5),
      own: between(random, 8, 40, 1),
      first: between(random, 4, 20, 1),
      others: between(random, 20, 150, 5),
      mine: pick(random, [40, 50, 60, 80, 120, 150, 200, 250]),
    }),
    (failure) => {
      const { all, beside } = rates(failure);
      const missing = failure.mine * (1 - failure.pot / failure.users);
      return (
        isRound(all) &&
        isRound(beside) &&
        beside > 0 &&
        all < 100 &&
        isRound((failure.mine * all) / 100, 2) &&
        isRound((missing * beside) / 100, 2)
      );
    },
  );
}

const NAMES = ['custody', 'invested', 'loss', 'own', 'debts', 'costs'] as const;

function failureOf(query: string): Failure {
  const { state } = readState(fields, query);
  const { pot, own } = booksOf(state);
  const millions = (fen: number): number => fen / FEN_PER_YUAN / MILLION;
  return {
    users: FIRM.users / MILLION,
    pot: millions(pot),
    own: millions(own),
    first: (state.costs + FIRM.wages) / MILLION,
    others: state.debts / MILLION,
    mine: state.mine === 0 ? 100 : state.mine,
  };
}

/** The figure's state that shows this firm: nothing in custody, and all of the rest in papers. */
function stateOf({ pot, own, first, others, mine }: Failure): string | undefined {
  const asked = {
    stage: 'ordinary',
    custody: 0,
    invested: 1,
    loss: 1 - pot / (FIRM.users / MILLION),
    own: own * MILLION,
    debts: others * MILLION,
    costs: first * MILLION - FIRM.wages,
    mine,
  };
  const query = new URLSearchParams(
    Object.entries(asked).map(([name, value]) => [
      name,
      typeof value === 'number' ? String(Number(value.toFixed(6))) : value,
    ]),
  ).toString();
  const { state, problems } = readState(fields, query);
  const exact = Object.entries(asked).every(([name, value]) => {
    const read = state[name as keyof typeof asked];
    return typeof value === 'number' ? Math.abs(Number(read) - value) < 1e-6 : read === value;
  });
  return problems.length === 0 && exact ? writeState(fields, state) : undefined;
}

export function bankruptcyVariant(seed: number, query: string): Variant {
  const asked = new URLSearchParams(query);
  const named = NAMES.some((name) => asked.has(name));
  const failure = named ? failureOf(query) : draw(seed);
  const { users, pot, own, first, others, mine } = failure;
  const firms = settle(failure, 'unsecured');
  const apart = settle(failure, 'ring-fenced');
  const { all, beside } = rates(failure);
  const state = stateOf(failure);
  const fromPot = Math.min(mine, (mine * pot) / users);
  return {
    sheet: 'bankruptcy',
    seed,
    given: {
      users: quantity('plain', users),
      pot: quantity('plain', pot),
      own: quantity('plain', own),
      first: quantity('plain', first),
      others: quantity('plain', others),
      mine: quantity('yuan', mine),
      missing: quantity('yuan', mine - fromPot),
      short: quantity('plain', users - pot),
      extra: quantity('yuan', apart.mine - fromPot),
    },
    questions: [
      { id: 'estate', answer: quantity('million', pot + own) },
      { id: 'left', answer: quantity('million', Math.max(0, pot + own - first)) },
      { id: 'claims', answer: quantity('million', users + others) },
      { id: 'rate', answer: quantity('percent', all) },
      { id: 'firms', answer: quantity('yuan', firms.mine) },
      { id: 'fromPot', answer: quantity('yuan', fromPot) },
      { id: 'beside', answer: quantity('million', Math.max(0, own - first)) },
      { id: 'besideClaims', answer: quantity('million', users - pot + others) },
      { id: 'besideRate', answer: quantity('percent', beside) },
      { id: 'apart', answer: quantity('yuan', apart.mine) },
    ],
    ...(state === undefined ? {} : { state }),
  };
}
