/** A point, in whatever unit its context names; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A closed outline: drawn as an SVG path, and filled in the picture that is decoded. */
export type Outline = readonly Point[];

/** An outline and what it is made of, which decides its colour. */
export interface Patch<Surface extends string = string> {
  readonly surface: Surface;
  readonly outline: Outline;
}

/** Points along an arc, from one angle to another (degrees, clockwise from the right). */
export function arc(
  centre: Point,
  radius: number,
  from: number,
  to: number,
  pieces: number,
): Point[] {
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / pieces) * Math.PI) / 180;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });
}

/** A disc, or a blot where `waver` (a share of the radius) pulls its edge in and out. */
export function blot(centre: Point, radius: number, waver = 0, turn = 0): Point[] {
  const pieces = 36;
  return Array.from({ length: pieces }, (_, i) => {
    const angle = (i / pieces) * 2 * Math.PI;
    // Two waves of different length look spilt rather than drawn; their sum stays within ±1.
    const wave = 0.6 * Math.sin(3 * angle + turn) + 0.4 * Math.sin(5 * angle + 2 * turn);
    const reach = radius * (1 + waver * wave);
    return { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) };
  });
}

/** Whether a point lies inside an outline (even-odd rule). */
export function contains(outline: Outline, { x, y }: Point): boolean {
  let inside = false;
  let a = outline[outline.length - 1];
  for (const b of outline) {
    if (a && a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) {
      inside = !inside;
    }
    a = b;
  }
  return inside;
}

/** SVG path data, to a hundredth of a unit. */
export function outlinePath(outline: Outline): string {
  const at = ({ x, y }: Point) => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
  return `M${outline.map(at).join('L')}z`;
}
