import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CREDENTIALS } from './engines/credentials.ts';
import { REGION } from './region.ts';

/** Copies the built pages into their bucket, as `aws s3 sync` does. */
export async function putPages(folder: string, bucket: string, endpoint: string): Promise<void> {
  const client = new S3Client({ endpoint, region: REGION, credentials: CREDENTIALS, forcePathStyle: true });
  for (const Key of globSync('**/*.*', { cwd: folder }))
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: readFileSync(join(folder, Key)) }));
  client.destroy();
}
