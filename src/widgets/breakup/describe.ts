import type { Table } from '../../figure/table.ts';
import { fill } from '../../i18n/fill.ts';
import { formatShare } from '../../i18n/format.ts';
import { listOf, partyName, plain, type Speech, yuan } from './say.ts';
import { type BreakupState, funderOf } from './state.ts';
import { type BreakupView, HOLDERS, LENT, PARTIES, viewOf } from './view.ts';

/** What a state shows, in words. */
export interface Description {
  /** The finding. */
  readonly title: string;
  /** The whole picture. */
  readonly says: string;
  /** What a change by the reader's hand has led to. */
  readonly changed: string;
  readonly tables: readonly Table[];
}

type Finding = keyof Speech['words']['title'];

function finding({ cut }: BreakupState, view: BreakupView): Finding {
  const losers = PARTIES.filter((party) => view.losses[party] > 0);
  const [only] = losers;
  if (losers.length > 1) return 'several';
  if (only === 'firm') return cut === 'books' ? 'lender' : 'firm';
  if (only === 'users' || only === 'bank' || only === 'investors') return only;
  return view.hollow > 0 ? 'hollow' : 'covered';
}

/** Who holds most of the paper. */
const holderOf = ({ papers, bad }: BreakupView) =>
  HOLDERS.reduce((most, holder) =>
    papers[holder] + bad[holder] > papers[most] + bad[most] ? holder : most,
  );

function sentences(state: BreakupState, view: BreakupView, speech: Speech): string[] {
  const { words, language } = speech;
  const { says } = words;
  const money = (value: number) => yuan(value, speech);
  const { cut } = state;
  const funder = funderOf(state);
  const list = (losses: BreakupView['losses'], how: BreakupState['cut']) =>
    listOf(losses, how, speech) || says.nobody;
  const same = PARTIES.every((party) => view.whole[party] === view.apart[party]);
  const values = {
    loan: money(LENT),
    lost: money(view.lost),
    tokens: plain(view.tokens, language),
    slips: money(view.slips),
    cover: formatShare(view.cover, language, 1),
    cushion: money(view.cushion),
    firm: partyName('firm', cut, words),
    share: formatShare(state.kept, language, 0),
    list: list(view.losses, cut),
    whole: list(view.whole, 'none'),
    apart: list(view.apart, 'books'),
  };
  const parts = [
    says[state.product],
    funder === 'own' ? says.funder.own[cut] : says.funder[funder],
    funder !== 'own' && state.kept > 0 ? says.kept : '',
    says.books,
    state.cushion > 0 ? says.cushion : '',
    view.lost > 0 ? says.lost : says.paid,
    view.lost > 0 ? (same ? says.same : says.differs) : '',
  ];
  return parts.filter((part) => part !== '').map((part) => fill(part, values, language));
}

function tables(view: BreakupView, speech: Speech): Table[] {
  const { words, language } = speech;
  const says = words.tables;
  const show = (value: number) => plain(value, language);
  return [
    {
      caption: says.books,
      columns: says.booksColumns,
      rows: [
        [says.tokens, show(view.tokens)],
        [says.slips, show(view.slips)],
        [says.papers, show(view.papers.app)],
        [says.cushion, show(view.cushion)],
        [says.cover, formatShare(view.cover, language, 1)],
        [says.worth, show(view.worth * 100)],
      ],
    },
    {
      caption: says.waits,
      columns: says.waitColumns,
      rows: HOLDERS.map((holder) => [
        says.holders[holder],
        show(view.papers[holder]),
        show(view.bad[holder]),
      ]),
    },
    {
      caption: says.losses,
      columns: says.lossColumns,
      rows: PARTIES.map((party) => [
        says.parties[party],
        show(view.whole[party]),
        show(view.apart[party]),
      ]),
    },
  ];
}

export function describe(state: BreakupState, speech: Speech): Description {
  const { words, language } = speech;
  const view = viewOf(state);
  const [, ...rest] = sentences(state, view, speech);
  return {
    title: fill(
      words.title[finding(state, view)],
      {
        hollow: plain(view.hollow, language),
        tokens: plain(view.tokens, language),
        holder: words.holders[holderOf(view)],
        loan: yuan(LENT, speech),
        loss: yuan(view.lost, speech),
        fen: plain(view.worth * 100, language),
        list: listOf(view.losses, state.cut, speech),
      },
      language,
    ),
    says: sentences(state, view, speech).join(' '),
    changed: rest.slice(-2).join(' '),
    tables: tables(view, speech),
  };
}
