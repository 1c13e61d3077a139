import { describe, expect, test } from 'vitest';
import { makeVariant } from '../../src/classroom/worksheet/make.ts';
import { check, quantity, read, show } from '../../src/classroom/worksheet/quantity.ts';
import { readRequest, writeRequest } from '../../src/classroom/worksheet/request.ts';
import { SHEETS, type Variant } from '../../src/classroom/worksheet/variant.ts';
import { proRata } from '../../src/model/bankruptcy/pro-rata.ts';
import { readState } from '../../src/state/query.ts';
import { settle } from '../../src/widgets/bankruptcy/settle.ts';
import { fields as bankruptcyFields } from '../../src/widgets/bankruptcy/state.ts';
import { fields as ledgerFields } from '../../src/widgets/ledger/state.ts';
import { fields as pegFields } from '../../src/widgets/peg/state.ts';

const seeds = Array.from({ length: 50 }, (_, index) => index + 1);
const answer = ({ questions }: Variant, id: string): number =>
  questions.find((question) => question.id === id)?.answer.value ?? Number.NaN;
const told = ({ given }: Variant, id: string): number => given[id]?.value ?? Number.NaN;

/** A fraction of whole numbers, for arithmetic that owes nothing to the library's. */
const fraction = (top: number, bottom: number): bigint =>
  (BigInt(Math.round(top * 1e6)) * 10n ** 12n) / BigInt(Math.round(bottom * 1e6));
const near = (value: number, exact: bigint): void =>
  expect(Math.abs(value - Number(exact) / 1e12)).toBeLessThan(1e-6);

describe('fifty seeds agree with the arithmetic a pupil does', () => {
  test.each(seeds)('peg, seed %i', (seed) => {
    const sheet = makeVariant('peg', seed);
    const [people, cash, papers] = [
      told(sheet, 'people'),
      told(sheet, 'cash'),
      told(sheet, 'papers'),
    ];
    const price = told(sheet, 'price');
    const leavers = told(sheet, 'leavers');
    const cushion = cash + papers - people;
    near(answer(sheet, 'cushion'), fraction(cushion, 1));
    near(answer(sheet, 'coverage'), fraction(100 * (cash + papers), people));
    near(answer(sheet, 'hurried'), fraction(papers * price, 100));
    near(answer(sheet, 'payable'), fraction(100 * cash + papers * price, 100));
    near(answer(sheet, 'cost'), fraction(100 * (100 - price), price));
    // Cash, plus the cushion divided by what each yuan paid in a hurry loses.
    near(answer(sheet, 'tipping'), fraction(cash * (100 - price) + cushion * price, 100 - price));
    near(answer(sheet, 'enough'), fraction(100 * people - papers * price, 100));
    // One by one: papers are sold for each who leaves after the cash is gone.
    const sold = (100 * (leavers - cash)) / price;
    near(answer(sheet, 'value'), fraction(100 * (papers - sold), people - leavers));
    expect(answer(sheet, 'first')).toBe(told(sheet, 'early') <= answer(sheet, 'payable') ? 1 : 0);
    expect([answer(sheet, 'first'), answer(sheet, 'last')]).toEqual([1, 0]);
    for (const id of ['payable', 'tipping', 'cost']) {
      expect(Number.isInteger(answer(sheet, id)), id).toBe(true);
    }
    expect(answer(sheet, 'tipping')).toBeLessThan(leavers);
  });

  test.each(seeds)('bankruptcy, seed %i', (seed) => {
    const sheet = makeVariant('bankruptcy', seed);
    const [users, pot, own] = [told(sheet, 'users'), told(sheet, 'pot'), told(sheet, 'own')];
    const [first, others, mine] = [
      told(sheet, 'first'),
      told(sheet, 'others'),
      told(sheet, 'mine'),
    ];
    const [left, beside] = [pot + own - first, own - first];
    near(answer(sheet, 'estate'), fraction(pot + own, 1));
    near(answer(sheet, 'left'), fraction(left, 1));
    near(answer(sheet, 'claims'), fraction(users + others, 1));
    near(answer(sheet, 'rate'), fraction(100 * left, users + others));
    near(answer(sheet, 'firms'), fraction(mine * left, users + others));
    near(answer(sheet, 'fromPot'), fraction(mine * pot, users));
    near(answer(sheet, 'beside'), fraction(beside, 1));
    near(answer(sheet, 'besideClaims'), fraction(users - pot + others, 1));
    near(answer(sheet, 'besideRate'), fraction(100 * beside, users - pot + others));
    const missing = mine - (mine * pot) / users;
    near(
      answer(sheet, 'apart') - answer(sheet, 'fromPot'),
      fraction(missing * beside, users - pot + others),
    );
    // Whole per cents and whole fen, so that nobody has to round.
    for (const id of ['rate', 'besideRate']) expect(Number.isInteger(answer(sheet, id))).toBe(true);
    for (const id of ['firms', 'fromPot', 'apart']) {
      expect(Number.isInteger(Math.round(answer(sheet, id) * 1e6) / 1e4), id).toBe(true);
    }
    expect(proRata(pot * 1e8, [mine * 100, users * 1e8 - mine * 100])[0]).toBeCloseTo(
      answer(sheet, 'fromPot') * 100,
      0,
    );
  });

  test.each(seeds)('ledger, seed %i', (seed) => {
    const sheet = makeVariant('ledger', seed);
    const book = { you: 0, stall: 0, slips: 0, stallSlips: 0 };
    for (const { id, about, cells } of sheet.table?.rows ?? []) {
      const sum = about?.value ?? 0;
      if (id === 'top') [book.you, book.slips] = [book.you + sum, book.slips + sum];
      if (id === 'pay') [book.you, book.stall] = [book.you - sum, book.stall + sum];
      if (id === 'take') [book.you, book.slips] = [book.you - sum, book.slips - sum];
      if (id === 'settle') {
        book.stall -= sum;
        book.slips -= sum;
        book.stallSlips += sum;
      }
      const { you, stall, slips, stallSlips } = book;
      expect(cells.map(({ answer: { value } }) => value)).toEqual([
        you,
        stall,
        you + stall,
        slips,
        stallSlips,
      ]);
      expect(Math.min(you, stall, slips, stallSlips)).toBeGreaterThanOrEqual(0);
    }
    expect(sheet.table?.rows).toHaveLength(5);
    const [invested, owes] = [told(sheet, 'invested'), told(sheet, 'owes')];
    expect(answer(sheet, 'before')).toBe(100);
    expect(answer(sheet, 'ready')).toBeCloseTo(owes - invested, 9);
    near(answer(sheet, 'after'), fraction(100 * (owes - invested), owes));
    expect(Number.isInteger(answer(sheet, 'after'))).toBe(true);
  });
});

describe('a class set', () => {
  test.each(SHEETS)('of %s: the same seed gives the same sheet, others differ', (sheet) => {
    const all = seeds.map((seed) => makeVariant(sheet, seed));
    expect(all.map(({ seed }) => makeVariant(sheet, seed))).toEqual(all);
    const texts = new Set(all.map(({ given, table }) => JSON.stringify([given, table])));
    expect(texts.size).toBeGreaterThanOrEqual(48);
  });
});

describe('a sheet made from the figure on the wall', () => {
  const state = 'mine=100&stage=ordinary&law=ordinary&custody=0.2&loss=0.5';

  test('has the figure’s numbers: bankruptcy', () => {
    const sheet = makeVariant('bankruptcy', 3, state);
    const figure = readState(bankruptcyFields, state).state;
    for (const [id, reading] of [
      ['firms', 'ordinary'],
      ['apart', 'apart'],
    ] as const) {
      const { mine } = settle(figure, 100_00, reading);
      expect(answer(sheet, id) * 100).toBe(mine.apart + mine.estate);
    }
    expect([answer(sheet, 'firms'), answer(sheet, 'apart')]).toEqual([50, 80]);
  });

  test('has the figure’s numbers: peg', () => {
    const sheet = makeVariant('peg', 3, 'custody=0.5&invested=1&cushion=0.1&fireSale=0.5');
    expect([answer(sheet, 'tipping'), answer(sheet, 'payable')]).toEqual([60, 80]);
  });

  test('has the figure’s numbers: ledger', () => {
    const sheet = makeVariant('ledger', 3, 'log=top100,pay12,settle12');
    expect(sheet.table?.rows.at(-1)?.cells.map(({ answer: { value } }) => value)).toEqual([
      88, 0, 88, 88, 12,
    ]);
    // What no pupil could follow is not taken over.
    expect(makeVariant('ledger', 3, 'log=pay500')).toEqual(makeVariant('ledger', 3));
    expect(makeVariant('ledger', 3, 'log=top100,take100')).toEqual(makeVariant('ledger', 3));
  });

  test('leads back to a state that the figure reads as it stands', () => {
    const all = { ledger: ledgerFields, peg: pegFields, bankruptcy: bankruptcyFields };
    for (const sheet of SHEETS) {
      const shown = seeds.flatMap((seed) => makeVariant(sheet, seed).state ?? []);
      expect(shown.length, sheet).toBeGreaterThan(10);
      for (const query of shown) expect(readState(all[sheet], query).problems).toEqual([]);
    }
    const one = makeVariant('bankruptcy', 5);
    const again = makeVariant('bankruptcy', 5, one.state);
    if (one.state !== undefined) expect(again.questions).toEqual(one.questions);
  });
});

describe('an answer', () => {
  test.each([
    ['62.50', 62.5],
    ['¥62,50', 62.5],
    ['1,250', 1250],
    [' 50 % ', 50],
    ['−3', -3],
    ['.5', 0.5],
  ])('%s is read as %d', (text, value) => expect(read(text)).toBe(value));

  test.each(['', 'half', '1e5', '5/8', '--2', '1.2.3', '9'.repeat(30)])(
    '%j is not a number',
    (text) => expect(read(text)).toBeUndefined(),
  );

  test('may be rounded as the sheet says, and no further', () => {
    const third = quantity('percent', 100 / 3);
    expect(check('33.3', third)).toBe('right');
    expect(check('33', third)).toBe('wrong');
    expect(check('62.5', quantity('yuan', 62.5))).toBe('right');
    expect(check('62.49', quantity('yuan', 62.5))).toBe('wrong');
    expect(check('61', quantity('people', 60))).toBe('wrong');
    expect(check(' ', third)).toBe('empty');
    expect(check('?', third)).toBe('unread');
    expect(show(third, 'en')).toBe('33.3%');
  });
});

test('an address asks for what it says, and for the first sheet where it says nonsense', () => {
  const asked = { sheet: 'peg', seed: 7, count: 3, key: true, state: 'custody=0.5' } as const;
  expect(readRequest(writeRequest(asked))).toEqual(asked);
  const usual = { sheet: 'ledger', seed: 1, count: 1, key: false, state: '' };
  expect(readRequest('sheet=poker&seed=-3&n=1e9&key=yes')).toEqual(usual);
  expect(readRequest('')).toEqual(usual);
});
