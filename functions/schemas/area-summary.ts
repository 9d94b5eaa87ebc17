import * as z from 'zod';
import type { AreaSummary, Coverage, Share } from '../../shared/rollup/area-summary.ts';
import { AREA_CODE } from '../../shared/rollup/areas.ts';
import { reportYearInPath } from './codes.ts';
import { formIdSchema } from './figures.ts';
import { leftOutSchema } from './summary.ts';

export const areaCode = z.string().regex(AREA_CODE, '应为4位地市代码、2位省级代码或 CN');
export const areaYearPath = z.object({ code: areaCode, year: reportYearInPath });

const count = z.number().int();

export const coverageSchema = z.object({
  units: count,
  summed: count,
  leftOut: z.partialRecord(leftOutSchema, count),
}) satisfies z.ZodType<Coverage>;

const childSchema = coverageSchema.extend({
  code: z.string(),
  name: z.string().nullable(),
  generation: count,
});

const unitsUnder = z.array(z.object({ code: z.string(), units: count })).readonly();

export const areaTotalSchema = z.object({
  sum: z.number().nullable(),
  n: count,
  without: unitsUnder,
  unitUnknown: unitsUnder.exactOptional(),
});

export const areaSummarySchema = z.object({
  area: z.string(),
  year: count,
  form: formIdSchema,
  generation: count,
  children: z.array(childSchema).readonly(),
  coverage: coverageSchema,
  cells: z.record(z.string(), areaTotalSchema),
}) satisfies z.ZodType<AreaSummary>;

export const shareSchema = childSchema.extend({
  year: count,
  form: formIdSchema,
  cells: z.array(z.object({ sum: z.number().nullable(), n: count, unitUnknown: count })),
}) satisfies z.ZodType<Share>;
