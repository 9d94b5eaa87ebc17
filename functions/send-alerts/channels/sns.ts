import type { Channel } from '../channel.ts';

/** E-mail and text messages: whoever subscribes to the topic with a filter on `to` gets what is for that recipient. */
export const sns: Channel = {
  name: 'sns',
  words: { zh: '邮件或短信', en: 'e-mail or text message' },
  example: null,
  limits: [],
  mostBytes: null,

  async send({ alerts: [alert], text }, _secret, { topic }) {
    if (!alert) return { outcome: 'refused', answer: 'nothing-to-say' };
    const { city, kind, to } = alert;
    try {
      // SNS takes ASCII only in the subject of an e-mail; the heading stands in the text as well.
      await topic.publish({
        subject: `Gongkai ${city} ${kind}`,
        text,
        attributes: { city, kind, to: `${to.audience}:${to.code}` },
      });
      return { outcome: 'accepted', answer: 'published' };
    } catch (error) {
      return { outcome: 'failed', answer: error instanceof Error ? error.name : 'failed' };
    }
  },
};
