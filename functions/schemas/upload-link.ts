import * as z from 'zod';
import type { UploadLink } from '../ports/upload-links.ts';
import { actorSchema } from './submission.ts';

/** An upload link as it is stored and shown: without its secret. */
export const uploadLinkSchema = z.object({
  id: z.string(),
  unit: z.string(),
  year: z.number().int(),
  createdAt: z.iso.datetime(),
  createdBy: actorSchema,
  expiresAt: z.iso.datetime(),
  revoked: z.object({ at: z.iso.datetime(), by: actorSchema }).nullable(),
  uses: z.number().int(),
  lastUsedAt: z.iso.datetime().nullable(),
}) satisfies z.ZodType<UploadLink>;
