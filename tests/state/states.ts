import fc from 'fast-check';
import { type Domain, type Fields, onGrid, type StateOf } from '../../src/state/fields.ts';

/** Any value that a field's control can reach. */
function valuesOf(domain: Domain): fc.Arbitrary<unknown> {
  switch (domain.kind) {
    case 'one':
      return fc.constantFrom(...domain.values);
    case 'flag':
      return fc.boolean();
    case 'some':
      return fc.subarray([...domain.values]);
    case 'amount':
      return fc
        .double({ min: domain.min, max: domain.max, noNaN: true })
        .map((value) => onGrid(value, domain));
    case 'amounts': {
      const one = fc
        .double({ min: domain.min, max: domain.max, noNaN: true })
        .map((value) => onGrid(value, domain) + 0);
      const row = fc.array(one, { minLength: domain.length, maxLength: domain.length });
      return fc.oneof(fc.constant([]), row);
    }
    case 'moves': {
      const { names, bare, most } = domain;
      const amount = fc
        .double({ min: domain.min, max: domain.max, noNaN: true })
        .map((value) => onGrid(value, domain));
      const one = fc.oneof(
        fc.record({ name: fc.constantFrom(...names), amount }),
        fc.constantFrom(...bare).map((name) => ({ name, amount: 0 })),
      );
      return fc.array(one, { maxLength: most });
    }
  }
}

/** Any state of a widget, for property tests. */
export function stateOf<F extends Fields>(fields: F): fc.Arbitrary<StateOf<F>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, { domain }]) => [name, valuesOf(domain)]),
    ),
  ) as unknown as fc.Arbitrary<StateOf<F>>;
}
