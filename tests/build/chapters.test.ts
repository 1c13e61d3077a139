import { describe, expect, test } from 'vitest';
import { mentions, readContent } from './content.ts';

const { chapters } = readContent('en');

test('there are thirteen chapters', () => {
  expect(chapters).toHaveLength(13);
});

describe.each(chapters.map((chapter) => [chapter.id, chapter] as const))(
  'chapter %s',
  (_, { body, description, paragraphs, predict, takeaway }) => {
    const steps = [
      ...body.matchAll(/^:{3,}step\{#([\w-]+) title="([^"]+)"(?: state="([^"]*)")?\}$/gm),
    ];

    test('has its parts, in order', () => {
      const parts = [...body.matchAll(/^::(predict|closing)$/gm)].map(([, name]) => name);
      expect(parts).toEqual(['predict', 'closing']);
      const [opening = '', rest = ''] = body.split(/^::predict$/m);
      const [story = '', closing = ''] = rest.split(/^::closing$/m);
      expect(opening).not.toMatch(/^:{3,}step/m);
      expect(closing).not.toMatch(/^:{3,}step/m);
      for (const part of [opening, story, closing]) expect(part.trim()).not.toBe('');
    });

    test('has four to ten steps and the sandbox, each with a name of its own', () => {
      const told = steps.filter(([, id]) => id !== 'yours');
      expect(told.length).toBeGreaterThanOrEqual(4);
      expect(told.length).toBeLessThanOrEqual(10);
      expect([...body.matchAll(/^:{3,}step/gm)]).toHaveLength(steps.length);
      expect(new Set(steps.map(([, id]) => id)).size).toBe(steps.length);
      expect(new Set(steps.map(([, , title]) => title)).size).toBe(steps.length);
    });

    test('closes every container that it opens', () => {
      const open: number[] = [];
      for (const [line] of body.matchAll(/^:{3,}.*$/gm)) {
        const [colons = ''] = line.match(/^:+/) ?? [];
        if (line === colons) expect(open.pop(), line).toBe(colons.length);
        else {
          expect(colons.length, line).toBeLessThan(open.at(-1) ?? Number.POSITIVE_INFINITY);
          open.push(colons.length);
        }
      }
      expect(open).toEqual([]);
    });

    test('cites the paragraphs that it covers', () => {
      const [opening = ''] = body.split(/^::predict$/m);
      expect(mentions('paragraph', opening)).not.toEqual([]);
      const cited = mentions('paragraph', body).map(Number);
      // The last chapter is about all of them.
      if (paragraphs.length < 24) {
        expect(paragraphs.filter((number) => !cited.includes(number))).toEqual([]);
      }
    });

    test('asks for a guess and answers each of them', () => {
      expect(predict.question).toMatch(/\?$/);
      const answers = predict.options.map(({ answer }) => answer.trim());
      expect(new Set(answers).size).toBe(answers.length);
      expect(new Set(predict.options.map(({ id }) => id)).size).toBe(answers.length);
      expect(answers).not.toContain(predict.reveal.trim());
    });

    test('says in few words what it is about, and in one sentence what follows', () => {
      expect(description.length).toBeLessThanOrEqual(155);
      expect(takeaway.trim()).toMatch(/^[^.?!]*(?:\d\.\d[^.?!]*)*[.?]$/);
    });
  },
);
