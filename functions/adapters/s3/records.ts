import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { ReportRecord } from '../../../shared/filing/record.ts';
import type { WritableRecords } from '../../ports/records.ts';
import { againKey, recordKey } from '../../record-key.ts';
import { decodeRecord, encodeRecord } from '../../schemas/record.ts';
import { putOnce } from './put-once.ts';

export function recordsIn(bucket: string): WritableRecords {
  const client = new S3Client({});
  const read = async (key: string): Promise<ReportRecord> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    if (!Body) throw new Error('record-without-body');
    return decodeRecord(await Body.transformToString('utf-8'));
  };
  const keep = async (key: string, record: ReportRecord): Promise<ReportRecord> => {
    const object = { Bucket: bucket, Key: key, Body: encodeRecord(record), ContentType: 'application/json' };
    return (await putOnce(client, object)) ? record : read(key);
  };
  return {
    read: (id) => read(recordKey(id)),
    readAgain: (id, rulesVersion) => read(againKey(id, rulesVersion)),
    keep: (record) => keep(recordKey(record.submissionId), record),
    keepAgain: (record) => keep(againKey(record.submissionId, record.rulesVersion), record),
  };
}
