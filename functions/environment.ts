import * as z from 'zod';

/** The variables that go with each entry of `Uses`; a function's `environment.ts` picks those it needs. */
export const VARIABLES = z.object({
  TABLE_NAME: z.string().min(1),
  UPLOADS_BUCKET: z.string().min(1),
  RECORDS_BUCKET: z.string().min(1),
  NOTICES_TOPIC_ARN: z.string().min(1),
  WORK_QUEUE_URL: z.string().min(1),
  SECRETS_PREFIX: z.string().min(1),
  WEB_ORIGIN: z.string().min(1),
  PAGES_BUCKET: z.string().min(1),
  /** URL of the issuer where the pages sign in. */
  PAGES_ISSUER: z.string().min(1),
  /** The hosts beside their own that the pages talk to, with a space between. */
  PAGES_SEND_TO: z.string().min(1),
});
