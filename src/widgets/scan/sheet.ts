import type { Matrix } from './code.ts';
import type { Outline, Point } from './shapes.ts';
import type { Paper } from './stalls.ts';

/** The light border that every code needs around it, in modules. */
export const QUIET = 4;

/** A square paper with a code on it. */
export interface Sheet<Printed extends Matrix = Matrix> {
  /** Middle of the paper, and of the code; market units. */
  readonly centre: Point;
  /** Side of the paper, its quiet border included; market units. */
  readonly side: number;
  /** Degrees clockwise. */
  readonly tilt: number;
  readonly paper: Paper;
  readonly code: Printed;
}

/** Side of one module, market units. */
function moduleSide({ side, code }: Sheet): number {
  return side / (code.size + 2 * QUIET);
}

const turn = ({ tilt }: Sheet) => {
  const angle = (tilt * Math.PI) / 180;
  return { cos: Math.cos(angle), sin: Math.sin(angle) };
};

/** From modules (0,0 is the code's top left corner) to market units. */
export function fromModules(sheet: Sheet, { x, y }: Point): Point {
  const { cos, sin } = turn(sheet);
  const unit = moduleSide(sheet);
  const [u, v] = [(x - sheet.code.size / 2) * unit, (y - sheet.code.size / 2) * unit];
  return { x: sheet.centre.x + u * cos - v * sin, y: sheet.centre.y + u * sin + v * cos };
}

/** From market units to modules: the way back of `fromModules`. */
export function toModules(sheet: Sheet, { x, y }: Point): Point {
  const { cos, sin } = turn(sheet);
  const unit = moduleSide(sheet);
  const [u, v] = [x - sheet.centre.x, y - sheet.centre.y];
  return {
    x: (u * cos + v * sin) / unit + sheet.code.size / 2,
    y: (v * cos - u * sin) / unit + sheet.code.size / 2,
  };
}

function square(sheet: Sheet, border: number): Outline {
  const [near, far] = [-border, sheet.code.size + border];
  const corners = [
    { x: near, y: near },
    { x: far, y: near },
    { x: far, y: far },
    { x: near, y: far },
  ];
  return corners.map((corner) => fromModules(sheet, corner));
}

/** The paper's four corners, market units, clockwise from its own top left. */
export const paperOutline = (sheet: Sheet): Outline => square(sheet, QUIET);

/** The four corners of the code itself. */
export const codeOutline = (sheet: Sheet): Outline => square(sheet, 0);

/**
 * SVG `transform` under which one unit is one module and the code's top left corner is the origin:
 * a code's path is drawn in it as it is, its paper as a square from -QUIET to size + QUIET.
 */
export function sheetTransform(sheet: Sheet): string {
  const half = -sheet.code.size / 2;
  const { x, y } = sheet.centre;
  return `translate(${x} ${y}) rotate(${sheet.tilt}) scale(${moduleSide(sheet)}) translate(${half} ${half})`;
}
