import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  balance,
  deposit,
  exampleMoves,
  openingDeposit,
  parseMoves,
  walletAfter,
} from '../../src/state/wallet.ts';

describe('the wallet', () => {
  it('moves a slip into a token, one for one', () => {
    const wallet = walletAfter([{ kind: 'top-up', fen: 10_000 }]);
    expect(balance(wallet)).toBe(10_000);
    expect(deposit(wallet)).toBe(openingDeposit - 10_000);
  });

  it('keeps what the reader has and what the market got equal to what was moved in', () => {
    const wallet = walletAfter(exampleMoves);
    const [topUp, payment] = exampleMoves;
    expect(balance(wallet)).toBe((topUp?.fen ?? 0) - (payment?.fen ?? 0));
    expect(deposit(wallet)).toBe(openingDeposit - (topUp?.fen ?? 0));
  });

  it.each([
    ['more than the deposit', [{ kind: 'top-up', fen: openingDeposit + 1 } as const]],
    ['more than the balance', [{ kind: 'pay', payee: 'noodles', fen: 1 } as const]],
    ['half a fen', [{ kind: 'top-up', fen: 0.5 } as const]],
  ])('refuses %s', (_, moves) => {
    expect(() => walletAfter(moves)).toThrow(RangeError);
  });
});

describe('a stored history', () => {
  it('comes back as it was kept', () => {
    expect(parseMoves(JSON.stringify(exampleMoves))).toEqual(exampleMoves);
  });

  it.each([
    null,
    '',
    '{"',
    '{}',
    '[1]',
    '[null]',
    '[{"kind":"top-up"}]',
    '[{"kind":"top-up","fen":-5}]',
    '[{"kind":"top-up","fen":1e300}]',
    '[{"kind":"pay","payee":"<img>","fen":5}]',
    '[{"kind":"pay","payee":"noodles","fen":5}]',
    `[${'{"kind":"top-up","fen":1},'.repeat(300)}{"kind":"top-up","fen":1}]`,
  ])('that cannot have happened is no history: %s', (text) => {
    expect(parseMoves(text)).toEqual([]);
  });

  it('never throws and never makes money, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const wallet = walletAfter(parseMoves(text));
        expect(deposit(wallet) + balance(wallet)).toBeLessThanOrEqual(openingDeposit);
        expect(balance(wallet)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
