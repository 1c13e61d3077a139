import { encode } from 'uqr';

/** The opening's picture as three sets of squares, in module units, as SVG path data. */
export interface OpeningArt {
  /** Modules along one side, with the quiet zone. */
  readonly size: number;
  readonly modules: string;
  /** Tokens with a coin behind them, the coins, and the tokens with nothing behind them. */
  readonly backed: string;
  readonly coins: string;
  readonly unbacked: string;
}

const square = (x: number, y: number): string => `M${x} ${y}h1v1h-1z`;

const rounded = (x: number, y: number): string => {
  const [left, top] = [x + 0.06, y + 0.06];
  return `M${left + 0.26} ${top}h.36a.26.26 0 0 1 .26.26v.36a.26.26 0 0 1-.26.26h-.36a.26.26 0 0 1-.26-.26v-.36a.26.26 0 0 1 .26-.26z`;
};

const coin = (x: number, y: number): string =>
  `M${x + 0.06} ${y + 0.5}a.44.44 0 1 1 .88 0a.44.44 0 1 1-.88 0zM${x + 0.35} ${y + 0.35}v.3h.3v-.3z`;

/**
 * A real code (it leads to this site) whose dark modules become tokens. Coins stand behind the
 * tokens but for a region of them, chosen by a fixed rule: what a hole in the backing looks like.
 */
export function openingArt(text: string): OpeningArt {
  const code = encode(text, { ecc: 'M', border: 2 });
  const dark: [number, number][] = [];
  code.data.forEach((row, y) => {
    row.forEach((on, x) => {
      if (on) dark.push([x, y]);
    });
  });
  const centre = code.size * 0.62;
  const hole = (x: number, y: number): boolean =>
    Math.hypot(x - centre, (y - centre) * 1.25) < code.size * 0.23;
  const behind = dark.filter(([x, y]) => !hole(x, y));
  const draw = (cells: [number, number][], shape: (x: number, y: number) => string): string =>
    cells.map(([x, y]) => shape(x, y)).join('');
  return {
    size: code.size,
    modules: draw(dark, square),
    backed: draw(behind, rounded),
    coins: draw(behind, coin),
    unbacked: draw(
      dark.filter(([x, y]) => hole(x, y)),
      rounded,
    ),
  };
}
