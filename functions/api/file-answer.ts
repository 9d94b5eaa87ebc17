import * as z from 'zod';

/** A file to save, as a route gives it. */
export const fileAnswer = z.object({
  fileName: z.string(),
  contentType: z.string(),
  content: z.custom<Uint8Array>((content) => content instanceof Uint8Array),
});

export type FileAnswer = z.output<typeof fileAnswer>;
