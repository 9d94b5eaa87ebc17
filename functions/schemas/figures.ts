import * as z from 'zod';
import type { Figures } from '../../shared/filing/figures.ts';

export const formIdSchema = z.enum(['2019', '2021']);
export const moneyUnitSchema = z.enum(['元', '万元', '亿元']);

/** Figures are kept as one text, a comma between them and nothing for `null`: half a kilobyte for a whole report. */
const valuesSchema = z.codec(z.string(), z.array(z.number().nullable()), {
  decode: (text) => text.split(',').map((value) => (value === '' ? null : Number(value))),
  encode: (values) => values.map((value) => value ?? '').join(','),
});

/** Stored form ↔ Figures. */
export const figuresSchema = z.object({
  form: formIdSchema,
  values: valuesSchema,
  moneyUnits: z.record(z.string(), moneyUnitSchema.nullable()),
}) satisfies z.ZodType<Figures>;
