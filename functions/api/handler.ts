import { buildOf } from '../adapters/build-of.ts';
import { chance } from '../adapters/chance.ts';
import { dynamoPorts } from '../adapters/dynamo/ports.ts';
import { bucketPorts } from '../adapters/s3/ports.ts';
import { environment } from './environment.ts';
import { httpApi } from './http-api.ts';
import { ROUTES } from './routes/index.ts';

const { TABLE_NAME, UPLOADS_BUCKET, RECORDS_BUCKET } = environment.parse(process.env);
const kept = { ...dynamoPorts(TABLE_NAME), ...bucketPorts(UPLOADS_BUCKET, RECORDS_BUCKET) };

export const handler = httpApi(ROUTES, { ...kept, ...chance, build: buildOf(import.meta.url) });
