import { dynamoPorts } from '../adapters/dynamo/ports.ts';
import { runClock } from '../adapters/run-clock.ts';
import { workOn } from '../adapters/sqs-work.ts';
import { waysOut } from '../adapters/ways-out.ts';
import { queueWorker } from '../lambda/queue.ts';
import { environment } from './environment.ts';
import { messageSchema } from './message.ts';
import { sendAlerts } from './send-alerts.ts';

const env = environment.parse(process.env);
const out = { ...waysOut(env), work: workOn(env.WORK_QUEUE_URL), origin: env.WEB_ORIGIN };
const ports = { ...dynamoPorts(env.TABLE_NAME), ...out, clockFrom: runClock };
export const handler = queueWorker(messageSchema, sendAlerts(ports));
