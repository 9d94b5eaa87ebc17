import * as z from 'zod';
import type { Calendar, CityDates } from '../../shared/calendar/calendar.ts';
import { calendarDate } from './codes.ts';

export const calendarSchema = z.object({
  submitBy: calendarDate,
  governmentPublishesBy: calendarDate,
  source: z.string(),
}) satisfies z.ZodType<Calendar>;

/** A city's own dates, each optional. */
export const cityDatesSchema = z.object({
  submitBy: calendarDate.exactOptional(),
  governmentPublishesBy: calendarDate.exactOptional(),
  source: z.string().max(200).exactOptional(),
}) satisfies z.ZodType<CityDates>;
