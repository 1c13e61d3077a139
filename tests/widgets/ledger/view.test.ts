import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import words from '../../../content/interface/en/ledger.json' with { type: 'json' };
import { assertions } from '../../../src/model/assertions.ts';
import { SECTORS } from '../../../src/model/ledger/instruments.ts';
import { stock, unitsOutstanding } from '../../../src/model/ledger/ledger.ts';
import { readState } from '../../../src/state/query.ts';
import { describe as tellOf } from '../../../src/widgets/ledger/describe.ts';
import { custodyIn, OPENING, outcomesOf } from '../../../src/widgets/ledger/economy.ts';
import { layoutOf, wayFrom } from '../../../src/widgets/ledger/layout.ts';
import { ownLog } from '../../../src/widgets/ledger/own.ts';
import { fields, GUESSES, type LedgerState } from '../../../src/widgets/ledger/state.ts';
import { type Row, SECTOR_OF, viewOf } from '../../../src/widgets/ledger/view.ts';
import { stateOf } from '../../state/states.ts';

assertions.on = true;

const speech = { words, language: 'en' };
const stateFrom = (query: string): LedgerState => {
  const { state, problems } = readState(fields, query);
  expect(problems).toEqual([]);
  return state;
};
const look = (query: string) => viewOf(stateFrom(query));
const rowOf = (rows: readonly Row[], key: string): number => {
  const row = rows.find((one) => one.key === key);
  if (!row) throw new Error(`no line "${key}"`);
  return row.fen;
};

describe('the story of chapter 4', () => {
  test('ends with 88 slips against 88 tokens, and the bank owes a hundred to the two', () => {
    const { rows } = look('log=top100,pay12,settle12');
    expect(rowOf(rows, 'app-owns-slip')).toBe(8_800);
    expect(rowOf(rows, 'app-owes-token-you')).toBe(8_800);
    expect(rowOf(rows, 'app-owes-token-stall')).toBe(0);
    expect(rowOf(rows, 'bank-owes-slip-app')).toBe(8_800);
    expect(rowOf(rows, 'bank-owes-slip-stall')).toBe(1_200);
    expect(rowOf(rows, 'stall-owns-slip')).toBe(1_200);
  });

  test('then puts 88 coins behind them, and nothing changes for you', () => {
    const { rows, books } = look('log=top100,pay12,settle12,y2019');
    expect(rowOf(rows, 'app-owns-coin')).toBe(8_800);
    expect(rowOf(rows, 'bank-owns-coin')).toBe(1_200);
    const you = books.find(({ id }) => id === 'you');
    expect(you?.rows.every(({ fen, before }) => fen === before)).toBe(true);
  });

  test('a payment leaves the bank alone', () => {
    const { books } = look('log=top100,pay12');
    const still = books.filter(({ rows }) => rows.every(({ fen, before }) => fen === before));
    expect(still.map(({ id }) => id)).toEqual(['bank', 'central']);
  });
});

describe('whatever is tried', () => {
  test('each book balances, each debt is owned, and the lines are the whole of the ledger', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const { books, rows, last, pairs } = viewOf(state);
        for (const { id, owns, owes, worth } of books) {
          expect(owns, id).toBe(owes + worth);
          const issued = SECTOR_OF[id];
          const debts = ['D', 'DF', 'U', 'R', 'F'] as const;
          const owed = debts.reduce((sum, name) => {
            const held = stock(last.ledger, issued, name);
            return held < 0 ? sum - held : sum;
          }, 0);
          expect(owes, id).toBe(owed);
        }
        for (const { owned, owed } of pairs) expect(rowOf(rows, owned)).toBe(rowOf(rows, owed));
        expect(rows.every(({ fen }) => Number.isSafeInteger(fen) && fen >= 0)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('one token is always backed by one yuan, and a refusal writes nothing', () => {
    fc.assert(
      fc.property(stateOf(fields), ({ log }) => {
        const outcomes = outcomesOf(log);
        for (const [index, { ledger, refused, done }] of outcomes.entries()) {
          const units = unitsOutstanding(ledger);
          expect(stock(ledger, 'A', 'DF') + stock(ledger, 'A', 'F')).toBe(units);
          if (refused) expect(ledger).toBe(outcomes[index - 1]?.ledger);
          if (done.name === 'invent' || done.name === 'print') expect(refused).not.toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the ways that money took add up to what each line gained and lost', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const { rows, moves } = viewOf(state);
        const owned = rows.filter(({ side, shape }) => side === 'owns' && shape !== 'paper');
        for (const { key, fen, before } of owned) {
          const came = moves
            .filter(({ to }) => to === key)
            .reduce((sum, move) => sum + move.fen, 0);
          const went = moves
            .filter(({ from }) => from === key)
            .reduce((sum, move) => sum + move.fen, 0);
          expect(came - went, key).toBe(fen - before);
        }
        for (const { from, to, fen } of moves) {
          expect(fen).toBeGreaterThan(0);
          expect(rows.some(({ key }) => key === from) && rows.some(({ key }) => key === to)).toBe(
            true,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is told whole', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const { title, says, changed, tables, log, rule, answer } = tellOf(
          viewOf(state),
          state,
          speech,
        );
        expect(title.length).toBeGreaterThan(10);
        expect(log.every((entry) => entry.length > 10)).toBe(true);
        expect(JSON.stringify([title, says, changed, tables, log, rule, answer])).not.toMatch(
          /NaN|undefined|Infinity|\{\w|-\d/,
        );
        for (const { columns, rows } of tables) {
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('what breaks a rule', () => {
  test.each([
    ['log=pay12', 'overdrawn', 0],
    ['log=top100,pay100,pay1', 'overdrawn', 0],
    ['log=top101', 'overdrawn', 10_000],
    ['log=top50,settle1', 'overdrawn', 0],
    ['log=top50,take60', 'overdrawn', 5_000],
    ['log=y2018,top50,keep51', 'overdrawn', 5_000],
    ['log=top50,keep5', 'no-account', 0],
    ['log=invent50', 'unbalanced', 0],
    ['log=print50', 'unexplained', 0],
  ])('%s is refused: %s', (query, why, held) => {
    const { last } = look(query);
    expect(last.refused).toMatchObject({ why, held });
    const said = tellOf(look(query), stateFrom(query), speech);
    expect(said.title).toMatch(/^Refused/);
    expect(said.reason.length).toBeGreaterThan(20);
  });

  test('a withdrawal is paid from both places where one is not enough, or not at all', () => {
    const { last } = look('log=y2018,top60,keep30,top40,take90');
    expect(last.refused).toBeNull();
    expect(last.postings).toHaveLength(2);
    const refused = look('log=y2018,top60,keep30,pay20,take50').last;
    expect(refused.refused?.why).toBe('overdrawn');
    expect(stock(refused.ledger, 'H', 'U')).toBe(4_000);
  });
});

test('the years are those of the record', () => {
  expect(custodyIn('y2016')).toBe(0);
  expect(custodyIn('y2018')).toBe(0.5);
  expect(custodyIn('y2019')).toBe(1);
  expect(look('log=top100,y2018').rows.find(({ key }) => key === 'app-owns-coin')?.fen).toBe(5_000);
});

test('the street begins with balanced books, mostly loans behind the bank’s slips', () => {
  const { stocks, realAssets } = OPENING;
  const total = SECTORS.flatMap((sector) => Object.values(stocks[sector]));
  expect(total.reduce((sum, fen) => sum + (fen ?? 0), 0)).toBe(0);
  expect(Object.values(realAssets).reduce((sum, fen) => sum + fen, 0)).toBe(10_000);
  expect(stocks.B.LB ?? 0).toBeGreaterThan(stocks.B.R ?? 0);
});

describe('the guess', () => {
  const debts = (at: number) => {
    const { ledger } = look(`log=top100,pay12&at=${at}`).last;
    return {
      app: unitsOutstanding(ledger),
      bank: -stock(ledger, 'B', 'D') - stock(ledger, 'B', 'DF'),
    };
  };

  test('has nobody’s debt go down, and each answer says why', () => {
    expect(debts(2)).toEqual(debts(1));
    for (const guess of GUESSES) {
      const state = { ...stateFrom('log=top100,pay12'), guess };
      const { answer } = tellOf(viewOf(state), state, speech);
      if (guess === 'app' || guess === 'nobody') expect(answer).toContain('¥100');
      if (guess === 'bank') expect(answer).toContain('¥300');
      expect(answer.startsWith('Yes')).toBe(guess === 'nobody');
    }
  });

  test('is not answered before a payment', () => {
    const state = { ...stateFrom('log=top100'), guess: 'app' as const };
    expect(tellOf(viewOf(state), state, speech).answer).toBe(words.guess.wait);
  });
});

test('every line has a place of its own, within the picture', () => {
  const view = look('log=top100,pay12');
  for (const [width, height, em] of [
    [320, 296, 16],
    [560, 352, 16],
    [700, 352, 16],
    [1000, 528, 24],
  ] as const) {
    const { places, sheets } = layoutOf(view, width, height, em);
    expect(places.size).toBe(view.rows.length);
    for (const { x, y, width: w, height: h } of sheets) {
      expect(x >= 0 && y >= 0 && x + w <= width + 0.01 && y + h <= height).toBe(true);
    }
    const [first, last] = [...places.values()].filter((_, index) => index === 0 || index === 6);
    if (!first || !last) throw new Error('no places');
    const way = wayFrom(first, last, em, width);
    expect(way.at(0)[1]).toBeCloseTo(first.y + first.height / 2);
    expect(way.at(1)[1]).toBeCloseTo(last.y + last.height / 2);
  }
});

test('the reader’s own balance comes along where it fits', () => {
  const moves = [
    { kind: 'top-up', fen: 5_000 },
    { kind: 'pay', payee: 'noodles', fen: 1_350 },
    { kind: 'pay', payee: 'bus', fen: 200 },
  ] as const;
  expect(ownLog(moves)).toEqual([
    { name: 'top', amount: 50 },
    { name: 'pay', amount: 15.5 },
  ]);
  expect(ownLog([{ kind: 'top-up', fen: 20_000 }])).toEqual([]);
  expect(ownLog([])).toEqual([]);
});
