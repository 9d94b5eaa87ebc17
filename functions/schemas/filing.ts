import * as z from 'zod';
import { FILERS, type Filer } from '../../shared/filing/filer.ts';
import { type Filing, JUDGED, type RegisteredUnit } from '../../shared/filing/filing.ts';
import type { Rejudged } from '../../shared/filing/rejudged.ts';
import { exceptionSchema } from './calendar.ts';
import { calendarDate } from './codes.ts';
import { figuresSchema } from './figures.ts';
import { ruleCountSchema, sentBackSchema, verdictSchema } from './submission.ts';

const filerSchema = z.enum(Object.keys(FILERS) as [Filer, ...Filer[]]);

export const latestSchema = z.object({
  submissionId: z.string(),
  attempt: z.number(),
  state: z.enum(JUDGED),
  filer: filerSchema.exactOptional(),
  receivedAt: z.iso.datetime(),
  found: z.array(ruleCountSchema).readonly().exactOptional(),
  sentBack: sentBackSchema.pick({ at: true, reason: true }).exactOptional(),
});

/** What newer rules say of a report in force. */
export const rejudgedSchema = z.object({
  verdict: verdictSchema,
  rulesVersion: z.string(),
  differs: z.boolean(),
}) satisfies z.ZodType<Rejudged>;

export const inForceSchema = z.object({
  submissionId: z.string(),
  attempt: z.number(),
  filer: filerSchema.exactOptional(),
  receivedAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime(),
  rulesVersion: z.string(),
  figures: figuresSchema,
  rejudged: rejudgedSchema.exactOptional(),
  nilReason: z.string().exactOptional(),
});

/** A unit of a year's register as it is stored. */
export const registeredUnitSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  since: calendarDate.exactOptional(),
  until: calendarDate.exactOptional(),
  succeeds: z.array(z.string()).readonly().exactOptional(),
}) satisfies z.ZodType<RegisteredUnit>;

/** A filing as it is stored. */
export const filingSchema = registeredUnitSchema.extend({
  year: z.number(),
  cityName: z.string().nullable(),
  attempts: z.number(),
  received: z.array(z.number()).readonly().exactOptional(),
  inForce: inForceSchema.nullable(),
  latest: latestSchema.nullable(),
  firstReceivedAt: z.iso.datetime().nullable(),
  sentBack: z.number().exactOptional(),
  exceptions: z.array(exceptionSchema).readonly().exactOptional(),
}) satisfies z.ZodType<Filing>;
