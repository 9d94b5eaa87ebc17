import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { PublishedTexts } from '../../ports/publications.ts';
import { publishedKey } from '../../published-key.ts';

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
      try {
        await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: publishedKey(version),
            Body: text,
            ContentType: 'application/json',
            IfNoneMatch: '*',
          }),
        );
      } catch (error) {
        // The key names the content: what is there is the same.
        if (!(error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412)) throw error;
      }
    },
  };
}
