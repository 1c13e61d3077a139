import type { Code } from './code.ts';
import type { ModuleKind } from './kinds.ts';
import { arc, blot, contains, type Patch } from './shapes.ts';

/** Something that lies over part of a code; all lengths are fractions of the code's side. */
export interface Cover {
  readonly kind: 'thumb' | 'dirt';
  /** Centre of the thumb's tip or of the largest blot, from the code's top left corner. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export type CoverSurface = 'thumb' | 'nail' | 'dirt';

/** The outlines that a cover draws, in fractions of the code's side, lowest first. */
export function coverPatches({ kind, x, y, r }: Cover): Patch<CoverSurface>[] {
  return kind === 'thumb' ? thumb(x, y, r) : dirt(x, y, r);
}

/** A thumb comes from below, as when someone holds the paper up. */
function thumb(x: number, y: number, r: number): Patch<CoverSurface>[] {
  const end = Math.max(1.16, y + r);
  const skin = [
    { x: x - 1.08 * r, y: end },
    ...arc({ x, y }, r, 180, 360, 18),
    { x: x + 1.08 * r, y: end },
  ];
  const nail = [
    ...arc({ x, y: y - 0.28 * r }, 0.52 * r, 180, 360, 12),
    ...arc({ x, y: y + 0.34 * r }, 0.52 * r, 0, 180, 12),
  ];
  return [
    { surface: 'thumb', outline: skin },
    { surface: 'nail', outline: nail },
  ];
}

/** One large blot and two splashes beside it. */
function dirt(x: number, y: number, r: number): Patch<CoverSurface>[] {
  const turn = 7 * x + 11 * y;
  const beside = (angle: number, far: number, size: number) =>
    blot({ x: x + far * r * Math.cos(angle), y: y + far * r * Math.sin(angle) }, size * r, 0.1);
  return [
    blot({ x, y }, r, 0.16, turn),
    beside(turn, 1.22, 0.14),
    beside(turn + 2.4, 1.16, 0.1),
  ].map((outline) => ({ surface: 'dirt', outline }));
}

/** Points measured along each side of a module when its covered part is estimated. */
const FINE = 4;

/** What part of a code's modules of one kind lies under a cover, 0 to 1, by area. */
export function coveredShare(
  { size, kinds }: Code,
  cover: Cover,
  measured: ModuleKind = 'data',
): number {
  const outlines = coverPatches(cover).map((patch) => patch.outline);
  // Most modules are far from a cover: those outside its bounds need no closer look.
  const points = outlines.flat();
  const reach = Math.max(
    ...points.map(({ x, y }) => Math.max(Math.abs(x - cover.x), -(y - cover.y))),
  );
  let covered = 0;
  let all = 0;
  kinds.forEach((kind, index) => {
    if (kind !== measured) return;
    all += FINE * FINE;
    const column = index % size;
    const row = Math.floor(index / size);
    const aside = Math.abs((column + 0.5) / size - cover.x);
    if (aside > reach + 1 / size || cover.y - (row + 0.5) / size > reach + 1 / size) return;
    for (let i = 0; i < FINE * FINE; i++) {
      const x = (column + ((i % FINE) + 0.5) / FINE) / size;
      const y = (row + (Math.floor(i / FINE) + 0.5) / FINE) / size;
      if (outlines.some((outline) => contains(outline, { x, y }))) covered++;
    }
  });
  return all === 0 ? 0 : covered / all;
}
