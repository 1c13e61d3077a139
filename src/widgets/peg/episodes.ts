import { z } from 'astro/zod';

const share = z.number().min(0).max(1).nullable();

/** content/data/series/episodes.yaml: what real episodes did, as shares of face value and days. */
export const episodesSchema = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    hole: share,
    worstPrice: share,
    final: share,
    daysShut: z.number().nullable(),
    facts: z.array(z.string()).min(1),
    note: z.string(),
  }),
);
