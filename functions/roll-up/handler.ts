import { dynamoPorts } from '../adapters/dynamo/ports.ts';
import { queueWorker } from '../lambda/queue.ts';
import { scheduleSchema } from '../lambda/schedule.ts';
import { environment } from './environment.ts';
import { rollUpChanged } from './roll-up.ts';

const { TABLE_NAME } = environment.parse(process.env);
const ports = dynamoPorts(TABLE_NAME);

export const handler = queueWorker(scheduleSchema, ({ scheduledTime }, { log }) =>
  rollUpChanged(scheduledTime, ports, log),
);
