import type { Table } from '../../figure/table.ts';
import type { Description } from './describe.ts';
import { type Speaker, type Speech, speaker } from './say.ts';
import type { Settlement } from './settle.ts';
import { type BankruptcyState, reached } from './state.ts';
import { type EstateView, estateView, soFar } from './view.ts';

function titleOf(state: BankruptcyState, view: EstateView, mine: number, speech: Speech): string {
  const { title } = speech.words;
  const { say, exact, money, fen, days } = speaker(speech);
  const { books, rows } = view;
  const total = books.pot + books.own;
  const booked = total + books.lostSlips + books.lostPapers;
  const owed = rows.users.owed + rows.costs.owed + rows.wages.owed + rows.others.owed;
  const [first] = view.settlements as [Settlement];
  const values = { mine: exact(mine), pot: money(books.pot), own: money(books.own) };
  switch (state.stage) {
    case 'running':
    case 'shut':
      return say(title[state.stage], values);
    case 'books':
      return say(title.books, { total: money(booked), users: money(rows.users.owed) });
    case 'estate':
      return say(title.estate, { booked: money(booked), total: money(total), owed: money(owed) });
    case 'line':
      return say(title.line[state.law], { ...values, total: money(total) });
    case 'apart':
      if (state.law === 'ordinary') return say(title.line.ordinary, { total: money(total) });
      return say(state.law === 'apart' ? title.apart : title.apartContested, {
        fen: fen(first.claims.users.apart / rows.users.owed),
      });
    case 'costs':
    case 'wages': {
      const { owed: due, low } = rows[state.stage];
      return say(title[state.stage], { paid: money(low), owed: money(due) });
    }
    case 'ordinary':
      return outcome(state, view, { ...values, days: days(state.days) }, speech);
  }
}

function outcome(
  state: BankruptcyState,
  { mine: { owed, low, high } }: EstateView,
  values: Readonly<Record<string, string>>,
  speech: Speech,
): string {
  const { title } = speech.words;
  const { say, exact, fen } = speaker(speech);
  const amounts = { ...values, back: exact(low), low: exact(low), high: exact(high) };
  if (low !== high) return say(title.range, amounts);
  if (low === 0) return say(title.none, amounts);
  const late = state.days > 0;
  if (low === owed) return say(late ? title.wholeLate : title.whole, amounts);
  return late
    ? say(title.partLate, amounts)
    : say(title.part, { ...amounts, fen: fen(low / owed) });
}

/** What has happened up to a stage, a sentence for each; the last is the stage's own. */
function sentences(state: BankruptcyState, view: EstateView, speech: Speech): string[] {
  const { says } = speech.words;
  const { say, exact, money, fen, days } = speaker(speech);
  const { books, rows, mine } = view;
  const users = money(rows.users.owed);
  if (!reached(state, 'shut')) return [say(says.running, { users })];
  const parts = [say(says.shut, { users })];
  const lost = books.lostPapers + books.lostSlips;
  if (reached(state, 'books')) {
    parts.push(
      say(says.books, {
        coins: money(books.coins),
        slips: money(books.slips),
        papers: money(books.papers),
        own: money(books.own),
      }),
    );
  }
  if (reached(state, 'estate')) {
    const how = state.fails === 'bank' ? says.bankLost : says.sold;
    const { costs, wages, others } = rows;
    parts.push(
      `${lost > 0 ? say(how, { lost: money(lost) }) : says.nothingLost} ${say(says.owed, {
        users,
        costs: money(costs.owed),
        wages: money(wages.owed),
        others: money(others.owed),
      })}`,
    );
  }
  if (reached(state, 'line')) parts.push(says.law[state.law]);
  const [first] = view.settlements as [Settlement];
  if (state.law === 'apart' && reached(state, 'apart')) {
    const { apart, owed } = first.claims.users;
    parts.push(say(says.apart, { users: money(apart), fen: fen(apart / owed) }));
  }
  if (reached(state, 'costs')) parts.push(say(says.costs, { paid: money(rows.costs.low) }));
  if (reached(state, 'wages')) parts.push(say(says.wages, { paid: money(rows.wages.low) }));
  if (view.done) {
    const { low, high, owed } = rows.users;
    const shares =
      low === high
        ? [
            say(says.ordinary, {
              owed: money(owed),
              users: money(low),
              fen: fen(low / owed),
              others: money(rows.others.low),
              debts: money(rows.others.owed),
            }),
          ]
        : [say(says.contested, { high: money(high), low: money(low) })];
    const back =
      mine.low === mine.high
        ? exact(mine.low)
        : say(speech.words.or, { one: exact(mine.low), other: exact(mine.high) });
    if (view.owners.low > 0) shares.push(say(says.owners, { owners: money(view.owners.low) }));
    if (high < owed) shares.push(say(says.hollow, { lost: money(owed - high) }));
    shares.push(say(says.mine, { mine: exact(mine.owed), back }));
    if (state.days > 0) shares.push(say(says.after, { days: days(state.days) }));
    parts.push(shares.join(' '));
  }
  return parts;
}

function partsTable(state: BankruptcyState, { books }: EstateView, speech: Speech): Table {
  const { tables } = speech.words;
  const { exact } = speaker(speech);
  const open = reached(state, 'estate');
  const row = (name: string, booked: number, lost: number) => {
    const gone = open ? lost : 0;
    return [name, exact(booked), exact(gone), exact(booked - gone)];
  };
  const { coins, slips, papers, own, lostSlips, lostPapers } = books;
  return {
    caption: tables.estate,
    columns: tables.estateColumns,
    rows: [
      row(tables.parts.coins, coins, 0),
      row(tables.parts.slips, slips, lostSlips),
      row(tables.parts.papers, papers, lostPapers),
      row(tables.parts.own, own, 0),
      row(tables.parts.total, coins + slips + papers + own, lostSlips + lostPapers),
    ],
  };
}

function claimsTable(
  state: BankruptcyState,
  one: Settlement,
  { words }: Speech,
  { say, exact, bareFen }: Speaker,
): Table {
  const { tables } = words;
  const rows = (['mine', 'users', 'costs', 'wages', 'others'] as const).map((id) => {
    const payment = id === 'mine' ? one.mine : one.claims[id];
    const { owed, apart, estate } = soFar(state, id === 'mine' ? 'users' : id, payment);
    const paid = apart + estate;
    return [
      tables.claim[id],
      exact(owed),
      exact(apart),
      exact(estate),
      exact(owed - paid),
      owed === 0 ? '–' : bareFen(paid / owed),
    ];
  });
  const owners = exact(reached(state, 'ordinary') ? one.owners : 0);
  return {
    caption:
      state.law === 'contested'
        ? say(tables.claimsIf, { reading: words.reading[one.reading] })
        : tables.claims,
    columns: tables.claimColumns,
    rows: [...rows, [tables.claim.owners, '–', '–', owners, '–', '–']],
  };
}

export function describeEstate(state: BankruptcyState, mine: number, speech: Speech): Description {
  const view = estateView(state, mine);
  const said = sentences(state, view, speech);
  const numbers = speaker(speech);
  const claims = view.settlements.map((one) => claimsTable(state, one, speech, numbers));
  return {
    title: titleOf(state, view, mine, speech),
    says: said.join(' '),
    changed: said.at(-1) ?? '',
    tables: reached(state, 'books') ? [partsTable(state, view, speech), ...claims] : claims,
  };
}
