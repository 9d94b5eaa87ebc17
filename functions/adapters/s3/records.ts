import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { ReportRecord } from '../../../shared/filing/record.ts';
import type { WritableRecords } from '../../ports/records.ts';
import { againKey, recordKey } from '../../record-key.ts';
import { decodeRecord, encodeRecord } from '../../schemas/record.ts';

export function recordsIn(bucket: string): WritableRecords {
  const client = new S3Client({});
  const read = async (key: string): Promise<ReportRecord> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    if (!Body) throw new Error('record-without-body');
    return decodeRecord(await Body.transformToString('utf-8'));
  };
  const keep = async (key: string, record: ReportRecord): Promise<ReportRecord> => {
    const command = new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: encodeRecord(record),
      ContentType: 'application/json',
      IfNoneMatch: '*',
    });
    try {
      await client.send(command);
      return record;
    } catch (error) {
      if (!isTaken(error)) throw error;
      return read(key);
    }
  };
  return {
    read: (id) => read(recordKey(id)),
    readAgain: (id, rulesVersion) => read(againKey(id, rulesVersion)),
    keep: (record) => keep(recordKey(record.submissionId), record),
    keepAgain: (record) => keep(againKey(record.submissionId, record.rulesVersion), record),
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412;
}
