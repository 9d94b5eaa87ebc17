import { CreateTopicCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { ensureQueue, queueUrl } from './queue.ts';
import { identity, type ResourceType, type Site } from './resource.ts';

export const TOPIC: ResourceType = {
  type: 'AWS::SNS::Topic',
  nameProperty: 'TopicName',
  identify: (name, { place: { partition, region, account } }) => {
    const arn = `arn:${partition}:sns:${region}:${account}:${name}`;
    return identity(arn, { TopicArn: arn, TopicName: name });
  },
  async make({ identity: { ref, attribute } }, site) {
    const name = attribute('TopicName') ?? '';
    await site.queues.sns.send(new CreateTopicCommand({ Name: name }));
    await listenTo(ref, name, site);
  },
};

const Envelope = z.object({ Subject: z.string().nullish(), Message: z.string() });

/** Nobody reads mail here: a queue subscribes to the topic, and what comes is shown. */
async function listenTo(
  topicArn: string,
  name: string,
  { queues, place, onNotice, onStop }: Site,
): Promise<void> {
  const queue = `outbox-${name}`;
  await ensureQueue(queues.sqs, queue, {});
  const Endpoint = `arn:${place.partition}:sqs:${place.region}:${place.account}:${queue}`;
  await queues.sns.send(new SubscribeCommand({ TopicArn: topicArn, Protocol: 'sqs', Endpoint }));
  const stopping = new AbortController();
  const QueueUrl = queueUrl(queues.endpoint, queue);
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const { Messages = [] } = await queues.sqs.send(
        new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }),
        {
          abortSignal: stopping.signal,
        },
      );
      for (const { Body = '', ReceiptHandle } of Messages) {
        const { Subject, Message } = Envelope.parse(JSON.parse(Body));
        onNotice({ topicArn, subject: Subject ?? null, message: Message });
        await queues.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      }
    }
  })().catch((fault) => {
    if (!stopping.signal.aborted) console.error(`${topicArn}:`, fault);
  });
  onStop(async () => {
    stopping.abort();
    await running;
  });
}
