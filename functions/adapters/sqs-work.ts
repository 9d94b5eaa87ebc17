import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Work } from '../ports/work.ts';

/** As many as SQS takes at once. */
const TOGETHER = 10;

export function workOn<Message>(queueUrl: string, client = new SQSClient({})): Work<Message> {
  return {
    async put(messages, later = 0) {
      for (let from = 0; from < messages.length; from += TOGETHER) {
        const batch = messages.slice(from, from + TOGETHER);
        const { Failed = [] } = await client.send(
          new SendMessageBatchCommand({
            QueueUrl: queueUrl,
            Entries: batch.map((message, index) => ({
              Id: String(index),
              MessageBody: JSON.stringify(message),
              DelaySeconds: later,
            })),
          }),
        );
        if (Failed.length > 0) throw new Error('work-not-taken');
      }
    },
  };
}
