import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import type { SiteFiles } from '../../ports/site-files.ts';

export function siteFilesIn(bucket: string): SiteFiles {
  const client = new S3Client({});
  return {
    async read(key) {
      try {
        const { Body, ETag } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        if (!Body || ETag === undefined) throw new Error('page-without-body');
        return { content: await Body.transformToByteArray(), tag: ETag };
      } catch (fault) {
        if (fault instanceof NoSuchKey) return null;
        throw fault;
      }
    },
  };
}
