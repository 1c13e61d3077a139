import { describe, expect, test } from 'vitest';
import { fields as runFields } from '../../src/classroom/bank-run/state.ts';
import {
  CONTROLS,
  fieldsOf,
  linkOf,
  type Offer,
  THEMES,
} from '../../src/classroom/builder/link.ts';
import { askedDeck } from '../../src/classroom/present/deck.ts';
import { readParams } from '../../src/embed/params.ts';
import { readState, writeState } from '../../src/state/query.ts';

const steps = [
  { id: 'lists', title: 'Two lists' },
  { id: 'yours', title: 'Yours' },
];
const offers: Offer[] = [
  { name: 'lesson-double', title: 'Double', steps: [{ id: 'guess', title: 'Guess' }] },
  { name: 'chapter-bankruptcy', title: 'Chapter 7', steps },
  { name: 'figure-bankruptcy', title: 'Chapter 7', steps },
  { name: 'bank-run', title: 'The run', steps: [] },
];
const fields = fieldsOf(offers);
const of = (query: string): string => linkOf(readState(fields, query).state, offers);

describe('a link of the builder', () => {
  test('to a lesson or a chapter is one that the presenter reads', () => {
    expect(of('')).toBe('classroom/present/?lesson=double');
    const link = of('show=chapter-bankruptcy&step=lists&reveal=1');
    expect(link).toBe('classroom/present/?chapter=bankruptcy&step=lists&reveal=1');
    expect(askedDeck(link.slice(link.indexOf('?')))).toBe('chapter-bankruptcy');
  });

  test('to a figure carries what the figure reads back', () => {
    for (const controls of CONTROLS) {
      for (const theme of THEMES) {
        const link = of(`show=figure-bankruptcy&step=yours&controls=${controls}&theme=${theme}`);
        expect(link).toMatch(/^v1\/embed\/bankruptcy\//);
        expect(readParams(link.split('?')[1] ?? '')).toMatchObject({
          step: 'yours',
          controls,
          theme,
        });
      }
    }
  });

  test('to the bank run opens it with this many pupils, under this regime', () => {
    const link = of('show=bank-run&pupils=400&regime=report');
    const { state } = readState(runFields, link.split('#')[1] ?? '');
    expect(state).toMatchObject({ pupils: 400, regime: 'report' });
  });

  test('leaves out a step that what is shown does not have', () => {
    expect(of('show=lesson-double&step=lists')).toBe('classroom/present/?lesson=double');
  });

  test('comes back from the page’s own address; junk gives the start', () => {
    const query = 'show=figure-bankruptcy&step=lists&controls=none';
    expect(writeState(fields, readState(fields, query).state)).toBe(query);
    expect(of('show=<b>&step=..&controls=7&pupils=1e9')).toBe('classroom/present/?lesson=double');
  });
});
