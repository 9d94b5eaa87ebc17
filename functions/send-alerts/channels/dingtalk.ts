import { createHmac } from 'node:crypto';
import type { Channel } from '../channel.ts';
import { type Codes, ERRCODE, NOT_ITS_ADDRESS, robotUrl, tellRobot } from '../robot.ts';

const HOST = 'oapi.dingtalk.com';

/** https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages */
const CODES: Codes = {
  130101: 'throttled',
  300001: 'refused',
  310000: 'refused',
  400013: 'refused',
  400101: 'refused',
  400102: 'refused',
  400105: 'refused',
  400106: 'refused',
  410100: 'throttled',
  430101: 'refused',
  430102: 'refused',
  430104: 'refused',
  460101: 'refused',
};

/**
 * A custom robot of DingTalk (钉钉), with its signature (加签) when the secret has a key:
 * https://open.dingtalk.com/document/orgapp/customize-robot-security-settings. One that is sent more than twenty messages in
 * a minute says nothing for ten.
 */
export const dingtalk: Channel = {
  name: 'dingtalk',
  words: { zh: '钉钉群机器人', en: 'DingTalk group robot' },
  example: { url: `https://${HOST}/robot/send?access_token=…`, key: 'SEC…' },
  limits: [{ messages: 20, seconds: 60 }],
  // The body may have 20,000 bytes; as JSON a text is longer by its line ends and quotes.
  mostBytes: 16_000,

  async send({ text }, secret, { post, clock }) {
    const url = robotUrl(secret, HOST);
    if (!url) return NOT_ITS_ADDRESS;
    if (secret?.key !== undefined) {
      const timestamp = String(clock.real());
      url.searchParams.set('timestamp', timestamp);
      url.searchParams.set('sign', signature(timestamp, secret.key));
    }
    const message = { msgtype: 'text', text: { content: text } };
    return tellRobot(url, message, post, { said: ERRCODE, codes: CODES });
  },
};

/** @param timestamp milliseconds, at most an hour from DingTalk's own clock */
function signature(timestamp: string, key: string): string {
  return createHmac('sha256', key).update(`${timestamp}\n${key}`).digest('base64');
}
