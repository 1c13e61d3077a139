import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearMerchants, merchantNetwork } from '../../../src/model/merchants/network.ts';
import { readState } from '../../../src/state/query.ts';
import { layStreet } from '../../../src/widgets/bankruptcy/layout.ts';
import {
  type BankruptcyState,
  DUE,
  fields,
  MERCHANT_COUNT,
} from '../../../src/widgets/bankruptcy/state.ts';
import { accessibleIn, shortOf, streetView } from '../../../src/widgets/bankruptcy/street.ts';
import { estateView } from '../../../src/widgets/bankruptcy/view.ts';
import { stateOf } from '../../state/states.ts';

const at = (query: string): BankruptcyState => readState(fields, `view=street&${query}`).state;
const network = merchantNetwork({ count: MERCHANT_COUNT });
const story = 'stage=ordinary&law=ordinary&custody=0.2&loss=0.5';

describe('the street', () => {
  test('pays the clearing vector of the model, wave by wave', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const view = streetView(state);
        const inApp = network.outside.map((_, i) =>
          state.moved.includes(String(i + 1)) ? 0 : state.inApp,
        );
        const model = clearMerchants(network, view.accessible, inApp);
        expect(view.merchants.map(({ pays }) => pays)).toEqual(model.payments);
        expect(view.merchants.map(({ wave }) => wave)).toEqual(model.wave);
        expect(view.merchants.map(({ has }) => has)).toEqual(model.external);
        expect(view.fails).toBe(model.defaults);
        expect(view.unpaid).toBe(model.unpaid);
      }),
    );
  });

  test('fails for the reason it gives: what each has and gets is what it pays', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const view = streetView(state);
        for (const { index, has, got, due, owes, pays, wave, alone } of view.merchants) {
          const paid = view.debts.filter(({ to }) => to === index);
          expect(paid.reduce((sum, one) => sum + one.paid, 0)).toBeCloseTo(got, 3);
          if (wave === 0) expect(pays).toBeCloseTo(owes, 3);
          else expect(pays).toBeCloseTo(has + got, 3);
          // By itself is: even if everybody else paid in full.
          if (Math.abs(has + due - owes) > 1) expect(alone).toBe(has + due < owes);
          // One that fails by others can name who pays it too little, and one of those failed
          // earlier; not always in the wave before, as a failure there makes an earlier one pay less.
          if (wave > 1) {
            const short = shortOf(view, index);
            expect(short.length).toBeGreaterThan(0);
            const waves = short.map(({ from }) => view.merchants[from]?.wave ?? 0);
            expect(Math.min(...waves)).toBeLessThan(wave);
          }
        }
      }),
    );
  });

  test('has fewer waves than the control can count', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const { waves, shown } = streetView(state);
        expect(waves).toBeLessThanOrEqual(9);
        expect(shown).toBe(Math.min(waves, state.wave));
      }),
    );
  });

  test('is spared by one who keeps savings at a bank, and harmed by none', () => {
    const { fails, merchants } = streetView(at(story));
    expect(fails).toBe(30);
    const after = merchants.map(({ index }) => streetView(at(`${story}&moved=${index + 1}`)));
    for (const view of after) {
      expect(view.fails).toBeLessThanOrEqual(fails);
      expect(view.unmoved).toBe(fails);
    }
    expect(Math.min(...after.map((view) => view.fails))).toBeLessThan(fails);
    // What the chapter's last step promises: somebody else than the one who moved is saved.
    const saved = after.some((view, index) =>
      merchants.some(
        (merchant) =>
          merchant.index !== index &&
          merchant.wave > 0 &&
          view.merchants[merchant.index]?.wave === 0,
      ),
    );
    expect(saved).toBe(true);
  });
});

describe('what of the app can be reached', () => {
  test.each([
    ['all of it while the app pays', 'stage=running', 1],
    ['nothing while it is shut', 'stage=shut', 0],
    ['nothing before the classes are paid', 'stage=wages&law=ordinary', 0],
    ['what the estate pays', story, 0.5],
    ['what the fence pays', story.replace('law=ordinary', 'law=apart'), 0.8],
    ['nothing if it comes after the bills', `${story}&days=${DUE + 1}`, 0],
    ['all of it in time, if a parent fails', `stage=shut&fails=ant&days=${DUE}`, 1],
    ['nothing in time, if a parent shuts its doors for long', 'stage=shut&fails=ant&days=60', 0],
    ['all of it if a shareholder fails', 'stage=shut&fails=alibaba&days=60', 1],
  ])('%s', (_, query, share) => {
    expect(accessibleIn(at(query))).toBe(share);
  });

  test('is the least that users may get, where a court has to say', () => {
    const state = at(story.replace('law=ordinary', 'law=contested'));
    const { low, owed } = estateView(state, 0).rows.users;
    expect(accessibleIn(state)).toBe(low / owed);
    expect(low / owed).toBe(0.5);
  });
});

test('the houses stand where they stood, within the drawing and apart from each other', () => {
  const layout = layStreet();
  expect(layout).toEqual(layStreet());
  expect(layout).toHaveLength(MERCHANT_COUNT);
  for (const value of layout.flat()) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  }
  const distances = layout.flatMap(([x, y], i) =>
    layout.slice(i + 1).map(([u, v]) => Math.hypot(x - u, y - v)),
  );
  expect(Math.min(...distances)).toBeGreaterThan(0.04);
});
