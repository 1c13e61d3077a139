import { describe, expect, it } from 'vitest';
import { type NativeDecode, nativeDecode } from '../../../src/widgets/scan/native.ts';
import { readPicture } from '../../../src/widgets/scan/read.ts';

class FakeImageData {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}

const square = (x: number, y: number) => [
  { x: x - 1, y: y - 1 },
  { x: x + 1, y: y - 1 },
  { x: x + 1, y: y + 1 },
  { x: x - 1, y: y + 1 },
];

/** A browser whose detector finds `codes` in every picture. */
function browser(
  codes: readonly { rawValue: string; cornerPoints: object[] }[],
  formats: string[],
) {
  return {
    ImageData: FakeImageData,
    BarcodeDetector: class {
      static getSupportedFormats = async () => formats;
      detect = async (image: unknown) => {
        expect(image).toBeInstanceOf(FakeImageData);
        return codes;
      };
    },
  };
}

const blank = { width: 100, height: 100, data: new Uint8ClampedArray(40_000).fill(255) };

describe('the browser’s own detector', () => {
  it('is not there, or cannot read QR codes, or does not start', async () => {
    expect(await nativeDecode({})).toBeNull();
    expect(await nativeDecode(browser([], ['ean_13']))).toBeNull();
    const broken = browser([], ['qr_code']);
    broken.BarcodeDetector.getSupportedFormats = () => Promise.reject(new Error('no service'));
    expect(await nativeDecode(broken)).toBeNull();
  });

  it('is used where it is there, and the code nearest to the middle is the one', async () => {
    const found = [
      { rawValue: 'at the edge', cornerPoints: square(5, 50) },
      { rawValue: 'in the middle', cornerPoints: square(45, 55) },
    ];
    const native = await nativeDecode(browser(found, ['qr_code']));
    const reading = await readPicture(blank, { native });
    expect(reading).toEqual({ kind: 'read', text: 'in the middle', corners: square(45, 55) });
  });

  it('gives way to the decoder where it sees nothing or fails', async () => {
    const none = await nativeDecode(browser([], ['qr_code']));
    const failing: NativeDecode = () => Promise.reject(new Error('service gone'));
    for (const native of [none, failing, null]) {
      expect(await readPicture(blank, { native })).toMatchObject({ why: 'no-code' });
    }
  });
});
