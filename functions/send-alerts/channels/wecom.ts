import type { Channel } from '../channel.ts';
import { type Codes, ERRCODE, NOT_ITS_ADDRESS, robotUrl, tellRobot } from '../robot.ts';

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
    const message = { msgtype: 'text', text: { content: text } };
    return tellRobot(url, message, post, { said: ERRCODE, codes: CODES });
  },
};
