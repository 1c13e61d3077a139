import { z } from 'astro/zod';
import { widgetIds } from './schemas.ts';

/** What a lesson must hold. Texts are a paragraph of Markdown each, with the site's directives. */

const text = z.string().min(1);
const texts = z.array(text).min(1);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

export const lessonIds = ['demonstration', 'lesson', 'double', 'critical-reading'] as const;
export type LessonId = (typeof lessonIds)[number];

/** Pages of the site that a step may put on the wall: an address under the site's own. */
export const shownPages = {
  'bank-run': 'classroom/bank-run/',
  worksheet: 'classroom/worksheet/',
  claims: 'claims/',
  conditions: 'conditions/',
  sources: 'sources/',
} as const;
export type ShownPage = keyof typeof shownPages;
const pageNames = Object.keys(shownPages) as [ShownPage, ...ShownPage[]];

/** What is on the wall: a figure in one exact state, a chapter from its head, a page, or nothing. */
const showSchema = z.union([
  z.literal('none'),
  z.strictObject({ widget: z.enum(widgetIds), state: z.string() }),
  z.strictObject({ chapter: z.enum(widgetIds) }),
  /** `at` is what follows the address: "?sheet=peg" or "#P13". */
  z.strictObject({ page: z.enum(pageNames), at: z.string().optional() }),
]);

const lessonStepSchema = z.strictObject({
  id,
  minutes: z.int().min(1).max(30),
  title: text.max(60),
  show: showSchema,
  /** What the teacher does, and what pupils do. */
  do: text,
  ask: z.array(text).default([]),
  /** What a good answer says; one for each question that is asked. */
  answers: z.array(text).default([]),
  /** A question settled by a show of hands, and what can be chosen. */
  hands: z.strictObject({ question: text, options: z.array(text).min(2).max(5) }).optional(),
  misconceptions: z.array(z.strictObject({ hear: text, reply: text })).default([]),
  /** For the teacher alone. */
  notes: text.optional(),
});

export const courses = ['a-level', 'ib', 'ap', 'civics'] as const;

export const lessonSchema = z
  .strictObject({
    id: z.enum(lessonIds),
    order: z.int().min(1),
    title: text.max(60),
    description: text.max(200),
    minutes: z.int().min(1),
    goals: z.array(text).min(2),
    prior: texts,
    materials: texts,
    steps: z.array(lessonStepSchema).min(3),
    differentiation: z.strictObject({ support: texts, extension: texts }),
    assessment: z.array(z.strictObject({ question: text, answer: text })).min(1),
    /** Terms of the glossary. */
    vocabulary: z.array(id).min(3),
    curriculum: z.strictObject({ 'a-level': texts, ib: texts, ap: texts, civics: texts }),
    /** What the model leaves out, in plain words. */
    limits: texts,
  })
  .superRefine(({ minutes, steps }, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message });
    const sum = steps.reduce((total, step) => total + step.minutes, 0);
    if (sum !== minutes) complain(`the steps take ${sum} minutes, the lesson says ${minutes}`);
    if (new Set(steps.map((step) => step.id)).size !== steps.length) {
      complain('two steps have the same id');
    }
    for (const step of steps) {
      if (step.ask.length !== step.answers.length) {
        complain(`step ${step.id}: ${step.ask.length} questions, ${step.answers.length} answers`);
      }
    }
  });

export type Lesson = z.infer<typeof lessonSchema>;
export type LessonStep = z.infer<typeof lessonStepSchema>;
export type Show = LessonStep['show'];
