import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import words from '../../../content/interface/en/timeline.json' with { type: 'json' };
import { actors, topics } from '../../../src/content/schemas.ts';
import { readState } from '../../../src/state/query.ts';
import { describe as tellOf } from '../../../src/widgets/timeline/describe.ts';
import { daysOf } from '../../../src/widgets/timeline/events.ts';
import { layoutOf } from '../../../src/widgets/timeline/layout.ts';
import { barsOf } from '../../../src/widgets/timeline/sale.ts';
import { ACTORS, EVENTS, fields, TOPICS } from '../../../src/widgets/timeline/state.ts';
import { viewOf } from '../../../src/widgets/timeline/view.ts';
import { stateOf } from '../../state/states.ts';
import { content, events, figure, sale } from './events.ts';

const viewAt = (query: string) => viewOf(readState(fields, query).state, events, sale);
const told = (query: string) => tellOf(viewAt(query), { words, language: 'en' });
const ids = (query: string): string[] => viewAt(query).kept.map(({ event }) => event.id);

describe('the content and the state', () => {
  test('name the same events, actors and topics', () => {
    expect(events.map(({ id }) => id)).toEqual([...EVENTS]);
    expect([...ACTORS]).toEqual([...actors]);
    expect([...TOPICS]).toEqual([...topics]);
  });

  test('every event has a date of the record, known facts and a source', () => {
    for (const { id, date, until, facts } of content.timeline) {
      for (const name of until ? [date, until] : [date]) {
        expect(content.figures.find((one) => one.id === name)?.kind, id).toBe('date');
      }
      for (const fact of facts) {
        const found = content.facts.find((one) => one.id === fact);
        expect(found?.status, `${id}: ${fact}`).toMatch(/seen|derived/);
        expect(found?.sources.length, id).toBeGreaterThan(0);
      }
    }
  });

  test('an event’s own date is one of its facts', () => {
    for (const { id, date, facts } of content.timeline) {
      const of = content.figures.find((one) => one.id === date)?.fact ?? '';
      expect([...facts, ...(id === 'absence' ? ['A8'] : [])], id).toContain(of);
    }
  });

  test('the article covers the paragraphs it is said to', () => {
    const paragraphs = content.timeline.flatMap(({ paragraph }) => paragraph ?? []);
    expect([...new Set(paragraphs)].toSorted()).toEqual([2, 3, 5, 9]);
  });
});

describe('any state', () => {
  test('is drawn and told whole', () => {
    fc.assert(
      fc.property(stateOf(fields), fc.integer({ min: 280, max: 1200 }), (state, width) => {
        const view = viewOf(state, events, sale);
        const layout = layoutOf(view, width, 320, 16);
        for (const { x, end, y, label } of layout.marks) {
          expect([x, end, y].every(Number.isFinite)).toBe(true);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(layout.foot);
          if (label) expect(label.x >= 0 && label.x <= width).toBe(true);
        }
        const said = tellOf(view, { words, language: 'en' });
        expect(said.title.length).toBeGreaterThan(10);
        expect(JSON.stringify(said)).not.toMatch(/NaN|undefined|Infinity|\{\w/);
        for (const { columns, rows } of said.tables) {
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('marks of a lane never lie on one another', () => {
    fc.assert(
      fc.property(stateOf(fields), fc.integer({ min: 280, max: 1200 }), (state, width) => {
        const { marks, radius } = layoutOf(viewOf(state, events, sale), width, 320, 16);
        for (const [index, one] of marks.entries()) {
          for (const other of marks.slice(index + 1)) {
            const apart = other.x - one.end >= 2 * radius || one.x - other.end >= 2 * radius;
            expect(apart || Math.abs(one.y - other.y) > 1.5 * radius).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('which events are there', () => {
  const day = (id: string): number => daysOf(figure(id))[0];

  test('by default those from the speech to the report', () => {
    const within = events.filter(({ date }) => {
      const [from] = daysOf(date);
      return from >= day('bund-speech') && from <= day('ft-report');
    });
    expect(ids('').toSorted()).toEqual(within.map(({ id }) => id).toSorted());
    expect(ids('before=1').length).toBeGreaterThan(ids('').length);
    expect(ids('before=1&after=1')).toHaveLength(events.length);
  });

  test('what is asked for is shown, whatever the switches say', () => {
    for (const id of EVENTS) expect(viewAt(`at=${id}`).chosen?.event.id).toBe(id);
  });

  test('filters keep what acts on a thing, and whose act it is', () => {
    expect(ids('on=competition')).toEqual(['antitrust']);
    expect(ids('by=alibaba')).toEqual([]);
    expect(ids('on=credit&by=regulators')).toEqual(['terms', 'lender']);
    expect(told('by=ant,alibaba,ma').title).toContain('none is by Alibaba');
  });
});

describe('what is said', () => {
  test('the stop came ten days after the speech, as the record counts', () => {
    expect(told('at=suspension').title).toContain(
      `${figure('speech-to-suspension')} days after the speech`,
    );
    expect(told('at=absence').title).toContain(`for ${figure('ma-absence')} days`);
  });

  test('the rule on users’ money is the first of the four', () => {
    const view = viewAt('guess=speech');
    expect(view.order.map(({ event }) => event.id)).toEqual([
      'full-custody',
      'speech',
      'suspension',
      'terms',
    ]);
    expect(told('guess=full-custody').answer).toMatch(/^Yes/);
    expect(told('guess=terms').answer).toContain('number 4');
  });

  test('most of what acts on payments came before or after the year', () => {
    const { title } = told('before=1&after=1');
    const payments = events.filter(({ on }) => on.includes('payments'));
    const before = payments.filter(
      ({ date }) => daysOf(date)[0] < daysOf(figure('bund-speech'))[0],
    );
    expect(title).toContain(`Of ${payments.length} events`);
    expect(title).toContain(`${before.length} came before`);
  });
});

test('the sale is on one scale: the halves make the whole, the whole is the part sold', () => {
  const bars = barsOf(sale, true);
  const raise = bars.find(({ id }) => id === 'raise');
  expect(raise?.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(sale.raise, 0);
  expect(sale.raise / sale.firm).toBeCloseTo(sale.sold, 2);
  expect(bars.map(({ id }) => id)).toContain('article');
  expect(told('view=sale').title).toMatch(/34\.5.*137/);
  const [table] = told('view=sale').tables;
  expect(JSON.stringify(table?.rows)).toContain('New York');
});
