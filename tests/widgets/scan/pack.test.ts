import { describe, expect, it } from 'vitest';
import { marketCodes } from '../../../src/widgets/scan/market.ts';
import { packCodes, unpackCodes } from '../../../src/widgets/scan/pack.ts';

const BASE = 'https://one-to-one.example/site/';

describe('packed codes', () => {
  const codes = marketCodes(BASE);
  const sent = JSON.stringify(packCodes(codes));

  it('are the same codes once they are unpacked', () => {
    expect(unpackCodes(JSON.parse(sent), BASE)).toEqual(codes);
  });

  it('are small enough to be sent with a page', () => {
    expect(sent.length).toBeLessThan(3200);
  });

  it('are refused where one is missing or broken', () => {
    expect(() => unpackCodes({}, BASE)).toThrow(RangeError);
    expect(() => unpackCodes({ ...JSON.parse(sent), bus: ['6.2.AAAA'] }, BASE)).toThrow(RangeError);
  });
});
