import { type Code, encodeCode } from '../../../src/widgets/scan/code.ts';
import { type Cover, coveredShare } from '../../../src/widgets/scan/covers.ts';
import {
  clampFinder,
  type Finder,
  layoutMarket,
  type Market,
  type Place,
} from '../../../src/widgets/scan/market.ts';
import { STALL_IDS } from '../../../src/widgets/scan/payees.ts';
import { codeOutline } from '../../../src/widgets/scan/sheet.ts';
import { PAPERS, type Stall, stallTexts } from '../../../src/widgets/scan/stalls.ts';
import { between, pick } from './random.ts';

/** A made-up moment at the market: where the finder is, what it sees and what it should read. */
export interface Scene {
  readonly market: Market;
  readonly finder: Finder;
  readonly place: Place;
  readonly text: string;
  /** What part of the data is covered, 0 to 1. */
  readonly covered: number;
}

const BASES = [
  'https://one-to-one.example/',
  'https://pages.example/one-to-one/',
  'https://a-rather-long-name-for-a-site.example/economics/one-to-one/',
];

/**
 * Three stalls side by side, of which the middle one's code is wholly in the finder.
 *
 * @param share what part of its data to cover, 0 to 1, with the corner patterns left bare
 */
export function makeScene(random: () => number, share: number): Scene {
  const base = pick(random, BASES);
  const codes = new Map<string, Code[]>();
  const [left, middle, right] = [0, 1, 2].map((i): Stall => {
    const id = STALL_IDS[(Math.floor(random() * 2) + i * 2) % STALL_IDS.length] ?? 'noodles';
    const fen = random() < 0.4 ? null : Math.ceil(10 ** between(random, 0, 7));
    return {
      id,
      fen,
      paper: pick(random, PAPERS),
      tilt: between(random, -30, 30),
      scale: between(random, 0.7, 1.1),
    };
  }) as [Stall, Stall, Stall];
  for (const stall of [left, middle, right]) {
    codes.set(stall.id, stallTexts(stall, base).map(encodeCode));
  }
  const code = codes.get(middle.id)?.[0] as Code;
  const cover = share > 0 ? makeCover(random, code, share) : null;
  const stalls = [left, cover ? { ...middle, cover } : middle, right];
  const market = layoutMarket(codes as Parameters<typeof layoutMarket>[0], 3, new Set(), stalls);
  const place = market.places[1] as Place;
  return {
    market,
    place,
    finder: aim(random, market, place),
    text: code.text,
    covered: cover ? coveredShare(code, cover) : 0,
  };
}

/** A finder of some size, somewhere over the code so that it sees all of it. */
function aim(random: () => number, market: Market, place: Place): Finder {
  const corners = codeOutline(place.sheets[0] as Place['sheets'][0]);
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  // Half a module of air at least: a code that touches the edge has lost its light border.
  const need = Math.max(right - left, bottom - top) * 1.04;
  const side = need * between(random, 1, 1.7);
  const half = side / 2;
  const air = need * 0.02;
  const x = between(random, right - half + air, left + half - air);
  const y = between(random, bottom - half + air, top + half - air);
  return clampFinder({ x, y, side }, market);
}

/** A thumb or a blot anywhere off the corner patterns, as large as covers the share asked for. */
export function makeCover(random: () => number, code: Code, share: number): Cover {
  for (let attempt = 0; attempt < 2000; attempt++) {
    const kind = pick(random, ['thumb', 'dirt'] as const);
    const [x, y] = [between(random, 0.02, 0.98), between(random, 0.02, 0.98)];
    // A cover of this size leaves no doubt: trying it first saves most of the searching.
    if (coveredShare(code, { kind, x, y, r: 0.4 * Math.sqrt(share) }, 'finder') > 0) continue;
    let [small, large] = [0, 0.7];
    for (let i = 0; i < 9; i++) {
      const r = (small + large) / 2;
      if (coveredShare(code, { kind, x, y, r }) < share) small = r;
      else large = r;
    }
    const cover = { kind, x, y, r: small };
    const close = Math.abs(coveredShare(code, cover) - share) < 0.004;
    if (close && coveredShare(code, cover, 'finder') === 0) return cover;
  }
  throw new Error(`no cover found for ${share} of a code of ${code.size} modules`);
}
