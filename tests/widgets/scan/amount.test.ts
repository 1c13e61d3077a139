import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkAmount, MOST_FEN } from '../../../src/widgets/scan/amount.ts';

const BALANCE = 5_000_000;

describe('a typed amount', () => {
  it.each([
    ['12', 1200],
    ['12.5', 1250],
    ['12.50', 1250],
    ['12.', 1200],
    ['.5', 50],
    ['0.01', 1],
    ['007', 700],
    ['¥12.50', 1250],
    ['¥ 12', 1200],
    ['￥12', 1200],
    ['12元', 1200],
    ['１２．５０', 1250],
    ['　１２　', 1200],
    ['  12 \n', 1200],
    ['1,000', 100_000],
    ['1，000', 100_000],
    ['12,345.60', 1_234_560],
  ])('%j is read', (input, fen) => {
    expect(checkAmount(input, BALANCE)).toEqual({ ok: true, fen });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    [' '.repeat(500), 'empty'],
    ['twelve', 'not-a-number'],
    ['.', 'not-a-number'],
    ['¥', 'not-a-number'],
    ['-', 'not-a-number'],
    ['12.5.0', 'not-a-number'],
    ['1 000', 'not-a-number'],
    ['1,5', 'not-a-number'],
    ['1,00', 'not-a-number'],
    ['1,0000', 'not-a-number'],
    ['0,123', 'not-a-number'],
    [',100', 'not-a-number'],
    ['1.000,00', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['5²', 'not-a-number'],
    ['½', 'not-a-number'],
    ['٣', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['$12', 'not-a-number'],
    ['¥12元', 'not-a-number'],
    ['--12', 'not-a-number'],
    ['12-', 'not-a-number'],
    ['x'.repeat(500), 'not-a-number'],
    ['-12', 'negative'],
    ['−12', 'negative'],
    ['－１２', 'negative'],
    ['¥-12', 'negative'],
    ['-¥12', 'negative'],
    ['-0.001', 'negative'],
    ['0', 'zero'],
    ['0.00', 'zero'],
    ['-0', 'zero'],
    ['12.345', 'too-precise'],
    ['1.000', 'too-precise'],
    ['0.001', 'too-precise'],
    ['100000.01', 'absurd'],
    ['999999999999999999', 'absurd'],
    ['9'.repeat(5000), 'absurd'],
    ['50000.01', 'more-than-balance'],
  ])('%j is refused: %s', (input, reason) => {
    expect(checkAmount(input, BALANCE)).toEqual({ ok: false, reason });
  });

  it('may be all that there is, and not a fen more', () => {
    expect(checkAmount('12.50', 1250)).toEqual({ ok: true, fen: 1250 });
    expect(checkAmount('12.51', 1250)).toEqual({ ok: false, reason: 'more-than-balance' });
    expect(checkAmount('0.01', 0)).toEqual({ ok: false, reason: 'more-than-balance' });
    expect(checkAmount('0.01', Number.NaN)).toEqual({ ok: false, reason: 'more-than-balance' });
  });

  test('comes out in whole fen, within the balance, or not at all', () => {
    const input = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,-¥￥元 　０５．，－'), maxLength: 16 }),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(input, fc.integer({ min: 0, max: 2 * MOST_FEN }), (typed, balance) => {
        const checked = checkAmount(typed, balance);
        if (!checked.ok) return;
        expect(Number.isSafeInteger(checked.fen)).toBe(true);
        expect(checked.fen).toBeGreaterThanOrEqual(1);
        expect(checked.fen).toBeLessThanOrEqual(Math.min(balance, MOST_FEN));
      }),
      { numRuns: 3000 },
    );
  });

  test('means the same however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST_FEN }), (fen) => {
        const plain = (fen / 100).toFixed(2);
        const grouped = plain.replace(/\B(?=(\d{3})+\.)/g, ',');
        const wide = plain.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        for (const typed of [plain, grouped, wide, `¥${grouped}`, ` ￥${wide} `, `${plain}元`]) {
          expect(checkAmount(typed, MOST_FEN)).toEqual({ ok: true, fen });
        }
      }),
    );
  });
});
