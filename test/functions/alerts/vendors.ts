import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Post, Posted } from '../../../functions/ports/post.ts';

/** The robots and the receiver that exist, as an operator would have stored them. */
export const SECRETS = {
  wecom: { url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=wecom-key' },
  dingtalk: { url: 'https://oapi.dingtalk.com/robot/send?access_token=dingtalk-token', key: 'SECdingtalk' },
  feishu: { url: 'https://open.feishu.cn/open-apis/bot/v2/hook/feishu-hook', key: 'feishu-key' },
  webhook: { url: 'https://office.example/alerts', key: 'webhook-key' },
} as const;

/** What a vendor does next in place of what it documents. */
export type Trouble =
  | 'times-out-after-accepting'
  | 'breaks'
  | { readonly status: number; readonly body: string };

export interface Vendors {
  /** Goes to this server in place of the host that the address names. */
  readonly post: Post;
  /** What people in the groups read, and what the receiver got, in order. */
  readonly said: { readonly host: string; readonly text: string }[];
  /** Every request, accepted or not. */
  readonly asked: {
    readonly url: string;
    readonly headers: IncomingMessage['headers'];
    readonly body: string;
  }[];
  /** The next requests meet this. */
  readonly troubles: Trouble[];
  close(): Promise<void>;
}

interface Asked {
  readonly url: URL;
  readonly type: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Answered = { readonly status?: number; readonly body: object; readonly text?: string };

const HOUR = 3_600_000;
const hmac = (key: string, text: string) => createHmac('sha256', key).update(text);

/**
 * One server in the place of all: it checks each request as the vendor documents it, and answers as the vendor does.
 * @param now real milliseconds, for time stamps and rates
 */
export async function startVendors(now: () => number): Promise<Vendors> {
  const said: Vendors['said'] = [];
  const asked: Vendors['asked'] = [];
  const troubles: Trouble[] = [];
  const hosts: Readonly<Record<string, (asked: Asked) => Answered>> = {
    'qyapi.weixin.qq.com': wecomHost(now),
    'oapi.dingtalk.com': dingtalkHost(now),
    'open.feishu.cn': feishuHost(now),
    'office.example': receiver(now),
  };

  const server: Server = createServer(async (incoming, response) => {
    let body = '';
    for await (const part of incoming.setEncoding('utf8')) body += part;
    const host = String(incoming.headers.host);
    const url = new URL(incoming.url ?? '/', `https://${host}`);
    asked.push({ url: url.href, headers: incoming.headers, body });
    const trouble = troubles.shift();
    if (trouble === 'breaks') return void response.destroy();
    if (typeof trouble === 'object') return void response.writeHead(trouble.status).end(trouble.body);
    const type = incoming.headers['content-type'] ?? '';
    const answered = hosts[host]?.({ url, type, headers: incoming.headers, body });
    if (answered?.text !== undefined) said.push({ host, text: answered.text });
    if (trouble === 'times-out-after-accepting') return void response.destroy();
    response.writeHead(answered?.status ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answered?.body ?? {}));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    said,
    asked,
    troubles,
    post({ url, headers, body }) {
      const lost = troubles[0] === 'times-out-after-accepting' ? 'timeout' : 'no-connection';
      return new Promise<Posted>((resolve) => {
        const sending = request(
          {
            host: '127.0.0.1',
            port,
            path: url.pathname + url.search,
            method: 'POST',
            headers: { ...headers, host: url.host },
          },
          async (response) => {
            let answer = '';
            for await (const part of response.setEncoding('utf8')) answer += part;
            resolve({ status: response.statusCode ?? 0, body: answer });
          },
        );
        sending.on('error', () => resolve({ unreached: lost }));
        sending.end(body);
      });
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Counts, and says whether one more would be too many. */
function rate(most: number, seconds: number, now: () => number): () => boolean {
  const times: number[] = [];
  return () => {
    while (times[0] !== undefined && times[0] <= now() - seconds * 1000) times.shift();
    times.push(now());
    return times.length > most;
  };
}

function wecomHost(now: () => number) {
  const tooMany = rate(20, 60, now);
  return ({ url, type, body }: Asked): Answered => {
    const refuse = (errcode: number, errmsg: string) => ({
      body: {
        errcode,
        errmsg: `${errmsg}, hint: [1611890000], from ip: 203.0.113.9, more info at https://open.work.weixin.qq.com/devtool/query?e=${errcode}`,
      },
    });
    if (url.pathname !== '/cgi-bin/webhook/send' || url.searchParams.get('key') !== 'wecom-key')
      return refuse(93000, 'invalid webhook url');
    if (!type.startsWith('application/json')) return refuse(44004, 'empty content');
    const { msgtype, text } = JSON.parse(body);
    if (msgtype !== 'text' || typeof text?.content !== 'string') return refuse(40008, 'invalid message type');
    if (Buffer.byteLength(text.content) > 2048)
      return refuse(40058, 'text.content exceed max length 2048. invalid Request Parameter');
    if (tooMany()) return refuse(45009, 'api freq out of limit');
    return { body: { errcode: 0, errmsg: 'ok' }, text: text.content };
  };
}

function dingtalkHost(now: () => number) {
  const tooMany = rate(20, 60, now);
  let silentUntil = 0;
  return ({ url, type, body }: Asked): Answered => {
    const refuse = (errcode: number, errmsg: string) => ({ body: { errcode, errmsg } });
    if (url.pathname !== '/robot/send' || url.searchParams.get('access_token') !== 'dingtalk-token')
      return refuse(300001, 'token is not exist');
    if (!/^application\/json;\s*charset=utf-8$/i.test(type))
      return refuse(43004, '无效的HTTP HEADER Content-Type');
    if (Buffer.byteLength(body) > 20_000) return refuse(460101, 'message too long, exceed 20000 bytes');
    const timestamp = url.searchParams.get('timestamp') ?? '';
    const sign = hmac('SECdingtalk', `${timestamp}\nSECdingtalk`).digest('base64');
    if (!/^\d{13}$/.test(timestamp) || Math.abs(now() - Number(timestamp)) > HOUR)
      return refuse(
        310000,
        'invalid timestamp, more: [https://ding-doc.dingtalk.com/doc#/serverapi2/qf2nxq]',
      );
    if (url.searchParams.get('sign') !== sign)
      return refuse(310000, 'sign not match, more: [https://ding-doc.dingtalk.com/doc#/serverapi2/qf2nxq]');
    const { msgtype, text } = JSON.parse(body);
    if (msgtype !== 'text' || typeof text?.content !== 'string') return refuse(40035, '缺少参数 json');
    if (now() < silentUntil || tooMany()) {
      silentUntil = now() + 10 * 60_000;
      return refuse(130101, 'send too fast, exceed 20 times per minute');
    }
    return { body: { errcode: 0, errmsg: 'ok' }, text: text.content };
  };
}

function feishuHost(now: () => number) {
  const perMinute = rate(100, 60, now);
  const perSecond = rate(5, 1, now);
  return ({ url, type, body }: Asked): Answered => {
    const refuse = (code: number, msg: string) => ({ body: { code, data: {}, msg } });
    if (url.pathname !== '/open-apis/bot/v2/hook/feishu-hook')
      return refuse(19001, 'param invalid: incoming webhook access token invalid');
    if (!type.startsWith('application/json') || Buffer.byteLength(body) > 20 * 1024)
      return { status: 400, ...refuse(9499, 'Bad Request') };
    const { timestamp, sign, msg_type, content } = JSON.parse(body);
    const expected = hmac(`${timestamp}\nfeishu-key`, '').digest('base64');
    if (
      typeof timestamp !== 'string' ||
      Math.abs(now() / 1000 - Number(timestamp)) > 3600 ||
      sign !== expected
    )
      return refuse(19021, 'sign match fail or timestamp is not within one hour from current time');
    if (msg_type !== 'text' || typeof content?.text !== 'string') return refuse(9499, 'Bad Request');
    if ([perMinute(), perSecond()].includes(true))
      return refuse(11232, 'frequency limited psm[lark.oapi.bot]');
    return {
      body: { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' },
      text: content.text,
    };
  };
}

/** As docs/how-to/add-an-alert-channel.md tells the receiver to do it. */
function receiver(now: () => number) {
  const known = new Set<string>();
  return ({ headers, body }: Asked): Answered => {
    const timestamp = String(headers['gongkai-timestamp']);
    const expected = `v1=${hmac('webhook-key', `${timestamp}.${body}`).digest('hex')}`;
    if (headers['gongkai-signature'] !== expected) return { status: 401, body: { fault: 'signature' } };
    if (Math.abs(now() / 1000 - Number(timestamp)) > 300) return { status: 401, body: { fault: 'too old' } };
    const key = String(headers['idempotency-key']);
    if (known.has(key)) return { status: 200, body: { repeated: true } };
    known.add(key);
    return { status: 202, body: {}, text: JSON.parse(body).text };
  };
}
