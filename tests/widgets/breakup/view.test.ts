import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertConsistent } from '../../../src/model/index.ts';
import { consumerCredit, FUNDERS } from '../../../src/model/lending/consumer-credit.ts';
import { readState } from '../../../src/state/query.ts';
import { type BreakupState, fields } from '../../../src/widgets/breakup/state.ts';
import { HOLDERS, LENT, PARTIES, viewOf } from '../../../src/widgets/breakup/view.ts';
import { stateOf } from '../../state/states.ts';

const at = (query: string): BreakupState => readState(fields, query).state;
const view = (query: string) => viewOf(at(query));
const total = (amounts: Readonly<Record<string, number>>) =>
  Object.values(amounts).reduce((sum, amount) => sum + amount, 0);

describe('who funds the loan decides what stands behind the tokens', () => {
  test.each([
    ['funder=own', 160, 0.8, 40],
    ['funder=bank', 200, 1, 0],
    ['funder=investors', 200, 1, 0],
    ['funder=own&cut=screen', 160, 0.8, 40],
    ['funder=own&cut=books', 200, 1, 0],
    ['funder=bank&kept=0.3', 188, 0.94, 12],
    ['funder=bank&kept=0.3&cut=books', 200, 1, 0],
  ])('%s', (query, slips, cover, hollow) => {
    expect(view(query)).toMatchObject({ tokens: 200, slips, hollow });
    expect(view(query).cover).toBeCloseTo(cover, 12);
  });
});

describe('ten yuan that never come', () => {
  test.each([
    ['funder=own&unpaid=0.25', { users: 10 }],
    ['funder=own&unpaid=0.25&cushion=4', { users: 6, firm: 4 }],
    ['funder=own&unpaid=0.25&cushion=12', { firm: 10 }],
    ['funder=own&unpaid=0.25&cut=books', { firm: 10 }],
    ['funder=own&unpaid=0.25&cut=screen', { users: 10 }],
    ['funder=bank&unpaid=0.25', { bank: 10 }],
    ['funder=bank&unpaid=0.25&cut=books', { bank: 10 }],
    ['funder=investors&unpaid=0.25', { investors: 10 }],
    ['funder=bank&unpaid=0.25&kept=0.02&cushion=12', { bank: 9.8, firm: 0.2 }],
    ['funder=bank&unpaid=0.25&kept=0.3&cushion=12', { bank: 7, firm: 3 }],
  ])('%s', (query, losses) => {
    const none = { shop: 0, users: 0, firm: 0, bank: 0, investors: 0 };
    expect(view(query).losses).toEqual({ ...none, ...losses });
  });

  test('leave 95 fen behind each token where the app wrote them and has no cushion', () => {
    expect(view('unpaid=0.25').worth).toBeCloseTo(0.95, 12);
  });
});

describe('in any state', () => {
  test('what is lost is lost once, by somebody, before and after a cut', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const { lost, losses, whole, apart, papers, bad } = viewOf(state);
        expect(lost).toBeCloseTo(LENT * state.unpaid, 9);
        for (const side of [losses, whole, apart]) expect(total(side)).toBeCloseTo(lost, 9);
        expect(total(papers) + total(bad)).toBeCloseTo(LENT, 9);
        for (const party of PARTIES) expect(losses[party]).toBeGreaterThanOrEqual(0);
        expect(losses.shop).toBe(0);
      }),
    );
  });

  test('books cut apart keep holders of tokens whole, and every token covered', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const { losses, hollow, cover, papers, bad } = viewOf({ ...state, cut: 'books' });
        expect([losses.users, hollow, cover]).toEqual([0, 0, 1]);
        expect(papers.app + bad.app).toBe(0);
      }),
    );
  });

  test('a cut through the screen alone changes nothing in the books', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        expect(viewOf({ ...state, cut: 'screen' })).toEqual(viewOf({ ...state, cut: 'none' }));
      }),
    );
  });

  test('tokens without money are the paper in the app’s books', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const { hollow, papers, bad } = viewOf(state);
        expect(hollow).toBeCloseTo(papers.app + bad.app, 9);
        for (const holder of HOLDERS) expect(papers[holder]).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test('the books are consistent after every purchase', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FUNDERS),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.boolean(),
      fc.boolean(),
      (funder, kept, unpaid, cushion, separate, paysShop) => {
        const { ledger } = consumerCredit({ funder, kept, unpaid, cushion, separate, paysShop });
        expect(() => assertConsistent(ledger)).not.toThrow();
      },
    ),
  );
});

test.each([
  [{ unpaid: 2 }, 'unpaid'],
  [{ kept: -1, funder: 'bank' as const }, 'kept'],
  [{ cushion: 0.5 }, 'cushion'],
  [{ funder: 'state' as 'own' }, 'funder'],
])('%o is refused', (wrong, name) => {
  const right = {
    funder: 'own' as const,
    kept: 0,
    unpaid: 0,
    cushion: 0,
    separate: false,
    paysShop: true,
  };
  expect(() => consumerCredit({ ...right, ...wrong })).toThrow(name);
});
