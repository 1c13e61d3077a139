import type { Description } from './describe.ts';
import { type Speech, speaker } from './say.ts';
import { type BankruptcyState, DUE, isParent, reached } from './state.ts';
import { type Merchant, type StreetView, shortOf, streetView } from './street.ts';

/** Names at most so many of those who pay too little. */
const NAMED = 3;

/** Why a merchant can or cannot pay. */
export function reasonOf(view: StreetView, merchant: Merchant, speech: Speech): string {
  const { why } = speech.words.street;
  const { say, yuan, list, merchant: name } = speaker(speech);
  const short = shortOf(view, merchant.index);
  const values = {
    owes: yuan(merchant.owes),
    has: yuan(merchant.has),
    due: yuan(merchant.due),
    got: yuan(merchant.got),
    pays: yuan(merchant.pays),
    short: yuan(merchant.due - merchant.got),
    names: list(short.slice(0, NAMED).map(({ from }) => name(from))),
  };
  if (merchant.wave === 0) return say(why.stands, values);
  return say(merchant.alone ? why.own : why.others, values);
}

function titleOf(state: BankruptcyState, view: StreetView, speech: Speech): string {
  const { title } = speech.words.street;
  const { say, fen, days } = speaker(speech);
  const all = view.merchants.length;
  const values = { count: view.fails, all, fen: fen(view.accessible), days: days(state.days) };
  if (!reached(state, 'shut')) return say(title.running, values);
  if (view.fails === 0) return say(title.none, values);
  if (view.accessible > 0) return say(title.paid, values);
  const late = state.days > DUE && (isParent(state) || reached(state, 'ordinary'));
  // Paid in time and nothing in it: the sentence names the nothing.
  if (!late && reached(state, 'ordinary')) return say(title.paid, values);
  return say(late ? title.late : title.shut, values);
}

export function describeStreet(state: BankruptcyState, speech: Speech): Description {
  const { street, tables } = speech.words;
  const view = streetView(state);
  const { say, percent, days, yuan, list, merchant: name } = speaker(speech);
  const own = view.merchants.filter(({ alone }) => alone).length;
  const later = view.fails - own;
  const moved = view.merchants.filter(({ index }) => state.moved.includes(String(index + 1)));
  const asked = view.merchants[state.asked - 1];
  const consequence = [
    view.fails > 0 ? say(street.waves, { count: own, later, waves: view.waves }) : '',
    moved.length > 0
      ? say(street.moved, {
          names: list(moved.map(({ index }) => name(index))),
          count: view.fails,
          before: view.unmoved,
        })
      : '',
    state.law !== 'apart' && view.ifApart !== view.fails
      ? say(street.worse, { count: view.ifApart })
      : '',
    view.fails > 0 ? say(street.unpaid, { share: percent(view.unpaid) }) : '',
  ].filter((part) => part !== '');
  const setting = say(street.says, {
    inApp: percent(state.inApp),
    due: days(DUE),
    reach: percent(view.accessible),
  });
  const answer = asked ? `${name(asked.index)}: ${reasonOf(view, asked, speech)}` : '';
  return {
    title: titleOf(state, view, speech),
    says: [setting, ...consequence].join(' '),
    changed: [answer, ...consequence].filter((part) => part !== '').join(' '),
    tables: [
      {
        caption: tables.street,
        columns: tables.streetColumns,
        rows: view.merchants.map((merchant) => [
          name(merchant.index),
          yuan(merchant.owes),
          yuan(merchant.has),
          yuan(merchant.got),
          yuan(merchant.pays),
          merchant.wave === 0 ? '–' : String(merchant.wave),
          reasonOf(view, merchant, speech),
        ]),
      },
    ],
  };
}
