import { describe, expect, it } from 'vitest';
import type { Code } from '../../../src/widgets/scan/code.ts';
import {
  codeCentre,
  FINDER_SIDE,
  layoutMarket,
  type Market,
  marketCodes,
} from '../../../src/widgets/scan/market.ts';
import { photograph } from '../../../src/widgets/scan/raster.ts';
import { readFinder } from '../../../src/widgets/scan/read.ts';
import { STALLS } from '../../../src/widgets/scan/stalls.ts';
import { installed, qrencode, zbar } from './tools.ts';

const BASE = 'https://one-to-one.example/site/';
const market = layoutMarket(marketCodes(BASE), 4);
const cases = market.places.map((place) => ({
  id: place.stall.id,
  finder: { ...codeCentre(place), side: FINDER_SIDE },
  text: place.sheets.at(-1)?.code.text ?? '',
}));

const hasZbar = installed('zbarimg');
describe.skipIf(!hasZbar)(`zbar reads our codes${hasZbar ? '' : ' (SKIPPED: no zbarimg)'}`, () => {
  it.each(cases.filter(({ id }) => id !== 'pharmacy'))('$id', ({ finder, text }) => {
    expect(zbar(photograph(market, finder, 640))).toEqual([text]);
  });

  it('and not the one that is too dirty, until it is wiped', () => {
    const dirty = cases.find(({ id }) => id === 'pharmacy');
    if (!dirty) throw new Error('no dirty code');
    expect(zbar(photograph(market, dirty.finder, 640))).toEqual([]);
    const wiped = layoutMarket(marketCodes(BASE), 4, new Set(['pharmacy'] as const));
    expect(zbar(photograph(wiped, dirty.finder, 640))).toEqual([dirty.text]);
  });
});

const hasQrencode = installed('qrencode');
const named = hasQrencode ? '' : ' (SKIPPED: no qrencode)';
describe.skipIf(!hasQrencode)(`codes made by qrencode are read${named}`, () => {
  it.each(cases)('$id', async ({ id, finder, text }) => {
    // The same market with another encoder's modules printed on its papers.
    const reprint = (code: Code): Code => ({ ...code, ...qrencode(code.text) });
    const reprinted: Market = {
      ...market,
      places: market.places.map((place) => ({
        ...place,
        cover: null,
        covers: [],
        sheets: place.sheets.map((sheet) => ({ ...sheet, code: reprint(sheet.code) })),
      })),
    };
    expect(STALLS.map((stall) => stall.id)).toContain(id);
    const reading = await readFinder(reprinted, finder);
    expect(reading).toMatchObject({ kind: 'read', text });
  });
});
