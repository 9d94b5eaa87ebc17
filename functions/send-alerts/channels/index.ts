import type { Channel } from '../channel.ts';
import { dingtalk } from './dingtalk.ts';
import { feishu } from './feishu.ts';
import { sns } from './sns.ts';
import { webhook } from './webhook.ts';
import { wecom } from './wecom.ts';

/** Every way in which somebody can be told something. */
export const CHANNELS: readonly Channel[] = [sns, wecom, dingtalk, feishu, webhook];

export function channelOf(name: string): Channel | null {
  return CHANNELS.find((channel) => channel.name === name) ?? null;
}
