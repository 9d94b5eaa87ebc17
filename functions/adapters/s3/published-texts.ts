import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { PublishedTexts } from '../../ports/publications.ts';
import { publishedKey } from '../../published-key.ts';
import { putOnce } from './put-once.ts';

export function publishedTextsIn(bucket: string): PublishedTexts {
  const client = new S3Client({});
  return {
    async read(version) {
      const { Body } = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: publishedKey(version) }),
      );
      if (!Body) throw new Error('publication-without-body');
      return Body.transformToString('utf-8');
    },
    async keep(version, text) {
      // The key names the content: what is there already is the same.
      await putOnce(client, {
        Bucket: bucket,
        Key: publishedKey(version),
        Body: text,
        ContentType: 'application/json',
      });
    },
  };
}
