import * as z from 'zod';
import {
  ALERT_KINDS,
  ALERT_STATES,
  type Alert,
  type AlertKind,
  type AlertState,
  AUDIENCES,
  type Audience,
} from '../../shared/alerts/alert.ts';
import type { AlertOrders } from '../../shared/alerts/orders.ts';
import type { Silence } from '../../shared/alerts/silence.ts';
import type { ChannelAnswer, OutboxAlert } from '../ports/outbox.ts';
import { calendarDate } from './codes.ts';
import { actorSchema } from './submission.ts';

export const alertSchema = z.object({
  id: z.string(),
  kind: z.enum(Object.keys(ALERT_KINDS) as [AlertKind, ...AlertKind[]]),
  city: z.string(),
  year: z.number().int(),
  unit: z.string().nullable(),
  occasion: z.string(),
  to: z.object({
    audience: z.enum(Object.keys(AUDIENCES) as [Audience, ...Audience[]]),
    code: z.string(),
    name: z.string(),
  }),
  decidedOn: calendarDate,
  subject: z.string(),
  text: z.string(),
  link: z.string(),
}) satisfies z.ZodType<Alert>;

const channelAnswerSchema = z.object({
  channel: z.string(),
  at: z.iso.datetime(),
  outcome: z.enum(['accepted', 'refused', 'failed']),
  answer: z.string(),
}) satisfies z.ZodType<ChannelAnswer>;

/** An alert as it is stored and shown. */
export const outboxAlertSchema = alertSchema.extend({
  state: z.enum(Object.keys(ALERT_STATES) as [AlertState, ...AlertState[]]),
  answers: z.array(channelAnswerSchema).readonly(),
  again: z.object({ on: calendarDate, answers: z.number().int() }).exactOptional(),
}) satisfies z.ZodType<OutboxAlert>;

export const silenceSchema = z.object({
  unit: z.string().nullable(),
  reason: z.string(),
  by: actorSchema,
  at: z.iso.datetime(),
  ended: z.object({ by: actorSchema, at: z.iso.datetime() }).nullable(),
}) satisfies z.ZodType<Silence>;

/** Working days before a date: each once, not more than a quarter of a year. */
export const remindBeforeSchema = z
  .array(z.number().int().min(1).max(60))
  .min(1)
  .max(10)
  .refine((days) => new Set(days).size === days.length, '天数重复')
  .readonly();

export const alertOrdersSchema = z.object({
  remindBefore: remindBeforeSchema,
  silences: z.array(silenceSchema).readonly(),
}) satisfies z.ZodType<AlertOrders>;
