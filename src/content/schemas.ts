import { z } from 'astro/zod';

/** What each kind of entry in content/ must hold. Anything missing or unknown stops the build. */

const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const paragraph = z.int().min(1).max(24);

export const widgetIds = [
  'scan',
  'timeline',
  'readings',
  'ledger',
  'reserves',
  'peg',
  'bankruptcy',
  'grip',
  'dilemma',
  'breakup',
  'apprentice',
  'monoculture',
  'economy',
] as const;
const widgetId = z.enum(widgetIds);
export type WidgetId = z.infer<typeof widgetId>;

export const figureSchema = z.strictObject({
  id: z.string(),
  value: z.union([z.number(), isoDate]),
  kind: z.enum(['money', 'number', 'share', 'date', 'days', 'price']),
  currency: z.enum(['CNY', 'USD', 'HKD', 'EUR', 'GBP', 'KES']).optional(),
  digits: z.int().min(0).max(4).optional(),
  fact: z.string(),
});

export const factSchema = z.strictObject({
  id: z.string(),
  status: z.enum(['seen', 'derived', 'inference', 'unverified']),
  statement: z.string().min(1),
  caution: z.string().optional(),
  unverified: z.string().optional(),
  sources: z.array(z.strictObject({ source: z.string(), quote: z.string().optional() })),
});

export const sourceSchema = z.strictObject({
  id: z.string(),
  publisher: z.string(),
  title: z.string().optional(),
  about: z.string(),
  author: z.string().optional(),
  date: isoDate.optional(),
  language: z.string(),
  url: z.url().optional(),
  reprint: z.boolean().optional(),
});

export const speakers = [
  'author',
  'diplomat',
  'ft-report',
  'ft-editorial',
  'ft-column',
  'observers',
  'state-council',
  'marx',
  'gensler',
] as const;
export const kinds = ['event', 'reading', 'mechanism', 'forecast'] as const;
export const verdicts = [
  'supported',
  'partly',
  'inexact',
  'wrong',
  'contradicted',
  'depends',
  'judgement',
  'not-found',
] as const;

export const claimSchema = z.strictObject({
  id: z.string().regex(/^P\d+-\d+$/),
  paragraph,
  speaker: z.enum(speakers),
  kind: z.enum(kinds),
  claim: z.string().min(1),
  quote: z.string().optional(),
  verdict: z.enum(verdicts),
  record: z.string().min(1),
  facts: z.array(z.string()).default([]),
  rows: z.array(z.string().regex(/^R\d+$/)).optional(),
  chapter: widgetId,
});

export const termSchema = z.strictObject({
  id: z.string(),
  term: z.string(),
  definition: z.string().min(1),
  chapter: widgetId,
  see: z.array(z.string()).optional(),
});

export const actors = ['central-bank', 'regulators', 'state', 'ant', 'alibaba', 'ma'] as const;
export const topics = ['listing', 'credit', 'payments', 'data', 'competition'] as const;

export const happeningSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** A figure of kind date; its precision is the record's. */
  date: z.string(),
  until: z.string().optional(),
  by: z.array(z.enum(actors)).min(1),
  kind: z.enum(['done', 'planned', 'reported']),
  on: z.array(z.enum(topics)),
  title: z.string().max(70),
  /** What stands beside its mark in the drawing. */
  mark: z.string().max(20),
  sentence: z.string().min(1),
  /** Where the article mentions it. */
  paragraph: paragraph.optional(),
  facts: z.array(z.string()).min(1),
});

export const readingIds = [
  'xi',
  'transformation',
  'gosplan',
  'party',
  'wealth',
  'speech',
  'system',
] as const;

export const readingSchema = z.strictObject({
  id: z.enum(readingIds),
  name: z.string().max(16),
  /** Who holds it, as the article tells. */
  who: z.string().max(34),
  paragraph,
  claim: z.string().min(1),
  /** Whether what they said was found elsewhere than in the article. */
  found: z.boolean(),
  /** It says that something has to work. */
  mechanism: z.boolean(),
});

export const evidenceSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  mark: z.string().max(24),
  sentence: z.string().min(1),
  facts: z.array(z.string()).min(1),
  /** The readings that would have led one to expect it, by the site's own placing. */
  fits: z.array(z.enum(readingIds)),
  reason: z.string().min(1),
});

export const chapterSchema = z.strictObject({
  number: z.int().min(1).max(widgetIds.length),
  id: widgetId,
  title: z.string(),
  description: z.string().max(160),
  paragraphs: z.array(paragraph).min(1),
  takeaway: z.string(),
  predict: z.strictObject({
    question: z.string(),
    options: z
      .array(z.strictObject({ id: z.string(), label: z.string(), answer: z.string() }))
      .min(3)
      .max(5),
    reveal: z.string(),
  }),
});

export type Figure = z.infer<typeof figureSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Happening = z.infer<typeof happeningSchema>;
export type Reading = z.infer<typeof readingSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Term = z.infer<typeof termSchema>;
export type ChapterData = z.infer<typeof chapterSchema>;
