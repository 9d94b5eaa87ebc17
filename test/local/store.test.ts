import { createHash } from 'node:crypto';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CREDENTIALS } from '../../infra/local/engines/credentials.ts';
import type { Machine } from '../../infra/local/machine.ts';
import { startSmallMachine } from './small-machine.ts';

const FILE = Buffer.from('年度报告');
const TYPE = 'text/plain';
const checksum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64');

let machine: Machine;
let s3: S3Client;
beforeAll(async () => {
  ({ machine } = await startSmallMachine());
  s3 = new S3Client({
    endpoint: machine.storeUrl,
    region: 'ap-east-1',
    credentials: CREDENTIALS,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
});
afterAll(() => machine.stop());

const SIGNED = ['host', 'content-type', 'content-length', 'x-amz-checksum-sha256', 'if-none-match'];

function sign(key: string, expiresIn = 900): Promise<string> {
  const command = new PutObjectCommand({
    Bucket: 'uploads',
    Key: key,
    ContentType: TYPE,
    ContentLength: FILE.length,
    ChecksumSHA256: checksum(FILE),
    IfNoneMatch: '*',
  });
  return getSignedUrl(s3, command, {
    expiresIn,
    unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
    signableHeaders: new Set(SIGNED),
  });
}

async function put(url: string, bytes = FILE, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'PUT',
    body: new Uint8Array(bytes),
    headers: {
      'content-type': TYPE,
      'x-amz-checksum-sha256': checksum(FILE),
      'if-none-match': '*',
      ...headers,
    },
  });
  return response.status;
}

describe('the store', () => {
  it('takes exactly the file that the URL was signed for, once', async () => {
    const url = await sign('uploads/a');
    expect(await put(url)).toBe(200);
    expect(await put(url)).toBe(412);
  });

  it('refuses a request that is not signed', async () => {
    const url = new URL(await sign('uploads/b'));
    url.search = '';
    expect(await put(url.href)).toBe(403);
    expect((await fetch(`${machine.storeUrl}/uploads/a`)).status).toBe(403);
    expect((await fetch(`${machine.storeUrl}/uploads`)).status).toBe(403);
  });

  it('refuses a URL that was tampered with: another key, another expiry, another signature', async () => {
    const url = await sign('uploads/c');
    expect(await put(url.replace('uploads/c', 'uploads/d'))).toBe(403);
    expect(await put(url.replace('X-Amz-Expires=900', 'X-Amz-Expires=9000'))).toBe(403);
    expect(await put(url.replace(/X-Amz-Signature=../, 'X-Amz-Signature=00'))).toBe(403);
  });

  it('refuses a URL whose time is over', async () => {
    const url = await sign('uploads/e', 1);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await put(url)).toBe(403);
  });

  it('refuses another size, another type and another checksum than were signed', async () => {
    const larger = Buffer.concat([FILE, FILE]);
    expect(await put(await sign('uploads/f'), larger)).toBe(403);
    expect(await put(await sign('uploads/f'), FILE, { 'content-type': 'text/html' })).toBe(403);
    expect(await put(await sign('uploads/f'), FILE, { 'x-amz-checksum-sha256': checksum(larger) })).toBe(403);
  });

  it('refuses other bytes of the same size', async () => {
    const url = await sign('uploads/g');
    expect(await put(url, Buffer.from(FILE).fill('x'))).toBe(400);
    expect(await put(url)).toBe(200);
  });

  it('refuses a header that the URL does not sign', async () => {
    expect(await put(await sign('uploads/h'), FILE, { 'x-amz-meta-unit': '370681107' })).toBe(403);
  });

  it('answers the preflight of the one origin and of no other', async () => {
    const ask = (origin: string) =>
      fetch(`${machine.storeUrl}/uploads/i`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'content-type',
        },
      });
    expect((await ask('https://example.org')).status).toBe(200);
    expect((await ask('https://example.com')).status).toBe(403);
  });
});
