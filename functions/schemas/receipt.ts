import * as z from 'zod';
import type { Receipt } from '../../shared/filing/receipt.ts';

export const receiptSchema = z.object({
  number: z.string(),
  unit: z.string(),
  filedBy: z.string(),
  year: z.number().int(),
  fileName: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  receivedAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime(),
  rulesVersion: z.string(),
}) satisfies z.ZodType<Receipt>;
