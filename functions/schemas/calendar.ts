import * as z from 'zod';
import {
  type Calendar,
  type CityDates,
  DATE_NAMES,
  type DateName,
  type OwnDate,
} from '../../shared/calendar/calendar.ts';
import type { Exception } from '../../shared/calendar/exception.ts';
import { calendarDate } from './codes.ts';
import { actorSchema } from './submission.ts';

const source = z.string().trim().min(1).max(200);

export const calendarSchema = z.object({
  opensOn: calendarDate,
  submitBy: calendarDate,
  publishBy: calendarDate,
  locksAfter: calendarDate.nullable(),
  rollUpBy: calendarDate,
  governmentPublishesBy: calendarDate,
  sources: z.record(z.enum(DATE_NAMES), z.string()),
  own: z.array(z.enum(DATE_NAMES)).readonly(),
}) satisfies z.ZodType<Calendar>;

const ownDateSchema = z.object({ on: calendarDate, source }) satisfies z.ZodType<OwnDate>;

/** A city's own dates, each optional. */
export const cityDatesSchema = z.object({
  opensOn: ownDateSchema.exactOptional(),
  submitBy: ownDateSchema.exactOptional(),
  publishBy: ownDateSchema.exactOptional(),
  locksAfter: ownDateSchema.exactOptional(),
  rollUpBy: ownDateSchema.exactOptional(),
  governmentPublishesBy: ownDateSchema.exactOptional(),
} satisfies Record<DateName, unknown>) satisfies z.ZodType<CityDates>;

/** An exception as it is stored and shown. */
export const exceptionSchema = z.object({
  id: z.string(),
  until: calendarDate.nullable(),
  reason: z.string(),
  grantedBy: actorSchema,
  grantedAt: z.iso.datetime(),
  revoked: z.object({ reason: z.string(), by: actorSchema, at: z.iso.datetime() }).nullable(),
}) satisfies z.ZodType<Exception>;
