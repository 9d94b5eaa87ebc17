import { dynamoPorts } from '../adapters/dynamo/ports.ts';
import { isolatedExamine } from '../adapters/isolated-examine.ts';
import { recordsIn } from '../adapters/s3/records.ts';
import { uploadsIn } from '../adapters/s3/uploads.ts';
import { workOn } from '../adapters/sqs-work.ts';
import { queueWorker } from '../lambda/queue.ts';
import { environment } from './environment.ts';
import { messageSchema } from './message.ts';
import { reprocess } from './reprocess.ts';

const { TABLE_NAME, UPLOADS_BUCKET, RECORDS_BUCKET, WORK_QUEUE_URL } = environment.parse(process.env);
const files = { uploads: uploadsIn(UPLOADS_BUCKET), records: recordsIn(RECORDS_BUCKET) };
const { examine } = isolatedExamine(new URL('./worker.mjs', import.meta.url));
const ports = { ...dynamoPorts(TABLE_NAME), ...files, examine, work: workOn(WORK_QUEUE_URL) };
export const handler = queueWorker(messageSchema, reprocess(ports));
