import { dynamoPorts } from '../adapters/dynamo/ports.ts';
import { queueWorker } from '../lambda/queue.ts';
import { scheduleSchema } from '../lambda/schedule.ts';
import { checkCompliance } from './check-compliance.ts';
import { environment } from './environment.ts';

const ports = dynamoPorts(environment.parse(process.env).TABLE_NAME);

export const handler = queueWorker(scheduleSchema, ({ scheduledTime }, { log }) =>
  checkCompliance(scheduledTime, ports, log),
);
