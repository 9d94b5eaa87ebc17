import * as z from 'zod';
import { instant } from '../../shared/calendar/dates.ts';

/** What EventBridge Scheduler puts on a queue: the time it was meant for, which is the only clock a scheduled job has. */
export const scheduleSchema = z.object({
  scheduledTime: z.iso.datetime({ offset: true }).transform((time) => instant(time)),
});
