import { describe, expect, it } from 'vitest';
import { encodeCode, matrixPath } from '../../../src/widgets/scan/code.ts';

const TEXT = 'https://one-to-one.example/site/pay/#fruit/18.60';

/** The dark modules of a path, by drawing its rectangles. */
function draw(path: string, size: number): Uint8Array {
  const modules = new Uint8Array(size * size);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+/g)) {
    const from = Number(y) * size + Number(x);
    modules.fill(1, from, from + Number(width));
  }
  return modules;
}

describe('a code', () => {
  const code = encodeCode(TEXT);

  it('is as large as its version says', () => {
    expect(code.size).toBe(17 + 4 * code.version);
    expect(code.modules).toHaveLength(code.size ** 2);
    expect(code.kinds).toHaveLength(code.size ** 2);
    expect(code.mask).toBeGreaterThanOrEqual(0);
    expect(code.mask).toBeLessThanOrEqual(7);
  });

  it('draws the modules that it has', () => {
    expect(draw(code.path, code.size)).toEqual(code.modules);
    expect(code.path.length).toBeLessThan(6000);
    expect(matrixPath({ size: 2, modules: Uint8Array.of(1, 1, 0, 1) })).toBe(
      'M0 0h2v1H0M1 1h1v1H1',
    );
  });

  it('knows what each module is for', () => {
    const count = (kind: string) => code.kinds.filter((one) => one === kind).length;
    // Three patterns of 8 by 8 with their light borders; two copies of 15 format bits, one dark.
    expect(count('finder')).toBe(3 * 64);
    expect(count('format')).toBe(31);
    expect(count('version')).toBe(0);
    expect(count('alignment')).toBe(25);
    expect(count('timing')).toBe(2 * (code.size - 16));
    // ISO/IEC 18004, table 1: version 6 holds 172 codewords of 8 and 7 bits that remain.
    expect([code.version, count('data')]).toEqual([6, 172 * 8 + 7]);
  });

  it('tells the version number apart from the format where there is one', () => {
    const large = encodeCode(TEXT.repeat(2));
    expect(large.version).toBeGreaterThanOrEqual(7);
    expect(large.kinds.filter((kind) => kind === 'version')).toHaveLength(36);
    expect(large.kinds.filter((kind) => kind === 'format')).toHaveLength(31);
  });

  it('says in its format bits what level and mask it has', () => {
    // Row 8, columns 0 to 4 hold level and mask, mixed with 10101 (ISO/IEC 18004, 7.9).
    const bits = [0, 1, 2, 3, 4].map((x) => code.modules[8 * code.size + x]);
    const plain = Number.parseInt(bits.join(''), 2) ^ 0b10101;
    expect(plain >> 3).toBe(0b10);
    expect(plain & 7).toBe(code.mask);
  });

  it('is refused where the text is too long', () => {
    expect(() => encodeCode('a'.repeat(1300))).toThrow(RangeError);
  });
});
