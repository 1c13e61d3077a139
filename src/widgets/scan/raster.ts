import { fillOutline } from './fill.ts';
import type { Finder, Market } from './market.ts';
import type { Outline } from './shapes.ts';
import { codeOutline, paperOutline, type Sheet, toModules } from './sheet.ts';
import { PAPERS } from './stalls.ts';

/** What a sample of the picture can show; its colour is looked up last. */
const SURFACES = ['ground', 'front', 'awning', ...PAPERS, 'ink', 'thumb', 'nail', 'dirt'] as const;
export type Surface = (typeof SURFACES)[number];

/** Red, green and blue, 0 to 255 each. */
export type Colour = readonly [number, number, number];
export type Palette = Readonly<Record<Surface, Colour>>;

/** Pixels as a canvas holds them: red, green, blue and opacity of each, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

const grey = (shade: number): Colour => [shade, shade, shade];

/** How light the surfaces look to a camera that sees no colours. */
export const GREYS: Palette = {
  ground: grey(226),
  front: grey(238),
  awning: grey(74),
  white: grey(250),
  cream: grey(242),
  straw: grey(226),
  rose: grey(212),
  sky: grey(206),
  kraft: grey(184),
  ink: grey(24),
  thumb: grey(158),
  nail: grey(196),
  dirt: grey(78),
};

/** Pixels along a side of the picture, unless another number is asked for. */
const PIXELS = 320;
/** Samples along each side of a pixel: enough to make the edges of modules as soft as a lens does. */
const FINE = 2;

const index = Object.fromEntries(SURFACES.map((surface, i) => [surface, i])) as Record<
  Surface,
  number
>;

/** The picture that the phone's camera takes of the part of the market within its finder. */
export function photograph(
  market: Market,
  finder: Finder,
  pixels: number = PIXELS,
  palette: Palette = GREYS,
): Picture {
  const side = pixels * FINE;
  const samples = new Uint8Array(side * side).fill(index.ground);
  const unit = finder.side / side;
  const left = finder.x - finder.side / 2;
  const top = finder.y - finder.side / 2;

  const fill = (outline: Outline, surface: Surface) => {
    const inGrid = outline.map(({ x, y }) => ({ x: (x - left) / unit, y: (y - top) / unit }));
    fillOutline(inGrid, side, (row, from, to) => {
      samples.fill(index[surface], row * side + from, row * side + to);
    });
  };

  const print = (sheet: Sheet) => {
    const { size, modules } = sheet.code;
    const inGrid = codeOutline(sheet).map(({ x, y }) => ({
      x: (x - left) / unit,
      y: (y - top) / unit,
    }));
    // One step to the right in the picture is the same step across the modules everywhere.
    const from0 = toModules(sheet, { x: 0, y: 0 });
    const to1 = toModules(sheet, { x: unit, y: 0 });
    const [stepX, stepY] = [to1.x - from0.x, to1.y - from0.y];
    fillOutline(inGrid, side, (row, from, to) => {
      const at = toModules(sheet, { x: left + (from + 0.5) * unit, y: top + (row + 0.5) * unit });
      let { x, y } = at;
      for (let i = row * side + from; i < row * side + to; i++) {
        if (x >= 0 && x < size && y >= 0 && modules[(y | 0) * size + (x | 0)])
          samples[i] = index.ink;
        x += stepX;
        y += stepY;
      }
    });
  };

  for (const place of market.places) {
    fill(place.front, 'front');
    fill(place.awning, 'awning');
    for (const sheet of place.sheets) {
      fill(paperOutline(sheet), sheet.paper);
      print(sheet);
    }
    for (const { surface, outline } of place.covers) fill(outline, surface);
  }
  return develop(samples, pixels, palette);
}

/** From samples to pixels: the mean colour of each FINE × FINE of them. */
function develop(samples: Uint8Array, pixels: number, palette: Palette): Picture {
  const [red, green, blue] = [0, 1, 2].map((channel) =>
    Uint8Array.from(SURFACES, (surface) => palette[surface][channel] ?? 0),
  ) as [Uint8Array, Uint8Array, Uint8Array];
  const mean = (light: Uint8Array, a: number, b: number, c: number, d: number) =>
    ((light[a] ?? 0) + (light[b] ?? 0) + (light[c] ?? 0) + (light[d] ?? 0)) >> 2;

  const data = new Uint8ClampedArray(pixels * pixels * 4);
  const side = pixels * FINE;
  for (let y = 0, out = 0; y < pixels; y++) {
    for (let x = 0, at = y * FINE * side; x < pixels; x++, at += FINE, out += 4) {
      const a = samples[at] ?? 0;
      const b = samples[at + 1] ?? 0;
      const c = samples[at + side] ?? 0;
      const d = samples[at + side + 1] ?? 0;
      data[out] = mean(red, a, b, c, d);
      data[out + 1] = mean(green, a, b, c, d);
      data[out + 2] = mean(blue, a, b, c, d);
      data[out + 3] = 255;
    }
  }
  return { width: pixels, height: pixels, data };
}
