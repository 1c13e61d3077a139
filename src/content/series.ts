import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { parse } from 'yaml';

/** Series on record, with what of them is unsure and where they do not continue themselves. */
const status = z.enum(['seen', 'derived', 'unverified']);

const paymentSchema = z.strictObject({
  year: z.int(),
  basis: z.enum(['industry', 'central-bank', 'central-bank-new']),
  trillion: z.number(),
  transactions100m: z.number().optional(),
  status,
  fact: z.string(),
  note: z.string().optional(),
});

const reserveSchema = z.strictObject({
  date: z.string().regex(/^\d{4}(-\d{2})?$/),
  trillion: z.number(),
  scope: z.enum(['all', 'central-bank']),
  status,
  fact: z.string(),
  note: z.string().optional(),
});

/** Payments of a year through firms that are not banks: RMB trillion and 100 million payments. */
export type YearOfPayments = z.infer<typeof paymentSchema>;
/** Users' money held for payments, RMB trillion, on a day or in a month or year. */
export type ReserveAt = z.infer<typeof reserveSchema>;

const entries = async (name: string): Promise<unknown> =>
  parse(await readFile(`content/data/series/${name}.yaml`, 'utf8'));

/** @throws ZodError when an entry lacks something or holds something unknown. */
export const nonbankPayments = async (): Promise<YearOfPayments[]> =>
  z.array(paymentSchema).parse(await entries('nonbank-payments'));

/** @throws ZodError when an entry lacks something or holds something unknown. */
export const clientReserves = async (): Promise<ReserveAt[]> =>
  z.array(reserveSchema).parse(await entries('client-reserves'));
