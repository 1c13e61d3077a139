/** Random events, most of which the opening books can bear. */
import fc from 'fast-check';
import type { LedgerEvent } from '../../../src/model/index.ts';

const amount = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: 1_000_000_000 }),
);
const signed = fc.integer({ min: -500_000_000, max: 500_000_000 });
const household = fc.constantFrom('H', 'H:you', 'H:ann', 'H:bo') as fc.Arbitrary<'H'>;
const merchant = fc.constantFrom('M', 'M:noodles', 'M:bus') as fc.Arbitrary<'M'>;
const from = fc.constantFrom('bank' as const, 'central-bank' as const);
const fee = fc.integer({ min: 0, max: 50 });

function of<E extends LedgerEvent>(fields: { [K in keyof E]: fc.Arbitrary<E[K]> | E['kind'] }) {
  const { kind, ...rest } = fields as { kind: E['kind'] } & Record<string, fc.Arbitrary<unknown>>;
  return fc.record({ kind: fc.constant(kind), ...rest }) as unknown as fc.Arbitrary<LedgerEvent>;
}

/** All kinds but the failure, which ends a sequence. */
export const anyEvent: fc.Arbitrary<LedgerEvent> = fc.oneof(
  of({ kind: 'top-up', holder: household, amount }),
  of({ kind: 'payment', payer: household, payee: merchant, amount, fee }),
  of({ kind: 'withdrawal', holder: fc.oneof(household, merchant), amount, from, fee }),
  of({
    kind: 'settlement',
    batch: fc.array(fc.record({ account: merchant, amount }), { maxLength: 4 }),
    from,
  }),
  of({ kind: 'reserve-deposit', amount: signed }),
  of({ kind: 'reserve-advance', amount: signed }),
  of({ kind: 'investment', amount }),
  of({ kind: 'price-change', amount: signed }),
  of({ kind: 'fire-sale', face: amount, price: fc.double({ min: 0, max: 1, noNaN: true }) }),
  of({
    kind: 'consumer-loan',
    borrower: household,
    amount,
    funder: fc.constantFrom('own' as const, 'bank' as const, 'partner' as const),
  }),
  of({ kind: 'securitisation', amount }),
  of({ kind: 'repayment', borrower: household, principal: amount, interest: fee }),
  of({
    kind: 'loan-default',
    amount: fc.integer({ min: 0, max: 1_000_000 }),
    holder: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
  }),
  of({ kind: 'digital-cash-issue', amount: fc.integer({ min: 0, max: 1_000_000 }) }),
  of({ kind: 'open-market-operation', amount: signed }),
  of({ kind: 'emergency-loan', amount: signed }),
);

export const longSequence = fc.array(anyEvent, {
  minLength: 10_000,
  maxLength: 10_500,
  size: 'max',
});
