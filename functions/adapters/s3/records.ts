import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { ReportRecord } from '../../../shared/filing/record.ts';
import type { SubmissionId } from '../../../shared/filing/submission-id.ts';
import type { WritableRecords } from '../../ports/records.ts';
import { decodeRecord, encodeRecord } from '../../schemas/record.ts';

export function recordsIn(bucket: string): WritableRecords {
  const client = new S3Client({});
  const place = (id: SubmissionId) => ({ Bucket: bucket, Key: `records/${id}.json` });
  const read = async (id: SubmissionId): Promise<ReportRecord> => {
    const { Body } = await client.send(new GetObjectCommand(place(id)));
    if (!Body) throw new Error('record-without-body');
    return decodeRecord(await Body.transformToString('utf-8'));
  };
  return {
    read,
    async keep(record) {
      const command = new PutObjectCommand({
        ...place(record.submissionId),
        Body: encodeRecord(record),
        ContentType: 'application/json',
        IfNoneMatch: '*',
      });
      try {
        await client.send(command);
        return record;
      } catch (error) {
        if (!isTaken(error)) throw error;
        return read(record.submissionId);
      }
    },
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412;
}
