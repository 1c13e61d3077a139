import { describe, expect, test } from 'vitest';
import { timed } from '../../src/classroom/lessons/timing.ts';
import { type Lesson, lessonIds, lessonSchema } from '../../src/content/lesson-schema.ts';
import { failPlatform } from '../../src/model/bankruptcy/platform-estate.ts';
import { yuan } from '../../src/model/money.ts';
import { payableShare, tippingPoint } from '../../src/model/price/platform.ts';
import { formatField, readState } from '../../src/state/query.ts';
import { settle } from '../../src/widgets/bankruptcy/settle.ts';
import { fields as bankruptcy } from '../../src/widgets/bankruptcy/state.ts';
import { outcomesOf } from '../../src/widgets/ledger/economy.ts';
import { fields as ledger } from '../../src/widgets/ledger/state.ts';
import { fields as peg } from '../../src/widgets/peg/state.ts';
import { widgets } from '../../src/widgets/registry.ts';
import { readContent } from '../build/content.ts';

const { lessons: found, glossary } = readContent('en');
const lessons: Lesson[] = found.map(({ path: _, ...lesson }) => lessonSchema.parse(lesson));
const steps = lessons.flatMap((lesson) => lesson.steps.map((step) => ({ lesson, step })));
const named = steps.map(({ lesson, step }) => [`${lesson.id} ${step.id}`, step] as const);

test('the four lessons are there, in an order', () => {
  expect(lessons.map(({ id }) => id).toSorted()).toEqual([...lessonIds].toSorted());
  expect(new Set(lessons.map(({ order }) => order)).size).toBe(lessons.length);
  expect(Object.fromEntries(lessons.map(({ id, minutes }) => [id, minutes]))).toMatchObject({
    demonstration: 10,
    lesson: 45,
    double: 90,
  });
});

describe('the schema refuses', () => {
  const lesson = structuredClone(lessons[0]) as Lesson;
  const refusal = (changed: Partial<Lesson>): string =>
    lessonSchema.safeParse({ ...lesson, ...changed }).error?.message ?? '';

  test('minutes that do not add up', () =>
    expect(refusal({ minutes: lesson.minutes + 1 })).toContain('minutes'));
  test('a question without an answer', () => {
    const [first, ...rest] = lesson.steps;
    expect(
      refusal({ steps: [{ ...(first as Lesson['steps'][number]), answers: [] }, ...rest] }),
    ).toContain('0 answers');
  });
  test('two steps of one name', () => {
    const twice = lesson.steps.map((step) => ({ ...step, id: 'same' }));
    expect(refusal({ steps: twice })).toContain('same id');
  });
  test('what it does not know', () =>
    expect(refusal({ colour: 'red' } as Partial<Lesson>)).toContain('colour'));
});

test('minutes run on from step to step to the end', () => {
  for (const { steps: all, minutes } of lessons) {
    const rows = timed(all);
    expect(rows.at(0)?.from).toBe(0);
    expect(rows.at(-1)?.to).toBe(minutes);
    expect(rows.slice(1).map(({ from }) => from)).toEqual(rows.slice(0, -1).map(({ to }) => to));
  }
});

/** What of a query a figure would not take as it stands: unknown names, values replaced. */
function replaced(widget: string, query: string): string[] {
  const asked = new URLSearchParams(query);
  const fields = widgets.get(widget)?.fields;
  if (!fields) return ['no figure'];
  const { state, problems } = readState(fields, query);
  const changed = [...asked]
    .filter(([name, value]) => {
      const field = fields[name];
      return !field || formatField(field.domain, state[name]) !== value;
    })
    .map(([name]) => name);
  return [...new Set([...problems, ...changed])];
}

describe('what is projected', () => {
  const shown = named.flatMap(([name, { show }]) =>
    show !== 'none' && 'widget' in show ? [[name, show.widget, show.state] as const] : [],
  );
  test.each(shown)('%s: %s takes "%s" as it stands', (_, widget, state) => {
    expect(replaced(widget, state)).toEqual([]);
  });
  test('would be found if a figure replaced it', () => {
    expect(replaced('peg', 'custody=2')).toContain('custody');
    expect(replaced('peg', 'custdy=0.2')).toContain('custdy');
    expect(replaced('peg', 'custody=0.205')).toContain('custody');
    expect(replaced('scan', 'show=nothing')).toEqual(['show']);
  });
});

test('vocabulary is in the glossary', () => {
  const known = new Set(glossary.map(({ id }) => id));
  const loose = lessons.flatMap(({ id, vocabulary }) =>
    vocabulary.filter((term) => !known.has(term)).map((term) => `${id}: ${term}`),
  );
  expect(loose).toEqual([]);
});

test('every step that asks says what to expect; most listen for a misconception', () => {
  const asking = steps.filter(({ step }) => step.ask.length > 0);
  expect(asking.length / steps.length).toBeGreaterThan(0.9);
  for (const lesson of lessons) {
    const heard = lesson.steps.filter(({ misconceptions }) => misconceptions.length > 0);
    expect(heard.length, lesson.id).toBeGreaterThanOrEqual(4);
  }
});

describe('numbers that lessons name are the model’s', () => {
  const textOf = (id: string, step: string): string =>
    JSON.stringify(
      steps.find(({ lesson, step: one }) => lesson.id === id && one.id === step)?.step,
    );
  const wall = (id: string, step: string): string => {
    const show = steps.find(({ lesson, step: one }) => lesson.id === id && one.id === step)?.step
      .show;
    return show && show !== 'none' && 'widget' in show ? show.state : '';
  };

  test.each(['lesson', 'double'])('the sixty-first of %s', (id) => {
    const { custody, cushion, fireSale } = readState(peg, wall(id, 'sixty-first')).state;
    const backing = { cash: custody, assets: 1 + cushion, fireSale };
    expect(100 * tippingPoint(backing)).toBeCloseTo(60, 9);
    expect(100 * payableShare(backing)).toBeCloseTo(80, 9);
    expect(textOf(id, 'sixty-first')).toMatch(/Sixty.*50 \+ 10 ÷ 1.*Eighty/);
  });

  test.each([
    ['lesson', 'waterfall', 'ordinary', 50, /You get 50 yuan/],
    ['lesson', 'fence', 'apart', 80, /Eighty yuan/],
    ['double', 'shares', 'ordinary', 50, /50 yuan if it is the firm's/],
    ['double', 'shares', 'apart', 80, /80 if it is kept apart/],
    ['demonstration', 'lever', 'ordinary', 50, /Half if it is the firm's/],
    ['demonstration', 'lever', 'apart', 80, /four fifths if it is kept apart/],
  ] as const)('%s %s: %s', (id, step, reading, expected, words) => {
    const { mine } = settle(readState(bankruptcy, wall(id, step)).state, 100_00, reading);
    expect((mine.apart + mine.estate) / 100).toBe(expected);
    expect(textOf(id, step)).toMatch(words);
  });

  test('full cover without a fence', () => {
    const { recovery } = failPlatform({
      treatment: 'unsecured',
      users: [{ id: 'users', amount: yuan(100e6) }],
      float: yuan(100e6),
      ownCash: yuan(10e6),
      priorityClaims: yuan(10e6),
      otherClaims: yuan(60e6),
    });
    expect(recovery).toBe(0.625);
    expect(textOf('lesson', 'fence')).toContain('62.50');
  });

  test('the books after a payment and a withdrawal', () => {
    const { log } = readState(ledger, wall('lesson', 'pay')).state;
    const end = outcomesOf(log).at(-1);
    expect(end?.ledger.accounts.get('H')).toBe(88_00);
    expect(textOf('lesson', 'pay')).toContain('Eighty-eight');
  });

  test('the assessment of the 45-minute lesson', () => {
    const backing = { cash: 0.4, assets: 1.06, fireSale: 0.75 };
    expect(100 * tippingPoint(backing)).toBeCloseTo(58, 9);
    expect(JSON.stringify(lessons.find(({ id }) => id === 'lesson')?.assessment)).toContain('= 58');
  });
});
