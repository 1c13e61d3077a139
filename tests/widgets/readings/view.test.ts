import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import words from '../../../content/interface/en/readings.json' with { type: 'json' };
import { readingIds } from '../../../src/content/schemas.ts';
import { readState, writeState } from '../../../src/state/query.ts';
import { describe as tellOf } from '../../../src/widgets/readings/describe.ts';
import {
  maskOf,
  PAIRS,
  pairsOf,
  place,
  readingsOf,
  sizeOf,
  toldApart,
} from '../../../src/widgets/readings/placing.ts';
import { CARDS, EVERY, fields, READINGS } from '../../../src/widgets/readings/state.ts';
import { viewOf } from '../../../src/widgets/readings/view.ts';
import { stateOf } from '../../state/states.ts';
import { cards, content, readings } from './cards.ts';

const viewAt = (query: string) => viewOf(readState(fields, query).state, readings, cards);
const told = (query: string) => tellOf(viewAt(query), { words, language: 'en' });
const mask = fc.integer({ min: 0, max: EVERY });

describe('the content and the state', () => {
  test('name the same readings and pieces', () => {
    expect(readings.map(({ id }) => id)).toEqual([...READINGS]);
    expect([...READINGS]).toEqual([...readingIds]);
    expect(cards.map(({ id }) => id)).toEqual([...CARDS]);
    expect(CARDS.length).toBeGreaterThanOrEqual(14);
  });

  test('every piece rests on facts that were seen, with a source and a reason', () => {
    for (const { id, facts, reason } of content.evidence) {
      for (const fact of facts) {
        const found = content.facts.find((one) => one.id === fact);
        expect(found?.status, `${id}: ${fact}`).toMatch(/seen|derived/);
        expect(found?.sources.length, id).toBeGreaterThan(0);
      }
      expect(reason.length, id).toBeGreaterThan(60);
    }
  });

  test('what was not found is said to be so', () => {
    const lost = readings.filter(({ found }) => !found).map(({ id }) => id);
    expect(lost).toEqual(['xi', 'transformation', 'gosplan']);
    const table = told('view=question').tables.at(-1);
    for (const { claim, found } of readings) {
      const row = table?.rows.find(([, cell]) => cell?.startsWith(claim));
      expect(row?.[1]?.includes('Not verified')).toBe(!found);
    }
  });

  test('each reading is borne out by some piece and surprised by another', () => {
    for (const id of READINGS) {
      const fits = content.evidence.filter((entry) => entry.fits.includes(id));
      expect(fits.length, id).toBeGreaterThan(1);
      expect(fits.length, id).toBeLessThan(content.evidence.length);
    }
  });
});

describe('counting what is told apart', () => {
  test('a piece that fits all or none tells nothing apart', () => {
    expect(toldApart(0)).toBe(0);
    expect(toldApart(EVERY)).toBe(0);
    expect(toldApart(maskOf(['speech']))).toBe(READINGS.length - 1);
  });

  test('the pairs of all pieces add up to what each piece tells apart', () => {
    fc.assert(
      fc.property(fc.array(mask, { maxLength: 15 }), (masks) => {
        const pairs = pairsOf(masks);
        expect(pairs).toHaveLength(PAIRS);
        const sum = pairs.reduce((all, { count }) => all + count, 0);
        expect(sum).toBe(masks.reduce((all, one) => all + toldApart(one), 0));
      }),
    );
  });

  test('whoever is right takes nothing from the count: it is the same turned round', () => {
    fc.assert(
      fc.property(mask, (one) => {
        expect(toldApart(EVERY - one)).toBe(toldApart(one));
      }),
    );
  });

  test('a mask is its readings', () => {
    fc.assert(
      fc.property(mask, (one) => {
        expect(maskOf(readingsOf(one))).toBe(one);
        expect(sizeOf(one)).toBe(readingsOf(one).length);
      }),
    );
  });

  test('placing changes one piece; none placed is written as nothing', () => {
    fc.assert(
      fc.property(fc.nat(CARDS.length - 1), mask, (card, one) => {
        const placed = place([], card, one);
        if (one === 0) expect(placed).toEqual([]);
        else expect(placed.filter((other) => other !== 0)).toEqual([one]);
        expect(place(placed, card, 0)).toEqual([]);
      }),
    );
  });
});

describe('any state', () => {
  test('is told whole, and its link restores it', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const view = viewOf(state, readings, cards);
        const said = tellOf(view, { words, language: 'en' });
        expect(said.title.length).toBeGreaterThan(10);
        expect(JSON.stringify(said)).not.toMatch(/NaN|undefined|Infinity|\{\w/);
        for (const { columns, rows } of said.tables) {
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
        expect(view.agreed).toBeLessThanOrEqual(view.compared);
        expect(readState(fields, writeState(fields, state)).problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('without the site’s placing nothing of it is given away', () => {
    fc.assert(
      fc.property(stateOf(fields), (state) => {
        const view = viewOf({ ...state, site: false }, readings, cards);
        const said = JSON.stringify(tellOf(view, { words, language: 'en' }));
        for (const { reason } of cards) expect(said).not.toContain(reason.slice(0, 40));
        expect(said).not.toContain(words.tables.site);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what the chapter says', () => {
  test('most of the evidence fits several readings', () => {
    const { several, single, counted } = viewAt('view=all&site=1');
    expect(counted).toHaveLength(CARDS.length);
    expect(several).toBeGreaterThan(counted.length / 2);
    expect(told('view=all&site=1').title).toContain(`${several} fit more than one`);
    expect(told('view=all&site=1').title).toContain(`${single} fit just one`);
  });

  test('the ten days fit all and tell none apart', () => {
    expect(viewAt('site=1').piece.site).toBe(EVERY);
    expect(told('site=1').title).toContain('tells none of them apart');
  });

  test('only one reading names a thing that must work', () => {
    expect(readings.filter(({ mechanism }) => mechanism).map(({ id }) => id)).toEqual(['system']);
    expect(told('view=question').title).toMatch(/Only 1 of 7/);
    expect(told('view=question').says).toContain('P10');
  });

  test('agreement is counted over what the reader placed', () => {
    const [first = 0] = cards.map(({ site }) => site);
    const same = viewAt(`site=1&placed=${[first, ...CARDS.slice(1).map(() => 0)].join(',')}`);
    expect([same.agreed, same.compared]).toEqual([7, 7]);
    const one = first - 1;
    const near = viewAt(`site=1&placed=${[one, ...CARDS.slice(1).map(() => 0)].join(',')}`);
    expect([near.agreed, near.compared]).toEqual([6, 7]);
  });
});
