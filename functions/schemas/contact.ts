import * as z from 'zod';
import { CHANNELS, channelOf } from '../send-alerts/channels/index.ts';

const channelNames = CHANNELS.map(({ name }) => name);

/** By which channels somebody is told; of a secret the name alone. */
export const channelsSchema = z.array(z.object({ channel: z.string(), secret: z.string().nullable() }));

/** The same as somebody asks for it. */
export const wantedChannelsSchema = z
  .array(
    z
      .object({
        channel: z.enum(channelNames),
        secret: z
          .string()
          .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, '密钥名称只用小写字母、数字和连字符')
          .nullable()
          .default(null),
      })
      .refine(
        ({ channel, secret }) => (channelOf(channel)?.example === null) === (secret === null),
        '机器人和系统接口须写密钥名称，邮件或短信不写',
      ),
  )
  .max(5)
  .refine(
    (channels) =>
      new Set(channels.map(({ channel, secret }) => `${channel} ${secret}`)).size === channels.length,
    '通知渠道重复',
  );
