import { describe, expect, it } from 'vitest';
import { coveredShare } from '../../../src/widgets/scan/covers.ts';
import {
  CELL,
  clampFinder,
  codeCentre,
  FINDER_SIDE,
  layoutMarket,
  marketCodes,
  nearest,
} from '../../../src/widgets/scan/market.ts';
import { PASTER, STALL_IDS } from '../../../src/widgets/scan/payees.ts';
import { readPayment } from '../../../src/widgets/scan/payment.ts';
import { contains } from '../../../src/widgets/scan/shapes.ts';
import {
  codeOutline,
  fromModules,
  paperOutline,
  toModules,
} from '../../../src/widgets/scan/sheet.ts';
import { sight } from '../../../src/widgets/scan/sight.ts';
import { STALLS } from '../../../src/widgets/scan/stalls.ts';

const BASE = 'https://one-to-one.example/';
const codes = marketCodes(BASE);
const wide = layoutMarket(codes, 4);
const phone = layoutMarket(codes, STALLS.length);

describe('the stalls', () => {
  it('stand one for each payee, in order', () => {
    expect(STALLS.map(({ id }) => id)).toEqual(STALL_IDS);
    expect(STALLS.length).toBeGreaterThanOrEqual(8);
  });

  it('show codes with and without an amount, one foreign, one pasted over', () => {
    const tops = wide.places.map((place) =>
      readPayment(place.sheets.at(-1)?.code.text ?? '', [BASE]),
    );
    expect(tops.filter(({ kind }) => kind === 'foreign')).toHaveLength(1);
    expect(tops.filter((top) => top.kind === 'payment' && top.fen === null)).toHaveLength(3);
    const pasted = wide.places.filter((_, i) => {
      const top = tops[i];
      return top?.kind === 'payment' && top.payee !== wide.places[i]?.stall.id;
    });
    expect(pasted.map(({ stall }) => stall.pasted)).toEqual([PASTER]);
  });

  it('print what the stall wants to be paid', () => {
    for (const { stall, sheets } of wide.places) {
      if (stall.pasted || stall.says) continue;
      const read = readPayment(sheets[0]?.code.text ?? '', [BASE]);
      expect(read).toEqual({ kind: 'payment', payee: stall.id, fen: stall.fen });
    }
  });

  it('leave the corner patterns bare', () => {
    for (const { cover, sheets } of wide.places) {
      const code = sheets.at(-1)?.code;
      if (cover && code) expect(coveredShare(code, cover, 'finder')).toBe(0);
    }
  });
});

describe('the layout', () => {
  it('fills rows from the left', () => {
    expect([wide.width, wide.height]).toEqual([4 * CELL.width, 2 * CELL.height]);
    expect([phone.width, phone.height]).toEqual([8 * CELL.width, CELL.height]);
    expect(wide.places[5]?.cell).toEqual({ x: CELL.width, y: CELL.height });
    expect(layoutMarket(codes, 20).width).toBe(8 * CELL.width);
  });

  it('keeps every paper on its own stall, clear of the awning and of the words', () => {
    for (const { sheets, front, awning, name } of wide.places) {
      for (const corner of sheets.flatMap(paperOutline)) {
        expect(contains(front, corner)).toBe(true);
        expect(contains(awning, corner)).toBe(false);
        expect(corner.y).toBeLessThan(name.y - 16);
      }
    }
  });

  it('hides a pasted-over code entirely, and lets its paper show', () => {
    const [under, over] = wide.places.find(({ stall }) => stall.pasted)?.sheets ?? [];
    if (!under || !over) throw new Error('no stall has two papers');
    const top = paperOutline(over);
    expect(codeOutline(under).every((corner) => contains(top, corner))).toBe(true);
    expect(paperOutline(under).some((corner) => !contains(top, corner))).toBe(true);
  });

  it('takes a cover off where it has been removed, and only there', () => {
    const cleaned = layoutMarket(codes, 4, new Set(['pharmacy'] as const));
    const covered = (market: typeof wide) =>
      market.places.filter(({ covers }) => covers.length > 0).map(({ stall }) => stall.id);
    expect(covered(wide)).toEqual(['fruit', 'pharmacy']);
    expect(covered(cleaned)).toEqual(['fruit']);
  });

  it('is the same each time', () => {
    expect(layoutMarket(marketCodes(BASE), 4)).toEqual(wide);
  });
});

describe('modules and market units', () => {
  it('are turned into each other and back', () => {
    for (const sheet of wide.places.flatMap(({ sheets }) => sheets)) {
      const back = toModules(sheet, fromModules(sheet, { x: 3, y: 11.5 }));
      expect(back.x).toBeCloseTo(3, 9);
      expect(back.y).toBeCloseTo(11.5, 9);
      const { size } = sheet.code;
      const middle = fromModules(sheet, { x: size / 2, y: size / 2 });
      expect(middle.x).toBeCloseTo(sheet.centre.x, 9);
      expect(middle.y).toBeCloseTo(sheet.centre.y, 9);
    }
  });
});

describe('the finder', () => {
  it('finds the nearest code from anywhere', () => {
    for (const market of [wide, phone]) {
      for (const place of market.places) {
        const { x, y } = codeCentre(place);
        expect(nearest(market, { x: x + 60, y: y - 70 })).toBe(place);
      }
    }
    expect(nearest(wide, { x: -1e6, y: -1e6 })).toBe(wide.places[0]);
    expect(nearest({ ...wide, places: [] }, { x: 0, y: 0 })).toBeNull();
  });

  it('sees the whole of any paper when it is on it, and stays there when clamped', () => {
    for (const market of [wide, phone]) {
      for (const place of market.places) {
        const finder = { ...codeCentre(place), side: FINDER_SIDE };
        expect(clampFinder(finder, market)).toEqual(finder);
        expect(sight(market, finder)).toMatchObject({ place, inView: 1, whole: true });
        for (const { x, y } of place.sheets.flatMap(paperOutline)) {
          expect(Math.max(Math.abs(x - finder.x), Math.abs(y - finder.y))).toBeLessThan(
            FINDER_SIDE / 2,
          );
        }
      }
    }
  });

  it('stays within the market', () => {
    const far = clampFinder({ x: -50, y: 9999, side: 100 }, wide);
    expect(far).toEqual({ x: 50, y: wide.height - 50, side: 100 });
    const large = clampFinder({ x: 0, y: 0, side: 900 }, wide);
    expect(large).toEqual({ x: 400, y: CELL.height, side: 900 });
  });

  it('sees no code where there is none, and part of one at its edge', () => {
    expect(sight(wide, { x: 200, y: CELL.height, side: 40 })).toBeNull();
    const { x, y } = codeCentre(wide.places[1] as (typeof wide.places)[0]);
    const half = sight(wide, { x: x + FINDER_SIDE / 2, y, side: FINDER_SIDE });
    expect(half?.place).toBe(wide.places[1]);
    expect(half?.whole).toBe(false);
    expect(half?.inView).toBeGreaterThan(0.4);
    expect(half?.inView).toBeLessThan(0.6);
  });
});
