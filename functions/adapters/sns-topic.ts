import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Topic } from '../ports/topic.ts';

export function topicOn(topicArn: string): Topic {
  const client = new SNSClient({});
  return {
    async publish({ subject, text, attributes }) {
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Subject: subject,
          Message: text,
          MessageAttributes: Object.fromEntries(
            Object.entries(attributes).map(([name, value]) => [
              name,
              { DataType: 'String', StringValue: value },
            ]),
          ),
        }),
      );
    },
  };
}
