/** The class as dots, from the head of the queue: who is paid, who waits, who has not asked. */
export const SHEET = { width: 640, height: 200 } as const;

export interface Dots {
  /** Paths of dots, each a line of no length: one element however many there are. */
  readonly paid: string;
  readonly waiting: string;
  readonly calm: string;
  /** Between one dot and the next. */
  readonly pitch: number;
}

/** Rows and columns for so many dots: the widest apart that the sheet allows, at most 64 px. */
function gridFor(count: number): { rows: number; pitch: number } {
  const { width, height } = SHEET;
  let best = { rows: 1, pitch: 0 };
  for (let rows = 1; rows <= count; rows++) {
    const pitch = Math.min(64, height / rows, width / Math.ceil(count / rows));
    if (pitch > best.pitch) best = { rows, pitch };
  }
  return best;
}

/** Columns fill from the left, as the queue does. */
export function dotsOf(pupils: number, served: number, joined: number): Dots {
  const { rows, pitch } = gridFor(pupils);
  const place = (number: number): string => {
    const x = (Math.floor(number / rows) + 0.5) * pitch;
    const y = ((number % rows) + 0.5) * pitch;
    return `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
  };
  const row = (from: number, to: number): string =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => place(from + index)).join('');
  return {
    paid: row(0, served),
    waiting: row(served, joined),
    calm: row(joined, pupils),
    pitch,
  };
}
