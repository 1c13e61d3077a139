import { csvParseRows } from 'd3';
import { expect, test } from 'vitest';
import { bibtex } from '../../src/figure/cite.ts';
import { spread } from '../../src/figure/spread.ts';
import { toCsv } from '../../src/figure/table.ts';
import { lines } from '../../src/figure/wrap.ts';

test('a table saved and read back is the same', () => {
  const tables = [
    { caption: 'What, "exactly"?', columns: ['day', 'price'], rows: [['1', '¥1,000.00']] },
    { caption: 'Two\nlines', columns: ['a'], rows: [['b'], ['']] },
  ];
  expect(csvParseRows(toCsv(tables))).toEqual([
    ['What, "exactly"?'],
    ['day', 'price'],
    ['1', '¥1,000.00'],
    [''],
    ['Two\nlines'],
    ['a'],
    ['b'],
    [''],
  ]);
});

test('a cell is never a formula', () => {
  const csv = toCsv([
    { caption: '=1+1', columns: ['@a', '+2'], rows: [['=HYPERLINK("x")', '−3']] },
  ]);
  for (const row of csvParseRows(csv)) {
    for (const cell of row) expect(cell).not.toMatch(/^[=+@\t]/);
  }
});

test('BibTeX leaves no sign open', () => {
  expect(bibtex('peg', 'A 100 % {cover} & more_', 'Site', 'https://a.example/')).toContain(
    'title = {A 100 \\% \\{cover\\} \\& more\\_}',
  );
});

test('a title is cut between words', () => {
  expect(lines('one two three four', 9)).toEqual(['one two', 'three', 'four']);
});

test('labels are moved apart, in order and within their room', () => {
  expect(spread([10, 12, 60], 14, [0, 100])).toEqual([10, 24, 60]);
  expect(spread([99, 98], 14, [0, 100])).toEqual([100, 86]);
  expect(spread([5, 6, 7], 10, [0, 20])).toEqual([0, 10, 20]);
});
