import {
  cashPerUnit,
  payableShare,
  remainingValue,
  tippingPoint,
} from '../../model/price/platform.ts';
import { readState, writeState } from '../../state/query.ts';
import { fields } from '../../widgets/peg/state.ts';
import { between, drawFair, isRound, pick } from './draw.ts';
import { quantity } from './quantity.ts';
import type { Variant } from './variant.ts';

/** An app's books in yuan: everybody holds one token. */
interface Books {
  readonly people: number;
  readonly cash: number;
  readonly papers: number;
  /** What a yuan's worth of papers brings today. */
  readonly price: number;
}

const perToken = ({ people, cash, papers, price }: Books) => ({
  cash: cash / people,
  assets: (cash + papers) / people,
  fireSale: price,
});

const payable = (books: Books): number => payableShare(perToken(books)) * books.people;
const tipping = (books: Books): number => tippingPoint(perToken(books)) * books.people;

function draw(seed: number): Books {
  return drawFair(
    seed,
    (random) => {
      const people = pick(random, [50, 100, 200]);
      const cash = between(random, people * 0.2, people * 0.6, people / 50);
      const cushion = between(random, 2, people / 8, 1);
      const price = pick(random, [0.25, 0.4, 0.5, 0.8]);
      return { people, cash, papers: people + cushion - cash, price };
    },
    (books) =>
      isRound(payable(books)) &&
      isRound(tipping(books)) &&
      payable(books) < books.people - 4 &&
      tipping(books) < payable(books) - 4,
  );
}

/** The books of the figure's state, for a hundred people. */
function booksOf(query: string): Books {
  const { custody, invested, cushion, fireSale } = readState(fields, query).state;
  const cash = Number((100 * cashPerUnit(custody, invested)).toFixed(2));
  const papers = Number(Math.max(0, 100 * (1 + cushion) - cash).toFixed(2));
  return { people: 100, cash, papers, price: fireSale };
}

const NAMES = ['custody', 'invested', 'cushion', 'fireSale'] as const;

/** Whether an address names a state of the figure to make the sheet from. */
const namesState = (query: string): boolean => {
  const asked = new URLSearchParams(query);
  return NAMES.some((name) => asked.has(name));
};

/** Whether there is a tipping point to find, and somebody who comes too late. */
const isSheet = (books: Books): boolean =>
  tipping(books) < books.people - 2 && payable(books) < books.people - 1;

/** The figure's state that shows these books, where a slider has it. */
function stateOf({ people, cash, papers, price }: Books): string | undefined {
  const share = Number((cash / people).toFixed(6));
  const cushion = Number(((cash + papers) / people - 1).toFixed(6));
  const query = `custody=${share}&invested=1&cushion=${cushion}&fireSale=${price}`;
  const { state, problems } = readState(fields, query);
  const exact =
    problems.length === 0 &&
    Math.abs(state.custody - share) < 1e-9 &&
    Math.abs(state.cushion - cushion) < 1e-9;
  return exact
    ? writeState(fields, { ...state, attentive: 0.6, rumour: 100, open: true })
    : undefined;
}

export function pegVariant(seed: number, query: string): Variant {
  const figure = namesState(query) ? booksOf(query) : undefined;
  const books = figure && isSheet(figure) ? figure : draw(seed);
  const { people, cash, papers, price } = books;
  const paid = Math.floor(payable(books) + 1e-9);
  const tips = tipping(books);
  // Two places in the queue, and a number of leavers, on either side of what can be paid.
  const early = Math.max(1, Math.round(paid * 0.9));
  const late = Math.min(people, paid + Math.max(1, Math.round((people - paid) / 2)));
  const leavers = Math.min(paid, Math.max(1, Math.ceil((Math.ceil(tips) + paid) / 2)));
  const left = remainingValue({ ...perToken(books), redeemed: leavers / people });
  const inQueue = (place: number) => quantity('yuan', place <= paid ? 1 : 0);
  const state = stateOf(books);
  return {
    sheet: 'peg',
    seed,
    given: {
      people: quantity('plain', people),
      cash: quantity('plain', cash),
      papers: quantity('plain', papers),
      price: quantity('plain', price * 100),
      early: quantity('plain', early),
      late: quantity('plain', late),
      leavers: quantity('plain', leavers),
      stayers: quantity('plain', people - leavers),
      loss: quantity('plain', 1 / price - 1),
      byPapers: quantity('plain', leavers - cash),
      sold: quantity('plain', (leavers - cash) / price),
      rest: quantity('plain', papers - (leavers - cash) / price),
    },
    questions: [
      { id: 'cushion', answer: quantity('yuan', cash + papers - people) },
      { id: 'coverage', answer: quantity('percent', (100 * (cash + papers)) / people) },
      { id: 'hurried', answer: quantity('yuan', price * papers) },
      { id: 'payable', answer: quantity('people', paid) },
      { id: 'first', answer: inQueue(early) },
      { id: 'last', answer: inQueue(late) },
      { id: 'cost', answer: quantity('fen', (1 / price - 1) * 100) },
      { id: 'tipping', answer: quantity('people', Math.floor(tips + 1e-9)) },
      { id: 'value', answer: quantity('fen', left * 100) },
      { id: 'enough', answer: quantity('yuan', Math.max(0, people - price * papers)) },
    ],
    ...(state === undefined ? {} : { state }),
  };
}
