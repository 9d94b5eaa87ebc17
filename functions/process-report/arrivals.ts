import * as z from 'zod';
import { type Instant, instant } from '../../shared/calendar/dates.ts';
import { idOfUploadKey } from '../upload-key.ts';

/** A file that has come under a submission's key. */
export interface Arrival {
  /** `null` when the key is none that we gave out. */
  readonly submissionId: string | null;
  readonly receivedAt: Instant;
}

/** Fields are only ever added within a major version, so 2.x is all alike. */
const recordSchema = z
  .object({
    eventVersion: z.string().regex(/^2\./),
    eventTime: z.iso.datetime(),
    s3: z.object({ object: z.object({ key: z.string() }) }),
  })
  .transform(
    ({ eventTime, s3 }): Arrival => ({
      submissionId: idOfUploadKey(decodeURIComponent(s3.object.key.replaceAll('+', ' '))),
      receivedAt: instant(eventTime),
    }),
  );

/** S3 says once, when the notification is set up, that it works. */
const testSchema = z.object({ Event: z.literal('s3:TestEvent') }).transform((): Arrival[] => []);

export const arrivalsSchema = z.union([
  testSchema,
  z.object({ Records: z.array(recordSchema) }).transform(({ Records }) => Records),
]);
