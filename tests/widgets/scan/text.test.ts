import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { plainText, SHOWN_LENGTH } from '../../../src/widgets/scan/text.ts';

it.each([
  ['Lost: grey cat', 'Lost: grey cat'],
  ['  two\n\tlines\r\n', 'two lines'],
  ['\u202egnp.exe\u202c', 'gnp.exe'],
  ['zero\u200bwidth\ufeff', 'zero width'],
  ['nul\u0000 and escape\u001b[31m', 'nul and escape [31m'],
  ['one\u2028two\u2029three', 'one two three'],
  ['half \ud800 a pair', 'half \ufffd a pair'],
  ['<b onclick="x()">猫</b>', '<b onclick="x()">猫</b>'],
  ['', ''],
])('%j is shown as %j', (text, shown) => {
  expect(plainText(text)).toBe(shown);
});

it('cuts what is too long, never through a character', () => {
  const shown = plainText('🐈'.repeat(500));
  expect(Array.from(shown)).toHaveLength(SHOWN_LENGTH);
  expect(shown).toBe(`${'🐈'.repeat(SHOWN_LENGTH - 1)}…`);
  expect(plainText('a'.repeat(SHOWN_LENGTH))).toBe('a'.repeat(SHOWN_LENGTH));
  expect(plainText(`${' '.repeat(5000)}end`)).toBe('…');
});

test('whatever comes in, one bounded line without invisible characters comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
      const shown = plainText(text);
      expect(Array.from(shown).length).toBeLessThanOrEqual(SHOWN_LENGTH);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
  );
});
