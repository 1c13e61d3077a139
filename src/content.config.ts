import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { lessonSchema } from './content/lesson-schema.ts';
import { lists } from './content/lists.ts';
import {
  chapterSchema,
  claimSchema,
  evidenceSchema,
  factSchema,
  figureSchema,
  happeningSchema,
  readingSchema,
  sourceSchema,
  termSchema,
} from './content/schemas.ts';

export const collections = {
  chapters: defineCollection({
    loader: glob({ base: './content/chapters', pattern: '*/*.md' }),
    schema: chapterSchema,
  }),
  claims: defineCollection({ loader: lists('content/claims/*/*.yaml', true), schema: claimSchema }),
  facts: defineCollection({ loader: lists('content/facts/*/*.yaml', true), schema: factSchema }),
  figures: defineCollection({
    loader: lists('content/data/figures/*.yaml', false),
    schema: figureSchema,
  }),
  glossary: defineCollection({
    loader: lists('content/glossary/*.yaml', true),
    schema: termSchema,
  }),
  lessons: defineCollection({
    loader: glob({ base: './content/lessons', pattern: '*/*.yaml' }),
    schema: lessonSchema,
  }),
  timeline: defineCollection({
    loader: lists('content/timeline/*.yaml', true),
    schema: happeningSchema,
  }),
  readings: defineCollection({
    loader: lists('content/readings/*.yaml', true),
    schema: readingSchema,
  }),
  evidence: defineCollection({
    loader: lists('content/evidence/*.yaml', true),
    schema: evidenceSchema,
  }),
  sources: defineCollection({
    loader: lists('content/sources/*/*.yaml', true),
    schema: sourceSchema,
  }),
};
