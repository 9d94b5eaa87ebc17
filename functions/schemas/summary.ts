import * as z from 'zod';
import type { Summary } from '../../shared/rollup/summary.ts';
import { formIdSchema } from './figures.ts';

export const cellTotalSchema = z.object({
  sum: z.number().nullable(),
  n: z.number().int(),
  without: z.array(z.string()),
  unitUnknown: z.array(z.object({ unit: z.string(), value: z.number() })).exactOptional(),
});

export const leftOutSchema = z.enum([
  'not-filed',
  'failed',
  'unreadable',
  'returned',
  'waiting-for-confirmation',
  'other-form',
]);

export const summarySchema = z.object({
  city: z.string(),
  year: z.number().int(),
  form: formIdSchema,
  generation: z.number().int(),
  units: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      leftOut: leftOutSchema.nullable(),
    }),
  ),
  cells: z.record(z.string(), cellTotalSchema),
}) satisfies z.ZodType<Summary>;
