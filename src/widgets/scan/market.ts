import { type Code, encodeCode } from './code.ts';
import { type Cover, type CoverSurface, coverPatches } from './covers.ts';
import type { StallId } from './payees.ts';
import { arc, type Outline, type Patch, type Point } from './shapes.ts';
import { fromModules, type Sheet } from './sheet.ts';
import { STALLS, type Stall, stallTexts } from './stalls.ts';

/*
 * Where everything stands, in market units: about a CSS pixel where the market is drawn at its
 * natural size. What is drawn and what is decoded both come from here.
 */

/** Room for one stall. */
export const CELL = { width: 200, height: 300 } as const;
/**
 * Side of a paper of scale 1: its modules are then more than two CSS pixels where the market is drawn
 * at four fifths of its natural size, which is what other phones need to read them from a screen.
 */
const SHEET_SIDE = 140;
/** Middle of the paper, within the cell. */
const SHEET_AT = { x: 100, y: 154 } as const;
/** Side of what the phone's camera sees; any whole paper fits, however it hangs. */
export const FINDER_SIDE = 172;

/** What the camera sees: an upright square. */
export interface Finder {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export interface Place {
  readonly stall: Stall;
  /** Top left corner of the cell. */
  readonly cell: Point;
  readonly front: Outline;
  readonly awning: Outline;
  /** Middle of the baseline of the name, and of the price below it. */
  readonly name: Point;
  readonly price: Point;
  /** Middle of the place, on the awning, where the tokens are shown that were paid there. */
  readonly held: Point;
  /** The papers, lowest first; the last is the one that a camera sees. */
  readonly sheets: readonly Sheet<Code>[];
  /** What lies over them now, lowest first. */
  readonly covers: readonly Patch<CoverSurface>[];
  readonly cover: Cover | null;
}

export interface Market {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly places: readonly Place[];
}

export type Codes = ReadonlyMap<StallId, readonly Code[]>;

/** The codes of all papers; made once, since encoding is the slow part. */
export function marketCodes(base: string, stalls: readonly Stall[] = STALLS): Codes {
  const encodeAll = (stall: Stall) => stallTexts(stall, base).map(encodeCode);
  return new Map(stalls.map((stall) => [stall.id, encodeAll(stall)]));
}

/**
 * @param columns stalls in a row, at least 1; as many as there are stalls make one long row
 * @param uncovered stalls whose code the reader has wiped or uncovered
 */
export function layoutMarket(
  codes: Codes,
  columns: number,
  uncovered: ReadonlySet<StallId> = new Set(),
  stalls: readonly Stall[] = STALLS,
): Market {
  const places = stalls.map((stall, index) => {
    const cell = {
      x: (index % columns) * CELL.width,
      y: Math.floor(index / columns) * CELL.height,
    };
    return place(stall, cell, codes.get(stall.id) ?? [], uncovered.has(stall.id));
  });
  return {
    width: Math.min(columns, stalls.length) * CELL.width,
    height: Math.ceil(stalls.length / columns) * CELL.height,
    columns,
    places,
  };
}

function place(stall: Stall, cell: Point, codes: readonly Code[], uncovered: boolean): Place {
  const at = (x: number, y: number) => ({ x: cell.x + x, y: cell.y + y });
  const sheets = codes.map((code, layer) => ({
    centre: at(SHEET_AT.x, SHEET_AT.y),
    // A pasted code is a little smaller and hangs a little crooked, so that its border gives it
    // away, but it hides all of the code beneath.
    side: SHEET_SIDE * stall.scale * (layer === 0 ? 1 : 0.96),
    tilt: stall.tilt - 5 * layer,
    paper: layer === 0 ? stall.paper : ('white' as const),
    code,
  }));
  const cover = uncovered ? null : (stall.cover ?? null);
  return {
    stall,
    cell,
    front: [at(12, 66), at(188, 66), at(188, 290), at(12, 290)],
    awning: awning(at),
    name: at(100, 258),
    price: at(100, 280),
    held: at(100, 34),
    sheets,
    covers: cover ? onSheet(sheets.at(-1), cover) : [],
    cover,
  };
}

/** A slanted roof with six scallops along its edge. */
function awning(at: (x: number, y: number) => Point): Outline {
  const scallops = [5, 4, 3, 2, 1, 0].flatMap((i) =>
    arc(at(10 + 30 * (i + 0.5), 58), 15, 0, 180, 12),
  );
  return [at(26, 14), at(174, 14), at(190, 50), ...scallops, at(10, 50)];
}

/** A cover's outlines, from fractions of the code to market units. */
function onSheet(sheet: Sheet | undefined, cover: Cover): Patch<CoverSurface>[] {
  if (!sheet) return [];
  const { size } = sheet.code;
  return coverPatches(cover).map(({ surface, outline }) => ({
    surface,
    outline: outline.map(({ x, y }) => fromModules(sheet, { x: x * size, y: y * size })),
  }));
}

/** Where a stall's code hangs. */
export function codeCentre({ cell, sheets }: Place): Point {
  return sheets.at(-1)?.centre ?? { x: cell.x + SHEET_AT.x, y: cell.y + SHEET_AT.y };
}

/** The stall whose code is nearest to a point; the first of them where two are as near. */
export function nearest(market: Market, point: Point): Place | null {
  let best: Place | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of market.places) {
    const { x, y } = codeCentre(candidate);
    const distance = Math.hypot(x - point.x, y - point.y);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

const between = (value: number, least: number, most: number) =>
  // Where there is no room at all, the middle.
  most < least ? (least + most) / 2 : Math.min(Math.max(value, least), most);

/** The same finder, moved so that it sees nothing outside the market. */
export function clampFinder({ x, y, side }: Finder, market: Market): Finder {
  const half = side / 2;
  return {
    x: between(x, half, market.width - half),
    y: between(y, half, market.height - half),
    side,
  };
}
