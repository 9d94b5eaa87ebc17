import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { SubmissionId } from '../../../shared/filing/submission-id.ts';
import type { WritableRecords } from '../../ports/records.ts';
import { decodeRecord, encodeRecord } from '../../schemas/record.ts';

export function recordsIn(bucket: string): WritableRecords {
  const client = new S3Client({});
  const place = (id: SubmissionId) => ({ Bucket: bucket, Key: `records/${id}.json` });
  return {
    async keep(record) {
      await client.send(
        new PutObjectCommand({
          ...place(record.submissionId),
          Body: encodeRecord(record),
          ContentType: 'application/json',
        }),
      );
    },

    async read(id) {
      const { Body } = await client.send(new GetObjectCommand(place(id)));
      if (!Body) throw new Error('record-without-body');
      return decodeRecord(await Body.transformToString('utf-8'));
    },
  };
}
