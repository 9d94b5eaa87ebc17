import { dynamoPorts } from '../adapters/dynamo/ports.ts';
import { recordsIn } from '../adapters/s3/records.ts';
import { uploadSigner } from '../adapters/s3/upload-signer.ts';
import { httpApi } from '../lambda/http.ts';
import { environment } from './environment.ts';
import { ROUTES } from './routes/index.ts';

const { TABLE_NAME, UPLOADS_BUCKET, RECORDS_BUCKET } = environment.parse(process.env);

export const handler = httpApi(ROUTES, {
  ...dynamoPorts(TABLE_NAME),
  signer: uploadSigner(UPLOADS_BUCKET),
  records: recordsIn(RECORDS_BUCKET),
  secret: () => crypto.randomUUID().replaceAll('-', ''),
});
