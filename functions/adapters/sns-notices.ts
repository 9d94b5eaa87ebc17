import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Notices } from '../ports/notices.ts';

/** Subscribers choose their city by a filter on the message's `city` attribute. */
export function noticesOn(topicArn: string): Notices {
  const client = new SNSClient({});
  return {
    async publish({ city, text }) {
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          // SNS takes ASCII only in the subject of an e-mail; the heading stands in the text as well.
          Subject: `Gongkai ${city}`,
          Message: text,
          MessageAttributes: { city: { DataType: 'String', StringValue: city } },
        }),
      );
    },
  };
}
