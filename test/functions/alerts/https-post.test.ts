import { once } from 'node:events';
import http, { createServer } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { httpsPost, isPublic } from '../../../functions/adapters/https-post.ts';

let asked = 0;
const server = createServer(async (request, response) => {
  asked += 1;
  let body = '';
  for await (const part of request.setEncoding('utf8')) body += part;
  if (request.url === '/silent') return;
  if (request.url === '/elsewhere') return void response.writeHead(302, { location: '/' }).end();
  response.end(
    JSON.stringify({
      body,
      type: request.headers['content-type'],
      length: request.headers['content-length'],
    }),
  );
});
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The server speaks no TLS: requests go to it in plain, by the looked up address or by its own. */
function toServer(keepLookup = false) {
  const { port } = server.address() as AddressInfo;
  return vi.spyOn(https, 'request').mockImplementation(((
    url: URL,
    options: http.RequestOptions,
    done: never,
  ) => {
    const { lookup, ...others } = options;
    const host = keepLookup ? { host: url.hostname, lookup } : { host: '127.0.0.1' };
    return http.request({ ...others, ...host, port, path: url.pathname }, done);
  }) as unknown as typeof https.request);
}

const post = (url: string, timeoutMs?: number) =>
  httpsPost(timeoutMs)({ url: new URL(url), headers: { 'content-type': 'text/plain' }, body: '内容' });

describe('what leaves for the internet', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.100.100.200',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'ff02::1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001:db8::1',
    '2001:0:1::',
    'name',
    '',
  ])('never goes to %s', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '101.226.1.1', '2400:3200::1', '2606:4700::1111'])(
    'may go to %s',
    (address) => {
      expect(isPublic(address)).toBe(true);
    },
  );

  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://169.254.169.254/latest/meta-data/',
    'http://8.8.8.8/',
  ])('is not sent to %s at all', async (url) => {
    const request = vi.spyOn(https, 'request');
    expect(await post(url)).toEqual({ unreached: 'private-host' });
    expect(request).not.toHaveBeenCalled();
    request.mockRestore();
  });

  it('is not sent where a name leads to this machine', async () => {
    const request = toServer(true);
    const before = asked;
    expect(await post('https://localhost/')).toEqual({ unreached: 'private-host' });
    expect(asked).toBe(before);
    request.mockRestore();
  });
});

describe('an answer', () => {
  it('is given as it came, and no redirect is followed', async () => {
    const request = toServer();
    const posted = await post('https://office.example/');
    expect(posted).toMatchObject({ status: 200 });
    expect(JSON.parse('body' in posted ? posted.body : '')).toEqual({
      body: '内容',
      type: 'text/plain',
      length: '6',
    });
    expect(await post('https://office.example/elsewhere')).toEqual({ status: 302, body: '' });
    request.mockRestore();
  });

  it('that does not come is a timeout, and a host that is not there no connection', async () => {
    const request = toServer();
    expect(await post('https://office.example/silent', 200)).toEqual({ unreached: 'timeout' });
    request.mockRestore();
    const nowhere = vi
      .spyOn(https, 'request')
      .mockImplementation(((_url: URL, options: http.RequestOptions, done: never) =>
        http.request({ ...options, host: '127.0.0.1', port: 1 }, done)) as unknown as typeof https.request);
    expect(await post('https://office.example/')).toEqual({ unreached: 'no-connection' });
    nowhere.mockRestore();
  });
});
