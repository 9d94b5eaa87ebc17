import { dynamoPorts } from '../adapters/dynamo/ports.ts';
import { noticesOn } from '../adapters/sns-notices.ts';
import { queueWorker } from '../lambda/queue.ts';
import { scheduleSchema } from '../lambda/schedule.ts';
import { checkCompliance } from './check-compliance.ts';
import { environment } from './environment.ts';

const { TABLE_NAME, NOTICES_TOPIC_ARN } = environment.parse(process.env);
const ports = { ...dynamoPorts(TABLE_NAME), notices: noticesOn(NOTICES_TOPIC_ARN) };

export const handler = queueWorker(scheduleSchema, ({ scheduledTime }, { messageId, log }) =>
  checkCompliance(scheduledTime, messageId, ports, log),
);
