import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordsIn } from '../../functions/adapters/s3/records.ts';
import { CREDENTIALS } from '../../infra/local/engines/credentials.ts';
import { type Store, startStore } from '../../infra/local/engines/store.ts';
import type { ReportRecord } from '../../shared/filing/record.ts';
import { reportWith } from './scripted-examiner.ts';

let store: Store;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-records-'));
  store = await startStore(folder, 0);
  await store.makeBuckets([{ name: 'records', configs: [] }]);
  vi.stubEnv('AWS_ENDPOINT_URL_S3', store.endpoint);
  vi.stubEnv('AWS_REGION', 'cn-north-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', CREDENTIALS.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', CREDENTIALS.secretAccessKey);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await store.close();
  rmSync(folder, { recursive: true });
});

const record: ReportRecord = {
  submissionId: '370681102-2020-1-0123456789abcdef0123456789abcdef',
  sha256: 'ab'.repeat(32),
  format: 'docx',
  verdict: 'confirm',
  rulesVersion: '1',
  findings: [
    {
      key: 'f1',
      rule: 'row-total',
      severity: 'warning',
      cells: ['applications.new.person'],
      section: '三',
      place: { table: 2, row: 4 },
      quote: '本年新收',
      message: { zh: '合计不符', en: 'The total is off' },
      expected: 3,
      found: '2',
      repair: { zh: '改为3', en: 'Make it 3', cell: 'applications.new.total', value: 3 },
    },
  ],
  report: reportWith('2019', 12.5),
};

describe('the record of a report', () => {
  it('is read back as it was kept, every cell and every finding', async () => {
    const records = recordsIn('records');
    expect(await records.keep(record)).toBe(record);
    expect(await records.read(record.submissionId)).toEqual(record);
  });

  it('is the first one that was kept', async () => {
    const records = recordsIn('records');
    const later = { ...record, verdict: 'returned' as const };
    expect((await records.keep(later)).verdict).toBe('confirm');
    expect((await records.read(record.submissionId)).verdict).toBe('confirm');
  });

  it('stands beside those of the same file under newer rules, one a version', async () => {
    const records = recordsIn('records');
    const again = (rulesVersion: string, verdict: 'returned' | 'accepted') =>
      records.keepAgain({ ...record, rulesVersion, verdict, sketch: [2, 4] });
    await records.keep(record);
    expect((await again('2', 'returned')).verdict).toBe('returned');
    expect((await again('2', 'accepted')).verdict).toBe('returned');
    expect((await again('3', 'accepted')).verdict).toBe('accepted');
    const { submissionId } = record;
    expect((await records.read(submissionId)).verdict).toBe('confirm');
    expect(await records.readAgain(submissionId, '2')).toMatchObject({ verdict: 'returned', sketch: [2, 4] });
    await expect(records.readAgain(submissionId, '4')).rejects.toThrow();
  });

  it('is kept although another run was just keeping it and then did not', async () => {
    const conflict = { status: 409, body: '<Error><Code>ConditionalRequestConflict</Code></Error>' };
    const answers = [conflict];
    const asked: (string | undefined)[] = [];
    const busy = createServer((request, response) => {
      asked.push(request.headers['if-none-match']);
      request.resume().on('end', () => {
        const { status, body } = answers.shift() ?? { status: 200, body: '' };
        response.writeHead(status).end(body);
      });
    }).listen(0);
    vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${(busy.address() as AddressInfo).port}`);
    expect(await recordsIn('records').keep(record)).toBe(record);
    expect(asked).toEqual(['*', '*']);
    vi.stubEnv('AWS_ENDPOINT_URL_S3', store.endpoint);
    busy.close();
  });

  it('is our failure when it is not there', async () => {
    await expect(recordsIn('records').read(`${record.submissionId.slice(0, -1)}0`)).rejects.toThrow();
  });
});
