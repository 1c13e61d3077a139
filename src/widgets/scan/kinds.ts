/** What a module (one square) of a code is there for. */
export const MODULE_KINDS = ['data', 'finder', 'timing', 'alignment', 'format', 'version'] as const;
export type ModuleKind = (typeof MODULE_KINDS)[number];

const made = new Map<number, readonly ModuleKind[]>();

/**
 * Row by row, what each module of a code is for; the light border of a corner pattern counts as
 * finder. It depends on nothing but the version, 1 to 40 (ISO/IEC 18004, 6.3).
 */
export function moduleKinds(version: number): readonly ModuleKind[] {
  const kinds = made.get(version) ?? layOut(version);
  made.set(version, kinds);
  return kinds;
}

function layOut(version: number): ModuleKind[] {
  const size = 17 + 4 * version;
  const far = (at: number) => at >= size - 8;
  const centres = alignmentCentres(version, size);
  const aligned = (at: number) => centres.some((centre) => Math.abs(at - centre) <= 2);

  const kind = (x: number, y: number): ModuleKind => {
    if ((x < 8 && (y < 8 || far(y))) || (far(x) && y < 8)) return 'finder';
    if (aligned(x) && aligned(y) && !atCorner(x, y)) return 'alignment';
    if (x === 6 || y === 6) return 'timing';
    if ((y === 8 && (x < 9 || far(x))) || (x === 8 && (y < 9 || far(y)))) return 'format';
    const numbered = (at: number) => at >= size - 11;
    if (version >= 7 && ((numbered(x) && y < 6) || (numbered(y) && x < 6))) return 'version';
    return 'data';
  };
  // Alignment patterns stand at every crossing but the three that the corner patterns take.
  const atCorner = (x: number, y: number) =>
    (x <= 8 && y <= 8) || (x <= 8 && y >= size - 9) || (x >= size - 9 && y <= 8);
  return Array.from({ length: size * size }, (_, i) => kind(i % size, Math.floor(i / size)));
}

/** Where the alignment patterns' rows and columns lie: as evenly as whole even steps allow. */
function alignmentCentres(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  // Version 32 is the one exception in the standard's table E.1.
  const step = version === 32 ? 26 : Math.ceil((size - 13) / (2 * count - 2)) * 2;
  const rest = Array.from({ length: count - 1 }, (_, i) => size - 7 - i * step);
  return [6, ...rest];
}
