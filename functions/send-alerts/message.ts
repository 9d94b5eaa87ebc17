import * as z from 'zod';
import { scheduleSchema } from '../lambda/schedule.ts';

/** From the schedule: send what waits. Put by the function itself: try these again. */
export const messageSchema = scheduleSchema.extend({
  again: z
    .object({
      alerts: z.array(z.object({ city: z.string(), year: z.number(), id: z.string() })).min(1),
      /** Real milliseconds since 1970 at the scheduled time: the queue keeps it for half an hour and more. */
      putAt: z.number(),
    })
    .optional(),
});

export type SendMessage = z.output<typeof messageSchema>;
