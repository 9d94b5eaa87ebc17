import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenFor } from '../../infra/local/demo/token-for.ts';
import { type SmallMachine, startSmallMachine } from './small-machine.ts';

let small: SmallMachine;
beforeAll(async () => {
  small = await startSmallMachine();
});
afterAll(() => small.machine.stop());

const get = async (path: string) => {
  const response = await fetch(small.machine.apiUrl + path);
  return {
    status: response.status,
    body: (await response.json()) as Record<string, Record<string, unknown>>,
  };
};
const post = (headers: Record<string, string>) =>
  fetch(`${small.machine.apiUrl}/things/a%20b?x=1&x=2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"a":1}',
  });

describe('a function on this machine', () => {
  it('gets the variables of its template and of the platform, and nothing of the process that runs it', async () => {
    process.env.SECRET_OF_THE_HOST = 'must not be seen';
    const { body } = await get('/hello');
    expect(body.environment).toMatchObject({
      TABLE_NAME: 'Table',
      TOPIC: 'arn:aws:sns:ap-east-1:000000000000:Notices',
      AWS_LAMBDA_FUNCTION_NAME: 'Echo',
      AWS_REGION: 'ap-east-1',
    });
    const unknown = Object.keys(body.environment ?? {}).filter(
      (name) => !/^(TABLE_NAME|TOPIC|AWS_.*|LAMBDA_TASK_ROOT|_HANDLER|LANG|TZ)$/.test(name),
    );
    expect(unknown).toEqual([]);
  });

  it('is ended at its timeout, and the next request is answered', async () => {
    expect((await get('/sleep')).status).toBe(500);
    expect((await get('/hello')).status).toBe(200);
  });

  it('is ended at its memory limit, and the next request is answered', async () => {
    expect((await get('/eat')).status).toBe(500);
    expect((await get('/hello')).status).toBe(200);
  });

  it('answers 500 when it throws', async () => {
    expect((await get('/fall')).status).toBe(500);
  });
});

describe('the world outside', () => {
  it('ends at this machine, which says who was asked and answers in every vendor’s words', async () => {
    const left: object[] = [];
    small.machine.onOutgoing((outgoing) => left.push(outgoing));
    const { body } = await get('/out');
    expect(body.outside).toEqual({ status: 200, body: expect.stringContaining('"errcode":0') });
    expect(left).toEqual([{ host: 'robots.example', body: 'out' }]);
  });

  it.each([
    ['wecom/office', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=local-office.example'],
    ['webhook/system', 'https://local-system.example'],
  ])('has an address that leads nowhere for the secret %s', async (name, url) => {
    const { body } = await get(`/secret?name=${name}`);
    const { Parameter } = body.secret as { Parameter: { Value: string } };
    expect(JSON.parse(Parameter.Value).url).toBe(url);
  });

  it('has no secret for a channel that is not', async () => {
    expect((await get('/secret?name=pigeon/office')).body.secret).toEqual({ __type: 'ParameterNotFound' });
  });
});

describe('the HTTP API', () => {
  it('sends payload 2.0 with the claims as text and the time of the machine’s clock', async () => {
    const response = await post({
      authorization: `Bearer ${await tokenFor(small.machine.issuerUrl, '370681107')}`,
    });
    const { event } = (await response.json()) as { event: Record<string, unknown> };
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /things/{id}',
      rawPath: '/things/a%20b',
      rawQueryString: 'x=1&x=2',
      queryStringParameters: { x: '1,2' },
      pathParameters: { id: 'a b' },
      body: '{"a":1}',
      isBase64Encoded: false,
      requestContext: {
        authorizer: {
          jwt: {
            claims: { sub: '370681107', unit: '370681107', city: '370681', name: '七甲镇' },
            scopes: ['gongkai:file'],
          },
        },
        http: { method: 'POST', path: '/things/a%20b' },
      },
    });
    const { timeEpoch } = event.requestContext as { timeEpoch: number };
    expect(new Date(timeEpoch + 8 * 3_600_000).toISOString().slice(0, 10)).toBe('2021-01-29');
  });

  it('answers 401 without a token, with a foreign one and with a tampered one', async () => {
    const token = await tokenFor(small.machine.issuerUrl, '370681107');
    const [head, claims, signature] = token.split('.');
    const other = Buffer.from(
      Buffer.from(claims ?? '', 'base64url')
        .toString()
        .replace('370681107', '370681108'),
    ).toString('base64url');
    expect((await post({})).status).toBe(401);
    expect((await post({ authorization: 'Bearer x.y.z' })).status).toBe(401);
    expect((await post({ authorization: `Bearer ${head}.${other}.${signature}` })).status).toBe(401);
  });

  it('answers 403 when the token has none of the route’s scopes', async () => {
    const token = await tokenFor(small.machine.issuerUrl, '370681107', ['gongkai:read']);
    expect((await post({ authorization: `Bearer ${token}` })).status).toBe(403);
  });

  it('answers 404 where no route is', async () => {
    const response = await fetch(`${small.machine.apiUrl}/elsewhere`, { method: 'DELETE' });
    expect(response.status).toBe(404);
  });

  it('lets the one origin in, and no other', async () => {
    const ask = (origin: string) =>
      fetch(`${small.machine.apiUrl}/`, { method: 'OPTIONS', headers: { origin } });
    expect((await ask('https://example.org')).headers.get('access-control-allow-origin')).toBe(
      'https://example.org',
    );
    expect((await ask('https://example.com')).headers.get('access-control-allow-origin')).toBeNull();
  });
});
