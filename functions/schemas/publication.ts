import * as z from 'zod';
import type { Difference } from '../../shared/publication/difference.ts';
import type { Publication, PublishedSummary } from '../../shared/publication/publication.ts';
import { sha256Hex } from './codes.ts';
import { leftOutSchema, summarySchema } from './summary.ts';

export const publicationSchema = z.object({
  city: z.string(),
  year: z.number().int(),
  version: z.number().int(),
  sha256: sha256Hex,
  publishedAt: z.iso.datetime(),
  publishedBy: z.string(),
  reason: z.string().nullable(),
  summed: z.number().int(),
  units: z.number().int(),
}) satisfies z.ZodType<Publication>;

export const publishedSummarySchema = summarySchema
  .omit({ generation: true })
  .extend({ cityName: z.string().nullable() }) satisfies z.ZodType<PublishedSummary>;

const sumAndCoverage = z.object({ sum: z.number().nullable(), n: z.number().int() });
const unitIn = z.enum(['summed', ...leftOutSchema.options, 'not-registered']);

export const differenceSchema = z.object({
  cells: z
    .array(z.object({ cell: z.string(), label: z.string(), before: sumAndCoverage, after: sumAndCoverage }))
    .readonly(),
  units: z.array(z.object({ code: z.string(), name: z.string(), before: unitIn, after: unitIn })).readonly(),
}) satisfies z.ZodType<Difference>;
