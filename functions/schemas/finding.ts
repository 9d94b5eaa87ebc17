import * as z from 'zod';
import type { NamedFinding } from '../../shared/filing/record.ts';
import { severitySchema } from './submission.ts';

const placeSchema = z.object({
  page: z.number().exactOptional(),
  sheet: z.string().exactOptional(),
  table: z.number().exactOptional(),
  row: z.number().exactOptional(),
  column: z.number().exactOptional(),
  line: z.number().exactOptional(),
});
export const wordsSchema = z.object({ zh: z.string(), en: z.string() });
const sectionSchema = z.enum(['一', '二', '三', '四', '五', '六']).nullable();
const figureOrText = z.union([z.string(), z.number()]).nullable();

export const bareFindingSchema = z.object({
  rule: z.string(),
  severity: severitySchema,
  cells: z.array(z.string()),
  section: sectionSchema,
  place: placeSchema.nullable(),
  quote: z.string().exactOptional(),
  message: wordsSchema,
  expected: figureOrText,
  found: figureOrText,
  repair: wordsSchema.extend({ cell: z.string().exactOptional(), value: z.number().exactOptional() }),
  get explains() {
    return z.array(bareFindingSchema).exactOptional();
  },
});

/** One finding with the key by which its reason is given. */
export const findingSchema = bareFindingSchema.extend({ key: z.string() }) satisfies z.ZodType<NamedFinding>;
