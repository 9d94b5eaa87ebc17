import * as z from 'zod';
import type { Channel } from '../channel.ts';
import { type Codes, JSON_TYPE, judge, NOT_ITS_ADDRESS, robotUrl } from '../robot.ts';

const HOST = 'qyapi.weixin.qq.com';

/** https://developer.work.weixin.qq.com/document/path/90313 */
const CODES: Codes = {
  40008: 'refused',
  40058: 'refused',
  45002: 'refused',
  45009: 'throttled',
  45033: 'throttled',
  93000: 'refused',
};

const answerSchema = z.object({ errcode: z.number(), errmsg: z.string().default('') });

/** A group robot of WeCom (企业微信): https://developer.work.weixin.qq.com/document/path/91770. Its key is in its address. */
export const wecom: Channel = {
  name: 'wecom',
  words: { zh: '企业微信群机器人', en: 'WeCom group robot' },
  example: { url: `https://${HOST}/cgi-bin/webhook/send?key=…` },
  limits: [{ messages: 20, seconds: 60 }],
  mostBytes: 2048,

  async send({ text }, secret, { post }) {
    const url = robotUrl(secret, HOST);
    if (!url) return NOT_ITS_ADDRESS;
    const posted = await post({
      url,
      headers: JSON_TYPE,
      body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
    });
    return judge(
      posted,
      (body) => {
        const answer = answerSchema.safeParse(body).data;
        return answer ? { code: answer.errcode, words: answer.errmsg } : null;
      },
      CODES,
    );
  },
};
