import { dynamoPorts } from '../adapters/dynamo/ports.ts';
import { isolatedExamine } from '../adapters/isolated-examine.ts';
import { recordsIn } from '../adapters/s3/records.ts';
import { uploadsIn } from '../adapters/s3/uploads.ts';
import { queueWorker } from '../lambda/queue.ts';
import { arrivalsSchema } from './arrivals.ts';
import { environment } from './environment.ts';
import { processArrivals } from './process-report.ts';

const { TABLE_NAME, UPLOADS_BUCKET, RECORDS_BUCKET } = environment.parse(process.env);
const files = { uploads: uploadsIn(UPLOADS_BUCKET), records: recordsIn(RECORDS_BUCKET) };
const { examine } = isolatedExamine(new URL('./worker.mjs', import.meta.url));
const ports = { ...dynamoPorts(TABLE_NAME), ...files, examine };

export const handler = queueWorker(arrivalsSchema, processArrivals(ports));
