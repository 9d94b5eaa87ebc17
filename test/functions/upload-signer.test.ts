import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { uploadSigner } from '../../functions/adapters/s3/upload-signer.ts';
import { uploadsIn } from '../../functions/adapters/s3/uploads.ts';
import { CREDENTIALS } from '../../infra/local/engines/credentials.ts';
import { type Store, startStore } from '../../infra/local/engines/store.ts';
import { submissionId } from '../../shared/filing/submission-id.ts';

const BUCKET = 'uploads-of-units';
const FILE = Buffer.from('政府信息公开工作年度报告');

let store: Store;
let folder: string;
let attempt = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-uploads-'));
  store = await startStore(folder, 0);
  await store.makeBuckets([{ name: BUCKET, configs: [] }]);
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

async function signed() {
  attempt += 1;
  const id = submissionId({ unit: '370681102', year: 2020, attempt }, 'a'.repeat(32));
  const sha256 = createHash('sha256').update(FILE).digest('hex');
  const expected = { submissionId: id, contentType: 'text/plain', size: FILE.length, sha256 };
  return { id, ...(await uploadSigner(BUCKET).sign(expected)) };
}

async function put(url: string, headers: Readonly<Record<string, string>>, body = FILE): Promise<number> {
  return (await fetch(url, { method: 'PUT', headers, body: new Uint8Array(body) })).status;
}

describe('a signed upload', () => {
  it('is taken with exactly the headers that were given, and read back', async () => {
    const { id, url, headers } = await signed();
    expect(await put(url, headers)).toBe(200);
    const bytes = await uploadsIn(BUCKET).fetch(id, FILE.length);
    expect(bytes && Buffer.from(bytes).equals(FILE)).toBe(true);
  });

  it('is bound to the size', async () => {
    const { url, headers } = await signed();
    expect(await put(url, headers, Buffer.concat([FILE, FILE]))).toBe(403);
    expect(await put(url, headers, FILE.subarray(1))).toBe(403);
  });

  it('is bound to the type, the hash and to the key being free', async () => {
    const { url, headers } = await signed();
    const hash = createHash('sha256').update('other').digest('base64');
    expect(await put(url, { ...headers, 'content-type': 'text/html' })).toBe(403);
    expect(await put(url, { ...headers, 'x-amz-checksum-sha256': hash })).toBe(403);
    const { 'if-none-match': _, ...overwriting } = headers;
    expect(await put(url, overwriting)).toBe(403);
  });

  it('is bound to the key', async () => {
    const { url, headers } = await signed();
    expect(await put(url.replace('370681102', '370681103'), headers)).toBe(403);
  });

  it('says nothing that a client could leave out: every bound header is signed', async () => {
    const { url } = await signed();
    expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')?.split(';')).toEqual([
      'content-length',
      'content-type',
      'host',
      'if-none-match',
      'x-amz-checksum-sha256',
    ]);
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('900');
    expect(url).not.toContain('crc32');
  });
});

describe('an uploaded file', () => {
  it('is saved by its link, and by no other, and never shown', async () => {
    const { id, url, headers } = await signed();
    await put(url, headers);
    const link = await uploadSigner(BUCKET).link(id, '370681102-2020-3.html');
    const response = await fetch(link);
    expect(await response.text()).toBe(FILE.toString());
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="370681102-2020-3.html"');
    expect(new URL(link).searchParams.get('X-Amz-Expires')).toBe('120');
    expect((await fetch(link.replace('370681102', '370681103'))).status).toBe(403);
    expect((await fetch(link.replace('attachment', 'inline'))).status).toBe(403);
  });

  it('is not read when it is larger than was announced', async () => {
    const { id, url, headers } = await signed();
    await put(url, headers);
    expect(await uploadsIn(BUCKET).fetch(id, FILE.length - 1)).toBeNull();
  });

  it('is our failure when it is not there', async () => {
    const { id } = await signed();
    await expect(uploadsIn(BUCKET).fetch(id, 1000)).rejects.toThrow();
  });
});
