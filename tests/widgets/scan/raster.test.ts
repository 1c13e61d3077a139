import { describe, expect, it } from 'vitest';
import {
  codeCentre,
  FINDER_SIDE,
  type Finder,
  layoutMarket,
  type Market,
  marketCodes,
} from '../../../src/widgets/scan/market.ts';
import { GREYS, photograph, type Surface } from '../../../src/widgets/scan/raster.ts';
import { type Outline, outlinePath } from '../../../src/widgets/scan/shapes.ts';
import { QUIET, sheetTransform } from '../../../src/widgets/scan/sheet.ts';

const market = layoutMarket(marketCodes('https://one-to-one.example/site/'), 4);
const sharp = await import('sharp').then(
  (module) => module.default,
  () => null,
);

/** The market as a browser would draw it: from the paths and transforms, not from the samples. */
function svg({ places }: Market, { x, y, side }: Finder, pixels: number): string {
  const fill = (surface: Surface) => `fill="rgb(${GREYS[surface].join(',')})"`;
  const shape = (surface: Surface, outline: Outline) =>
    `<path ${fill(surface)} d="${outlinePath(outline)}"/>`;
  const drawn = places.flatMap(({ front, awning, sheets, covers }) => [
    shape('front', front),
    shape('awning', awning),
    ...sheets.map((sheet) => {
      const paper = sheet.code.size + 2 * QUIET;
      return `<g transform="${sheetTransform(sheet)}">
        <rect x="-${QUIET}" y="-${QUIET}" width="${paper}" height="${paper}" ${fill(sheet.paper)}/>
        <path ${fill('ink')} d="${sheet.code.path}"/></g>`;
    }),
    ...covers.map(({ surface, outline }) => shape(surface, outline)),
  ]);
  const box = `${x - side / 2} ${y - side / 2} ${side} ${side}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}"
    viewBox="${box}"><rect x="-999" y="-999" width="9999" height="9999" ${fill('ground')}/>
    ${drawn.join('\n')}</svg>`;
}

describe('a photograph', () => {
  it('is of the size asked for, opaque, and the same each time', () => {
    const finder = { x: 300, y: 150, side: 200 };
    const picture = photograph(market, finder, 64);
    expect([picture.width, picture.height, picture.data.length]).toEqual([64, 64, 64 * 64 * 4]);
    expect(picture.data.filter((_, i) => i % 4 === 3).every((value) => value === 255)).toBe(true);
    expect(photograph(market, finder, 64)).toEqual(picture);
  });

  it('shows the ground alone outside the market, in the palette’s colour', () => {
    const palette = { ...GREYS, ground: [10, 200, 30] } as const;
    const { data } = photograph(market, { x: -500, y: -500, side: 100 }, 8, palette);
    expect(Array.from(data)).toEqual(Array.from({ length: 64 }, () => [10, 200, 30, 255]).flat());
  });

  const name = sharp ? '' : ' (SKIPPED: no sharp to draw the SVG)';
  it.skipIf(!sharp)(`shows what the drawing shows${name}`, async () => {
    if (!sharp) return;
    const pixels = 288;
    const finders = [
      ...market.places.map((place) => ({ ...codeCentre(place), side: FINDER_SIDE })),
      { x: 400, y: 300, side: 800 },
    ];
    for (const finder of finders) {
      const drawing = Buffer.from(svg(market, finder, pixels));
      const drawn = await sharp(drawing).removeAlpha().greyscale().raw().toBuffer();
      const { data } = photograph(market, finder, pixels);
      let off = 0;
      let worst = 0;
      for (let i = 0; i < pixels * pixels; i++) {
        const difference = Math.abs((drawn[i] ?? 0) - (data[4 * i] ?? 0));
        off += difference;
        worst = Math.max(worst, difference);
      }
      // Edges are softened differently; a shift by a single pixel would give a mean over 20.
      expect(off / pixels ** 2).toBeLessThan(4);
      expect(worst).toBeLessThan(200);
    }
  });
});
