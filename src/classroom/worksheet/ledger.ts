import { balanceOf, coverage, stock, unitsOutstanding } from '../../model/ledger/ledger.ts';
import { post } from '../../model/ledger/post.ts';
import { replay } from '../../model/ledger/replay.ts';
import { FEN_PER_YUAN, yuan } from '../../model/money.ts';
import { readState, writeState } from '../../state/query.ts';
import { type Outcome, outcomesOf } from '../../widgets/ledger/economy.ts';
import { type Done, fields } from '../../widgets/ledger/state.ts';
import { between, drawFair, isRound } from './draw.ts';
import { quantity } from './quantity.ts';
import type { Row, Variant } from './variant.ts';

const COLUMNS = ['you', 'stall', 'owes', 'slips', 'stallSlips'] as const;

/** Entries that a pupil can follow on one page. */
const KNOWN: readonly string[] = ['top', 'pay', 'settle', 'take'];
const MOST_ROWS = 6;

interface Story {
  readonly log: readonly Done[];
  /** What the app then puts into papers, in yuan. */
  readonly invested: number;
}

/** Tokens and slips in the books, in yuan. */
function numbersOf({ ledger }: Outcome): Record<(typeof COLUMNS)[number], number> {
  const inYuan = (fen: number): number => fen / FEN_PER_YUAN;
  return {
    you: inYuan(balanceOf(ledger, 'H')),
    stall: inYuan(balanceOf(ledger, 'M')),
    owes: inYuan(unitsOutstanding(ledger)),
    slips: inYuan(stock(ledger, 'A', 'DF')),
    stallSlips: inYuan(stock(ledger, 'M', 'D')),
  };
}

function draw(seed: number): Story {
  return drawFair(
    seed,
    (random) => {
      const top = between(random, 60, 100, 5);
      const lunch = between(random, 8, 24, 0.5);
      const tea = between(random, 3, 12, 0.5);
      const settled = between(random, 5, lunch + tea, 0.5);
      const taken = between(random, 5, 25, 5);
      const owed = top - settled - taken;
      return {
        log: [
          { name: 'top', amount: top },
          { name: 'pay', amount: lunch },
          { name: 'pay', amount: tea },
          { name: 'settle', amount: settled },
          { name: 'take', amount: taken },
        ] satisfies Done[],
        invested: between(random, owed * 0.2, owed * 0.6, owed / 20),
        owed,
      };
    },
    ({ log, invested, owed }) => {
      const [top, lunch, tea, , taken] = log.map(({ amount }) => amount) as number[];
      const mine = (top ?? 0) - (lunch ?? 0) - (tea ?? 0);
      return mine > (taken ?? 0) + 5 && owed > 20 && isRound(owed) && isRound(invested, 2);
    },
  );
}

/** The log of the figure's state, if a pupil can follow it and no entry of it was refused. */
function storyOf(query: string): Story | undefined {
  if (!new URLSearchParams(query).has('log')) return undefined;
  const { log } = readState(fields, query).state;
  const outcomes = outcomesOf(log);
  const fit =
    log.length > 0 &&
    log.length <= MOST_ROWS &&
    log.every(({ name }) => KNOWN.includes(name)) &&
    outcomes.every(({ refused }) => refused === null);
  const left = outcomes.at(-1);
  if (!fit || !left || numbersOf(left).slips === 0) return undefined;
  return { log, invested: Number((numbersOf(left).slips / 4).toFixed(2)) };
}

export function ledgerVariant(seed: number, query: string): Variant {
  const { log, invested } = storyOf(query) ?? draw(seed);
  const [, ...outcomes] = outcomesOf(log);
  const end = outcomes.at(-1) as Outcome;
  const rows: Row[] = outcomes.map((outcome, at) => {
    const numbers = numbersOf(outcome);
    return {
      id: outcome.done.name,
      about: quantity('yuan', outcome.done.amount),
      cells: COLUMNS.map((name) => ({
        id: `${name}${at + 1}`,
        answer: quantity('yuan', numbers[name]),
      })),
    };
  });
  const { ledger } = end;
  const after = replay(ledger.opening, ledger.log);
  post(after, { kind: 'investment', amount: yuan(invested) });
  const { owes, slips } = numbersOf(end);
  return {
    sheet: 'ledger',
    seed,
    given: { invested: quantity('yuan', invested), owes: quantity('yuan', owes) },
    table: { columns: COLUMNS, rows },
    questions: [
      { id: 'before', answer: quantity('percent', 100 * coverage(ledger)) },
      { id: 'ready', answer: quantity('yuan', slips - invested) },
      { id: 'after', answer: quantity('percent', 100 * coverage(after)) },
    ],
    state: writeState(fields, { ...readState(fields, '').state, log, open: true }),
  };
}
