import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MOST_FEN } from '../../../src/widgets/scan/amount.ts';
import { PAYEES } from '../../../src/widgets/scan/payees.ts';
import { paymentLink, readFragment, readPayment } from '../../../src/widgets/scan/payment.ts';

const BASE = 'https://one-to-one.example/site/';
const BASES = [BASE, 'http://127.0.0.1:4321/'];

describe('a payment link', () => {
  it('names only the payee where the code is static', () => {
    expect(paymentLink(BASE, { payee: 'noodles' })).toBe(`${BASE}pay/#noodles`);
    expect(paymentLink(BASE, { payee: 'noodles', fen: null })).toBe(`${BASE}pay/#noodles`);
  });

  it('carries the amount in yuan where the code is dynamic', () => {
    expect(paymentLink(BASE, { payee: 'tea', fen: 1250 })).toBe(`${BASE}pay/#tea/12.50`);
    expect(paymentLink(BASE, { payee: 'tea', fen: 1 })).toBe(`${BASE}pay/#tea/0.01`);
    expect(paymentLink(BASE, { payee: 'tea', fen: MOST_FEN })).toBe(`${BASE}pay/#tea/100000.00`);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, MOST_FEN + 1])(
    'is not made for %d fen',
    (fen) => expect(() => paymentLink(BASE, { payee: 'tea', fen })).toThrow(RangeError),
  );

  it.each([
    '',
    'one-to-one.example/',
    'https://a.example',
    'javascript:alert(1)/',
    'https://a.example/?/',
  ])('is not made on the base %j', (base) =>
    expect(() => paymentLink(base, { payee: 'tea' })).toThrow(RangeError),
  );

  test('is read back as it was made, for every payee and amount', () => {
    const anyPayment = fc.record({
      payee: fc.constantFrom(...PAYEES),
      fen: fc.option(fc.integer({ min: 1, max: MOST_FEN })),
    });
    fc.assert(
      fc.property(anyPayment, fc.constantFrom(...BASES), (payment, base) => {
        const scanned = readPayment(paymentLink(base, payment), BASES);
        expect(scanned).toEqual({ kind: 'payment', ...payment });
      }),
    );
  });
});

describe('a scanned text', () => {
  it.each([
    ['https://tea.example/menu', true],
    ['https://one-to-one.example/', true],
    ['https://one-to-one.example/site/claims/', true],
    ['https://one-to-one.example/pay/#noodles', true],
    ['https://one-to-one.example@evil.example/site/pay/#noodles', true],
    ['https://one-to-one.example.evil.example/site/pay/#noodles', true],
    ['https:\\\\one-to-one.example\\site\\pay\\#noodles', true],
    ['HTTPS://ONE-TO-ONE.EXAMPLE/SITE/PAY/#noodles', true],
    ['http://one-to-one.example/site/pay/#noodles', true],
    [' https://one-to-one.example/site/pay/#noodles', true],
    ['javascript:location="https://one-to-one.example/site/pay/#noodles"', true],
    ['wifi:T:WPA;S:market;P:secret;;', true],
    ['Lost: grey cat, answers to nothing', false],
    ['12.50', false],
    ['', false],
  ])('that is not the market’s is shown and pays nothing: %j', (text, link) => {
    expect(readPayment(text, BASES)).toMatchObject({ kind: 'foreign', link });
  });

  it.each([
    ['', 'no-payee'],
    ['#', 'no-payee'],
    ['#/12.50', 'no-payee'],
    ['#nobody', 'unknown-payee'],
    ['#constructor', 'unknown-payee'],
    ['#__proto__/1.00', 'unknown-payee'],
    ['#Noodles', 'unknown-payee'],
    ['#noodles ', 'unknown-payee'],
    ['#noodles?fen=1', 'unknown-payee'],
    ['?fen=1#noodles', 'bad-form'],
    ['../pay/#noodles', 'bad-form'],
    ['#noodles/1.00/2.00', 'bad-form'],
    ['#noodles/', 'bad-amount'],
    ['#noodles/0', 'bad-amount'],
    ['#noodles/0.00', 'bad-amount'],
    ['#noodles/-1', 'bad-amount'],
    ['#noodles/+1', 'bad-amount'],
    ['#noodles/1e3', 'bad-amount'],
    ['#noodles/0x10', 'bad-amount'],
    ['#noodles/1.', 'bad-amount'],
    ['#noodles/.5', 'bad-amount'],
    ['#noodles/1.005', 'bad-amount'],
    ['#noodles/01', 'bad-amount'],
    ['#noodles/1,000', 'bad-amount'],
    ['#noodles/1.00\n', 'bad-amount'],
    ['#noodles/100000.01', 'bad-amount'],
    ['#noodles/999999999999', 'bad-amount'],
    ['#noodles/NaN', 'bad-amount'],
    [`#${'a'.repeat(500)}`, 'too-long'],
  ])('of this site that is no payment says why: %j', (rest, reason) => {
    expect(readPayment(`${BASE}pay/${rest}`, BASES)).toEqual({ kind: 'malformed', reason });
  });

  it('may leave out fen that are nought', () => {
    expect(readFragment('#bus/2')).toEqual({ kind: 'payment', payee: 'bus', fen: 200 });
    expect(readFragment('#bus/2.5')).toEqual({ kind: 'payment', payee: 'bus', fen: 250 });
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ maxLength: 60 }).map((rest) => BASE + rest),
    fc.string({ maxLength: 60 }).map((rest) => `${BASE}pay/${rest}`),
    fc.string({ maxLength: 20 }).map((rest) => `${BASE}pay/#noodles/${rest}`),
    fc
      .string({ unit: fc.constantFrom(...'0123456789.,-+e#/'), maxLength: 20 })
      .map((rest) => `${BASE}pay/#tea/${rest}`),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
  );

  test('never throws, and pays only in the one form, whatever it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const scanned = readPayment(text, BASES);
        if (scanned.kind === 'payment') {
          expect(text).toMatch(
            /^https:\/\/one-to-one\.example\/site\/pay\/#[a-z]+(\/\d+(\.\d\d?)?)?$/,
          );
          expect(PAYEES).toContain(scanned.payee);
          if (scanned.fen === null) return;
          expect(Number.isInteger(scanned.fen)).toBe(true);
          expect(scanned.fen).toBeGreaterThanOrEqual(1);
          expect(scanned.fen).toBeLessThanOrEqual(MOST_FEN);
        }
        if (scanned.kind === 'foreign') {
          expect(scanned.text.length).toBeLessThanOrEqual(400);
          expect(scanned.text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is never a payment where no base is known', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(readPayment(text, []).kind).toBe('foreign');
        expect(readPayment(text, ['']).kind).toBe('foreign');
      }),
    );
  });
});
