/** Reads a finished QR symbol (version 1) module by module, as a scanner would. */
import { encode } from 'uqr';

type Level = 'L' | 'M' | 'Q' | 'H';

function symbol(text: string, ecc: Level): boolean[][] {
  const options = { ecc, boostEcc: false, maskPattern: 0, border: 0, minVersion: 1, maxVersion: 1 };
  return encode(text, options).data;
}

/** The 15 format bits beside the top-left finder, highest first. */
export function formatBits({ levels }: { levels: Level[] }): string[] {
  return levels.map((level) => {
    const data = symbol('01234567', level);
    const rows = [0, 1, 2, 3, 4, 5, 7, 8].map((y) => data[y]?.[8]);
    const columns = [7, 5, 4, 3, 2, 1, 0].map((x) => data[8]?.[x]);
    return [...rows, ...columns]
      .reverse()
      .map((dark) => (dark ? '1' : '0'))
      .join('');
  });
}

/** The last 10 of the 26 codewords of a level-M symbol, unmasked. */
export function errorCorrection({ text }: { text: string }): number[] {
  const data = symbol(text, 'M');
  const isFunction = (x: number, y: number) =>
    (x < 9 && y < 9) || (x > 12 && y < 9) || (x < 9 && y > 12) || x === 6 || y === 6;
  const bits: number[] = [];
  for (let right = 20, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < 21; step++) {
      const y = up ? 20 - step : step;
      for (const x of [right, right - 1]) {
        if (isFunction(x, y)) continue;
        const masked = data[y]?.[x] ? 1 : 0;
        bits.push(masked ^ ((x + y) % 2 === 0 ? 1 : 0));
      }
    }
  }
  const codewords = Array.from({ length: 26 }, (_, i) =>
    Number.parseInt(bits.slice(8 * i, 8 * i + 8).join(''), 2),
  );
  return codewords.slice(16);
}
