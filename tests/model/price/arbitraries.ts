import fc from 'fast-check';

/** A fraction from `min` to `max`, with the ends well represented. */
export function fraction(min = 0, max = 1): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.double({ min, max, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(min, max, (min + max) / 2) },
  );
}

export const rumour = fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constant(1));

/** Everything that goes into a price, cushion not negative. */
export const priceInput = fc.record({
  custody: fraction(),
  invested: fraction(),
  cushion: fraction(0, 0.2),
  fireSale: fraction(0.05, 1),
  attentive: fraction(),
  rumour,
  reporting: fc.boolean(),
  suspicion: fraction(0.0001, 0.9),
  volatility: fraction(0, 0.4),
  recovery: fraction(),
  convenience: fraction(0, 0.05),
  exitCost: fraction(0, 0.02),
  waiting: fraction(),
  orderlyCost: fraction(),
  stuck: fraction(),
  panicDiscount: fraction(),
});
