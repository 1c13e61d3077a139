import fc from 'fast-check';

/** Set by any of the payloads below, if it ever runs. */
export const MARK = 'oneToOneHostile';

const run = `window.${MARK}=1`;

/** Texts that have broken other people's pages. */
const known = [
  '',
  ' ',
  '0',
  '-0',
  'NaN',
  'Infinity',
  '1e309',
  '-1e-400',
  '0x10',
  '1,5',
  '٣',
  '1_000',
  '99999999999999999999',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  `<img src=x onerror="${run}">`,
  `"><script>${run}</script>`,
  `'-${run}-'`,
  `</script><script>${run}</script>`,
  `<svg/onload=${run}>`,
  `<iframe srcdoc="<script>parent.${MARK}=1</script>">`,
  `javascript:${run}`,
  `data:text/html,<script>opener.${MARK}=1</script>`,
  '{{constructor.constructor("return 1")()}}',
  `$\{7*7}`,
  '%',
  '%E0%A4%A',
  '%00',
  '%u0041',
  '%253Cimg%253E',
  '&amp;',
  ';',
  '../../../../',
  '//example.org/',
  '\\\\example.org\\',
  '\u0000',
  '\u202Egnp.exe',
  '\u2066\u2067\u2069',
  '\u200B\u200D\uFEFF',
  '\uD800',
  '\uDFFF\uD800',
  'e\u0301'.repeat(40),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  '👩‍👩‍👧‍👦',
  '𝟙𝟚',
  'ﷺ',
  '\n\r\t',
  '\u2028\u2029',
];

/** Any text at all, mostly such as is meant to do harm. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...known) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.double().map(String) },
  { weight: 1, arbitrary: fc.bigInt().map(String) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...known), fc.integer({ min: 2, max: 6_000 }))
      .map(([text, times]) => text.repeat(times).slice(0, 30_000)),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...known), { minLength: 2, maxLength: 4 })
      .map((texts) => texts.join('')),
  },
);

/** What JSON can carry, and what it cannot where `loose`: numbers of all kinds, deep, wide, named badly. */
export const hostileValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    hostileText,
    fc.constantFrom(null, true, false, 0, -1, 1e308, 2 ** 53, 0.1),
    fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(hostileText, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** A text with something cut off, put in or changed. */
export const damaged = (whole: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      whole,
      fc.nat(),
      hostileText,
      fc.constantFrom('cut', 'put in', 'changed', 'doubled', 'left'),
    )
    .map(([text, at, other, how]) => {
      const place = text.length === 0 ? 0 : at % text.length;
      const [before, after] = [text.slice(0, place), text.slice(place)];
      if (how === 'cut') return before;
      if (how === 'put in') return before + other + after;
      if (how === 'changed') return before + other + after.slice(other.length);
      return how === 'doubled' ? text + text : text;
    });
