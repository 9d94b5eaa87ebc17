import * as z from 'zod';
import { cityCode, reportYear, submissionIdText } from '../schemas/codes.ts';

/** Whose files: a city's, a year's, both or, with neither, everybody's. */
export const scopeSchema = z.strictObject({
  city: cityCode.exactOptional(),
  year: reportYear.exactOptional(),
});
export type Scope = z.infer<typeof scopeSchema>;

/** The work of the queue: a scope to be divided, or one file. */
export const messageSchema = z.union([
  z.strictObject({ scope: scopeSchema }),
  z.strictObject({ submissionId: submissionIdText }),
]);
export type Message = z.infer<typeof messageSchema>;
