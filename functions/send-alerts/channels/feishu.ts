import { createHmac } from 'node:crypto';
import * as z from 'zod';
import type { Channel } from '../channel.ts';
import { type Codes, NOT_ITS_ADDRESS, robotUrl, tellRobot } from '../robot.ts';

const HOST = 'open.feishu.cn';

const CODES: Codes = {
  9499: 'refused',
  11232: 'throttled',
  19001: 'refused',
  19002: 'refused',
  19007: 'refused',
  19021: 'refused',
  19022: 'refused',
  19024: 'refused',
  19036: 'refused',
  99991400: 'throttled',
};

const SAID = z
  .object({ code: z.number(), msg: z.string().default('') })
  .transform(({ code, msg }) => ({ code, words: msg }));

/**
 * A custom robot of Feishu (飞书), with its signature (签名校验) when the secret has a key:
 * https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
 */
export const feishu: Channel = {
  name: 'feishu',
  words: { zh: '飞书群机器人', en: 'Feishu group robot' },
  example: { url: `https://${HOST}/open-apis/bot/v2/hook/…`, key: '…' },
  limits: [
    { messages: 100, seconds: 60 },
    { messages: 5, seconds: 1 },
  ],
  // The body may have 20 KB; as JSON a text is longer by its line ends and quotes.
  mostBytes: 16_000,

  async send({ text }, secret, { post, clock }) {
    const url = robotUrl(secret, HOST);
    if (!url) return NOT_ITS_ADDRESS;
    const message = {
      ...(secret?.key === undefined ? {} : signed(clock.real(), secret.key)),
      msg_type: 'text',
      content: { text },
    };
    return tellRobot(url, message, post, { said: SAID, codes: CODES });
  },
};

/** Seconds, at most an hour from Feishu's own clock; what is signed is nothing, with the time and the key as the key. */
function signed(real: number, key: string): { readonly timestamp: string; readonly sign: string } {
  const timestamp = String(Math.floor(real / 1000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${key}`).digest('base64') };
}
