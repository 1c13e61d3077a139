import { describe, expect, it } from 'vitest';
import { decodePixels } from '../../../src/widgets/scan/decode.ts';
import { examine } from '../../../src/widgets/scan/evidence.ts';
import {
  codeCentre,
  FINDER_SIDE,
  type Finder,
  layoutMarket,
  marketCodes,
  type Place,
} from '../../../src/widgets/scan/market.ts';
import { PASTER, type StallId } from '../../../src/widgets/scan/payees.ts';
import { readPayment } from '../../../src/widgets/scan/payment.ts';
import { type Picture, photograph } from '../../../src/widgets/scan/raster.ts';
import { readFinder, readPicture, toMarket } from '../../../src/widgets/scan/read.ts';
import { codeOutline } from '../../../src/widgets/scan/sheet.ts';
import { seeded } from './random.ts';
import { makeScene } from './scenes.ts';

const BASE = 'https://one-to-one.example/site/';
const codes = marketCodes(BASE);
const market = layoutMarket(codes, 4);
const patient = { timeLimit: Number.POSITIVE_INFINITY };

function over(id: StallId, dx = 0, dy = 0): Finder {
  const { x, y } = codeCentre(stall(id));
  return { x: x + dx, y: y + dy, side: FINDER_SIDE };
}

function stall(id: StallId): Place {
  const place = market.places.find((one) => one.stall.id === id);
  if (!place) throw new Error(`no stall ${id}`);
  return place;
}

async function scan(id: StallId) {
  const reading = await readFinder(market, over(id), patient);
  return reading.kind === 'read' ? readPayment(reading.text, [BASE]) : reading;
}

/** A picture whose every pixel is the mean of those within `reach` of it, one axis at a time. */
function blurred(picture: Picture, reach: number): Picture {
  const pass = ({ width, height, data }: Picture, step: number): Picture => {
    const soft = new Uint8ClampedArray(data.length);
    for (let i = 0; i < width * height; i++) {
      let [sum, count] = [0, 0];
      for (let k = -reach; k <= reach; k++) {
        const value = data[4 * (i + k * step)];
        if (value === undefined) continue;
        sum += value;
        count++;
      }
      soft.fill(sum / count, 4 * i, 4 * i + 3);
      soft[4 * i + 3] = 255;
    }
    return { width, height, data: soft };
  };
  return pass(pass(picture, 1), picture.width);
}

describe('at the market', () => {
  it.each([
    ['noodles', null],
    ['bus', 200],
    ['fruit', 1860],
    ['rent', 90_000],
    ['busker', null],
  ] as const)('%s is read from the picture', async (id, fen) => {
    expect(await scan(id)).toEqual({ kind: 'payment', payee: id, fen });
  });

  it('the payee is the one in the code, not the one whose stall it is', async () => {
    expect(await scan('bicycle')).toEqual({ kind: 'payment', payee: PASTER, fen: null });
  });

  it('a foreign code is text', async () => {
    const text = 'https://tea.example/menu';
    expect(await scan('tea')).toEqual({ kind: 'foreign', text, link: true });
  });

  it('a dirty code says so, and is read once it has been wiped', async () => {
    const cannot = { kind: 'unreadable', why: 'covered', stall: 'pharmacy', cover: 'dirt' };
    expect(await scan('pharmacy')).toEqual(cannot);
    const wiped = layoutMarket(codes, 4, new Set(['pharmacy'] as const));
    const reading = await readFinder(wiped, over('pharmacy'), patient);
    expect(reading).toMatchObject({ kind: 'read', text: `${BASE}pay/#pharmacy/35.80` });
  });

  it('a code half in the finder is cut off, and says whose it is', async () => {
    expect(await readFinder(market, over('bus', 60), patient)).toEqual({
      kind: 'unreadable',
      why: 'cut-off',
      stall: 'bus',
      cover: null,
    });
  });

  it('there is no code between the stalls, nor in a sliver of one', async () => {
    const nothing = { kind: 'unreadable', why: 'no-code', stall: null, cover: null };
    const between = { x: 200, y: 40, side: 60 };
    expect(await readFinder(market, between, patient)).toEqual(nothing);
    expect(await readFinder(market, over('bus', 0, -135), patient)).toEqual(nothing);
  });

  it('gives the corners of the code, which lie where it hangs', async () => {
    const finder = over('busker', 6, -4);
    const picture = photograph(market, finder);
    const reading = await readPicture(picture, patient);
    if (reading.kind !== 'read') throw new Error(reading.why);
    expect(reading.corners).toHaveLength(4);
    const sheet = stall('busker').sheets[0];
    const outline = sheet ? codeOutline(sheet) : [];
    for (const [i, corner] of reading.corners.entries()) {
      const { x, y } = toMarket(corner, finder, picture);
      expect(Math.hypot(x - (outline[i]?.x ?? 0), y - (outline[i]?.y ?? 0))).toBeLessThan(2);
    }
  });

  it('reads what is under the finder wherever it is, tilted, scaled and 8 % covered', async () => {
    for (let seed = 500; seed < 530; seed++) {
      const scene = makeScene(seeded(seed), 0.08);
      const reading = await readFinder(scene.market, scene.finder, patient);
      expect(reading, `scene ${seed}`).toMatchObject({ kind: 'read', text: scene.text });
    }
  });
});

describe('a frame of a camera, of which nothing is known', () => {
  const whole = over('noodles');

  it('is read', async () => {
    const reading = await readPicture(photograph(market, whole, 480), patient);
    expect(reading).toMatchObject({ kind: 'read', text: `${BASE}pay/#noodles` });
  });

  it.each([
    ['no-code', { x: -500, y: -500, side: 100 }],
    ['no-code', { x: 100, y: 60, side: 80 }],
    ['cut-off', over('noodles', 0, 50)],
    ['cut-off', over('noodles', 0, -50)],
    ['covered', over('pharmacy')],
  ] as const)('says %s', async (why, finder) => {
    const reading = await readPicture(photograph(market, finder), patient);
    expect(reading).toEqual({ kind: 'unreadable', why, stall: null, cover: null });
  });

  it('says that it is blurred', async () => {
    const picture = blurred(blurred(photograph(market, whole), 6), 6);
    expect(await readPicture(picture, patient)).toMatchObject({ why: 'blurred' });
    expect(examine(picture).sharpness).toBeLessThan(0.15);
  });

  it('counts the corner patterns that are in it', () => {
    const patterns = (finder: Finder) => examine(photograph(market, finder)).patterns;
    expect(patterns(whole)).toBe(3);
    expect(patterns(over('busker'))).toBe(3);
    expect(patterns(over('noodles', 50, 50))).toBe(0);
    expect(patterns(over('noodles', 0, 50))).toBe(1);
    expect(patterns(over('noodles', 0, -50))).toBe(2);
    expect(patterns({ x: -500, y: -500, side: 100 })).toBe(0);
  });

  it('may be of any size and shape', async () => {
    for (const [width, height] of [
      [1, 1],
      [2, 300],
      [37, 5],
    ] as const) {
      const data = new Uint8ClampedArray(width * height * 4).map((_, i) => (i * 97) & 255);
      const reading = await readPicture({ width, height, data }, patient);
      expect(reading.kind).toBe('unreadable');
    }
  });
});

describe('the decoder', () => {
  it('says how far it came', async () => {
    const decode = (finder: Finder) => decodePixels(photograph(market, finder), patient);
    expect(await decode({ x: -500, y: -500, side: 100 })).toEqual({
      kind: 'failure',
      stage: 'patterns',
    });
    expect((await decode(over('pharmacy'))).kind).toBe('failure');
  });
});
