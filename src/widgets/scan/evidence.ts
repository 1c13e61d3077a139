import type { Picture } from './raster.ts';

/** What a picture that could not be decoded still shows. */
export interface Evidence {
  /** Corner patterns found: three make a code. */
  readonly patterns: number;
  /** From the darkest to the lightest of it, leaving out the outermost 1 %: 0 to 255. */
  readonly contrast: number;
  /**
   * The steepest edges, as a share of the contrast from one pixel to the next: near 1 in a sharp
   * picture, under 0.15 where edges are smeared over some eight pixels.
   */
  readonly sharpness: number;
}

/** Share of all steps that are less steep: few, so that a picture of plain areas has its edges seen. */
const STEEPEST = 0.998;

export function examine(picture: Picture): Evidence {
  const light = lightness(picture);
  const tally = new Uint32Array(256);
  for (const value of light) tally[value] = (tally[value] ?? 0) + 1;
  const darkest = quantile(tally, light.length, 0.01);
  const lightest = quantile(tally, light.length, 0.99);
  const contrast = lightest - darkest;

  const steps = new Uint32Array(256);
  let count = 0;
  for (let i = 1; i < light.length; i++) {
    if (i % picture.width === 0) continue;
    const step = Math.abs((light[i] ?? 0) - (light[i - 1] ?? 0));
    steps[step] = (steps[step] ?? 0) + 1;
    count++;
  }
  const sharpness = contrast === 0 ? 0 : Math.min(1, quantile(steps, count, STEEPEST) / contrast);
  const dark = light.map((value) => (value < (darkest + lightest) / 2 ? 1 : 0));
  const patterns = contrast < 24 ? 0 : countPatterns(dark, picture.width, picture.height);
  return { patterns, contrast, sharpness };
}

function lightness({ data }: Picture): Uint8Array {
  const light = new Uint8Array(data.length / 4);
  for (let i = 0; i < light.length; i++) {
    const at = 4 * i;
    light[i] = ((data[at] ?? 0) + 2 * (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) >> 2;
  }
  return light;
}

function quantile(tally: Uint32Array, count: number, share: number): number {
  let sum = 0;
  for (let value = 0; value < tally.length; value++) {
    sum += tally[value] ?? 0;
    if (sum > share * count) return value;
  }
  return tally.length - 1;
}

interface Found {
  readonly x: number;
  readonly y: number;
  readonly unit: number;
  hits: number;
}

/**
 * Counts corner patterns by their mark in any direction: dark, light, dark, light, dark in the
 * proportion 1:1:3:1:1 (ISO/IEC 18004), met along a row and again along the column through it.
 */
function countPatterns(dark: Uint8Array, width: number, height: number): number {
  const found: Found[] = [];
  for (let y = 0; y < height; y++) {
    let runs: number[] = [];
    let start = 0;
    for (let x = 1; x <= width; x++) {
      if (x < width && dark[y * width + x] === dark[y * width + x - 1]) continue;
      runs = [...runs.slice(-4), x - start];
      start = x;
      if (!dark[y * width + x - 1] || !isMark(runs)) continue;
      const unit = runs.reduce((sum, run) => sum + run, 0) / 7;
      const middle = Math.round(x - 3.5 * unit);
      const column = throughColumn(dark, width, height, middle, y);
      if (!isMark(column) || !near(column[2] ?? 0, 3 * unit, 1.5 * unit)) continue;
      const same = found.find((one) => Math.hypot(one.x - middle, one.y - y) < 4 * one.unit);
      if (same) same.hits++;
      else found.push({ x: middle, y, unit, hits: 1 });
    }
  }
  // Data imitates the mark now and then on one row; a pattern's heart is three modules tall.
  return found.filter(({ hits, unit }) => hits >= Math.max(2, unit)).length;
}

const near = (value: number, wanted: number, slack: number) => Math.abs(value - wanted) <= slack;

function isMark(runs: readonly number[]): boolean {
  if (runs.length !== 5) return false;
  const unit = runs.reduce((sum, run) => sum + run, 0) / 7;
  return (
    unit >= 1 &&
    runs.every((run, i) => near(run, i === 2 ? 3 * unit : unit, i === 2 ? unit : 0.6 * unit))
  );
}

/** The lengths of the five runs along a column whose third holds row `y`; fewer at the edges. */
function throughColumn(
  dark: Uint8Array,
  width: number,
  height: number,
  x: number,
  y: number,
): number[] {
  const at = (row: number) => (row < 0 || row >= height ? -1 : (dark[row * width + x] ?? -1));
  if (at(y) !== 1) return [];
  const walk = (step: 1 | -1): number[] => {
    const lengths: number[] = [];
    let row = y;
    for (const shade of [1, 0, 1]) {
      const from = row;
      while (at(row) === shade) row += step;
      lengths.push(Math.abs(row - from));
    }
    return lengths;
  };
  const [upHeart = 0, upLight = 0, upDark = 0] = walk(-1);
  const [downHeart = 0, downLight = 0, downDark = 0] = walk(1);
  return [upDark, upLight, upHeart + downHeart - 1, downLight, downDark];
}
