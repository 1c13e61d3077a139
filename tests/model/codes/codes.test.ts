import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc16, demonstrationPayload, parsePayload } from '../../../src/model/index.ts';

const SAMPLE =
  '00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN' +
  '5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412' +
  '340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A';

describe('the checksum', () => {
  it('is that of the usual check string, and four digits always', () => {
    expect(crc16('123456789')).toBe('29B1');
    expect(crc16('')).toBe('FFFF');
    expect(crc16(SAMPLE.slice(0, -4))).toBe('A13A');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (s) => /^[0-9A-F]{4}$/.test(crc16(s))));
  });
});

describe('the demonstration code', () => {
  it('is the one of the specification', () => {
    expect(demonstrationPayload({ shop: '07', amount: 1250 })).toBe(
      '000201010212520400005303963540512.505802ZZ5914DEMO NOT MONEY6007NOWHERE' +
        '80350021org.example.not-money0106SHOP0763045849',
    );
  });

  it('can be read back, has no account in it, and no wallet can route it', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zA-Z0-9 ]{0,25}$/),
        fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: undefined }),
        (shop, amount) => {
          const code = demonstrationPayload(amount === undefined ? { shop } : { shop, amount });
          const { fields, sound, checksum } = parsePayload(code);
          expect(sound).toBe(true);
          expect(code.endsWith(checksum)).toBe(true);
          const value = (id: string) => fields.find((field) => field.id === id)?.value;
          expect(value('01')).toBe(amount === undefined ? '11' : '12');
          expect(value('54')).toBe(amount === undefined ? undefined : (amount / 100).toFixed(2));
          expect([value('53'), value('58'), value('59')]).toEqual(['963', 'ZZ', 'DEMO NOT MONEY']);
          expect(fields.filter(({ id }) => id >= '02' && id <= '51')).toEqual([]);
          const parts = fields.find(({ id }) => id === '80')?.fields;
          expect(parts?.map((part) => part.value)).toEqual([
            'org.example.not-money',
            `SHOP${shop}`,
          ]);
        },
      ),
    );
  });

  it('counts characters, not bytes', () => {
    const code = demonstrationPayload({ shop: '面条' });
    expect(code).toContain('0106SHOP面条');
    expect(parsePayload(code).sound).toBe(true);
  });

  it('refuses what does not fit', () => {
    expect(() => demonstrationPayload({ shop: 'x'.repeat(26) })).toThrow('shop');
    expect(() => demonstrationPayload({ shop: '1', amount: 0.5 })).toThrow('amount');
    expect(() => demonstrationPayload({ shop: '1', amount: -1 })).toThrow(RangeError);
  });
});

describe('a code, field by field', () => {
  it('of the specification’s sample', () => {
    const { fields, sound } = parsePayload(SAMPLE);
    expect(sound).toBe(true);
    expect(fields.map(({ id }) => id).join(' ')).toBe(
      '00 01 29 31 52 58 59 60 64 54 53 55 62 91 63',
    );
    const language = fields.find(({ id }) => id === '64');
    expect(language?.length).toBe(20);
    expect(language?.fields).toEqual([
      { id: '00', length: 2, value: 'ZH' },
      { id: '01', length: 4, value: '最佳运输' },
      { id: '02', length: 2, value: '北京' },
    ]);
    expect(fields.filter((field) => field.fields).map(({ id }) => id)).toEqual([
      ...['29', '31', '64', '62', '91'],
    ]);
    expect(fields.find(({ id }) => id === '54')?.value).toBe('23.72');
  });

  it('is not sound with a wrong checksum, first field or last field', () => {
    expect(parsePayload(`${SAMPLE.slice(0, -4)}A13B`).sound).toBe(false);
    expect(parsePayload('010211').sound).toBe(false);
    const noFormat = '0102116304';
    expect(parsePayload(noFormat + crc16(noFormat)).sound).toBe(false);
    const tail = '0002016204';
    expect(() => parsePayload(tail + crc16(tail))).toThrow(RangeError);
    const noTag = '0002016504';
    expect(parsePayload(noTag + crc16(noTag)).sound).toBe(false);
    expect(parsePayload('')).toEqual({ fields: [], checksum: 'FFFF', sound: false });
  });

  it.each([
    ['0A0201', 'payload must be a field and length at 0'],
    ['000', 'payload must be a field and length at 0'],
    ['00020101', 'payload must be a field and length at 6'],
    ['0003ab', 'payload must be 3 long in field 00'],
    ['0000', 'payload must be 0 long in field 00'],
    ['26040005', 'field 26 must be 5 long in field 00'],
  ])('refuses %s', (code, message) => {
    expect(() => parsePayload(code)).toThrow(RangeError);
    expect(() => parsePayload(code)).toThrow(message);
  });

  it('looks inside the templates and nothing else', () => {
    for (const [id, inside] of [
      ['25', false],
      ['26', true],
      ['51', true],
      ['52', false],
      ['62', true],
      ['63', false],
      ['64', true],
      ['65', false],
      ['79', false],
      ['80', true],
      ['99', true],
    ] as const) {
      const [field] = parsePayload(`${id}060102ab`).fields;
      expect(field?.fields !== undefined, id).toBe(inside);
    }
  });
});
