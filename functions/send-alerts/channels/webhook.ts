import { createHmac } from 'node:crypto';
import type { Channel } from '../channel.ts';
import { unreached } from '../robot.ts';

/** These may go well another time; any other answer than a success is for good. */
const PASSING = new Set([408, 425]);

/**
 * A system of the office's own. It gets each alert as JSON, signed, with its id as the idempotency key, so that it can tell
 * a repeated one; how to check the signature is said in docs/how-to/add-an-alert-channel.md.
 */
export const webhook: Channel = {
  name: 'webhook',
  words: { zh: '本单位系统接口', en: 'signed webhook' },
  example: { url: 'https://…', key: '…' },
  limits: [{ messages: 120, seconds: 60 }],
  mostBytes: null,

  async send({ alerts: [alert], text }, secret, { post, clock }) {
    const url = secret && URL.canParse(secret.url) ? new URL(secret.url) : null;
    if (!alert || url?.protocol !== 'https:' || secret?.key === undefined)
      return { outcome: 'refused', answer: 'no-https-address-or-no-key' };
    const timestamp = String(Math.floor(clock.real() / 1000));
    const { id, kind, city, year, unit, occasion, to, decidedOn, subject } = alert;
    const body = JSON.stringify({ id, kind, city, year, unit, occasion, to, decidedOn, subject, text });
    const posted = await post({
      url,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': encodeURI(id),
        'gongkai-timestamp': timestamp,
        'gongkai-signature': `v1=${createHmac('sha256', secret.key).update(`${timestamp}.${body}`).digest('hex')}`,
      },
      body,
    });
    if ('unreached' in posted) return unreached(posted.unreached);
    const answer = `HTTP ${posted.status}`;
    if (posted.status >= 200 && posted.status < 300) return { outcome: 'accepted', answer };
    if (posted.status === 429) return { outcome: 'throttled', answer };
    return { outcome: posted.status >= 500 || PASSING.has(posted.status) ? 'failed' : 'refused', answer };
  },
};
