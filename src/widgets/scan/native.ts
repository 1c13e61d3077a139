import type { Decoded } from './decode.ts';
import type { Picture } from './raster.ts';
import type { Point } from './shapes.ts';

/** Decodes with the browser's own detector; null where it sees no code. */
export type NativeDecode = (picture: Picture) => Promise<Extract<Decoded, { kind: 'text' }> | null>;

/** The parts of the Shape Detection API that are used (WICG draft). */
interface Detected {
  readonly rawValue: string;
  readonly cornerPoints: readonly Point[];
}
interface DetectorClass {
  new (options: { formats: string[] }): { detect(image: unknown): Promise<readonly Detected[]> };
  getSupportedFormats(): Promise<readonly string[]>;
}
interface Scope {
  readonly BarcodeDetector?: DetectorClass;
  readonly ImageData?: new (
    data: Uint8ClampedArray<ArrayBuffer>,
    width: number,
    height: number,
  ) => unknown;
}

/** The browser's own decoder for QR codes, or null where there is none or it fails to start. */
export async function nativeDecode(scope: object = globalThis): Promise<NativeDecode | null> {
  const { BarcodeDetector, ImageData } = scope as Scope;
  if (!BarcodeDetector || !ImageData) return null;
  try {
    const formats = await BarcodeDetector.getSupportedFormats();
    if (!formats.includes('qr_code')) return null;
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async ({ data, width, height }) => {
      const all = await detector.detect(new ImageData(data, width, height));
      const off = ({ cornerPoints: corners }: Detected) =>
        Math.hypot(mean(corners, 'x') - width / 2, mean(corners, 'y') - height / 2);
      const [first] = [...all].sort((one, other) => off(one) - off(other));
      if (!first) return null;
      const corners = first.cornerPoints.map(({ x, y }) => ({ x, y }));
      return { kind: 'text', text: first.rawValue, corners };
    };
  } catch {
    return null;
  }
}

function mean(points: readonly Point[], axis: 'x' | 'y'): number {
  return points.reduce((sum, point) => sum + point[axis], 0) / points.length;
}
