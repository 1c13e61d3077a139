import fc from 'fast-check';
import { encode } from 'uqr';
import scan from '../../content/interface/en/scan.json' with { type: 'json' };
import { parsePayload } from '../../src/model/codes/payload.ts';
import { askOf } from '../../src/widgets/scan/ask.ts';
import { encodeCode } from '../../src/widgets/scan/code.ts';
import { decodePixels } from '../../src/widgets/scan/decode.ts';
import { paymentLink, readPayment } from '../../src/widgets/scan/payment.ts';
import { plainText, SHOWN_LENGTH } from '../../src/widgets/scan/text.ts';
import { assert, type Edge, expectPlain } from './edge.ts';
import { damaged, hostileText } from './texts.ts';

/* What a code may say: any bytes, and links that look like the market's own. */

const BASE = 'https://example.org/one-to-one/';
const bases = [BASE, ''];

interface Case {
  readonly text: string;
  /** Where it was photographed: the bytes in the code, which need not be a text at all. */
  readonly bytes: readonly number[] | null;
}

const links = [
  `${BASE}pay/#noodles`,
  `${BASE}pay/#bus/2.00`,
  `${BASE}pay/#bus/2.00#`,
  'https://example.org@evil.example/one-to-one/pay/#noodles',
  'https://example.org\\one-to-one\\pay/#noodles',
  'HTTPS://EXAMPLE.ORG/one-to-one/pay/#noodles',
  'https://example.org/one-to-one/pay/../#noodles',
  'https://example.org/one-to-one/pay/%23noodles',
  'tel:+8610',
  'WIFI:T:WPA;S:a;P:b;;',
  '00020101021229300012D156000000000510A93FO3230Q3128',
];

const text = fc.oneof(
  { weight: 2, arbitrary: hostileText },
  { weight: 2, arbitrary: damaged(fc.constantFrom(...links)) },
  { weight: 1, arbitrary: hostileText.map((one) => `${BASE}pay/#${one}`) },
  { weight: 1, arbitrary: fc.stringMatching(/^(\d{4}\w{0,9}){1,8}$/) },
);

const cases: fc.Arbitrary<Case> = fc.oneof(
  { weight: 24, arbitrary: text.map((one) => ({ text: one, bytes: null })) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 60 })
      .map((bytes) => ({ text: '', bytes })),
  },
);

/** A picture of the code of these bytes, four pixels a module, as a camera would hand it over. */
function pictureOf(bytes: readonly number[]) {
  const { data, size } = encode([...bytes], { border: 4, ecc: 'M' });
  const [scale, side] = [4, size * 4];
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)])
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { width: side, height: side, data: pixels };
}

function meetText(one: string): string {
  const scanned = readPayment(one, bases);
  const said = askOf(scanned, { words: scan, language: 'en' });
  assert.ok(said.length > 0 && !said.includes('undefined') && !said.includes('NaN'));
  try {
    parsePayload(one);
  } catch (error) {
    assert.ok(error instanceof RangeError, String(error));
  }
  // A code of a thousand letters takes a tenth of a second, and is made as one of a hundred is.
  try {
    if (one.length < 100 || one.length > 1_300) encodeCode(one);
  } catch (error) {
    assert.ok(error instanceof RangeError, String(error));
  }
  expectPlain(plainText(one));
  assert.ok([...plainText(one)].length <= SHOWN_LENGTH);
  if (scanned.kind === 'foreign') expectPlain(scanned.text);
  if (scanned.kind !== 'payment') return scanned.kind;
  // Only what the market itself writes is a payment.
  const written = paymentLink(BASE, scanned);
  assert.equal(written.split('/').slice(0, 5).join('/'), one.split('/').slice(0, 5).join('/'));
  return 'payment';
}

export const codes: Edge<Case> = {
  name: 'codes',
  cases,
  meet: async ({ text: one, bytes }) => {
    if (!bytes) return meetText(one);
    const decoded = await decodePixels(pictureOf(bytes), { timeLimit: 1_000, effort: 2 });
    return decoded.kind === 'failure'
      ? 'photographed: not read'
      : `photographed: ${meetText(decoded.text)}`;
  },
};
