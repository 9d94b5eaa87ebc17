import {
  CreateQueueCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  SetQueueAttributesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { QUEUE_ACCOUNT } from '../engines/queues.ts';
import { identity, type ResourceType } from './resource.ts';

/** The attributes that the engine keeps, as the template names them. */
const ATTRIBUTES = [
  'VisibilityTimeout',
  'MessageRetentionPeriod',
  'DelaySeconds',
  'MaximumMessageSize',
  'ReceiveMessageWaitTimeSeconds',
  'RedrivePolicy',
  'FifoQueue',
  'ContentBasedDeduplication',
] as const;

export const QUEUE: ResourceType = {
  type: 'AWS::SQS::Queue',
  nameProperty: 'QueueName',
  identify: (name, { place: { partition, region, account }, queuesUrl }) =>
    identity(queueUrl(queuesUrl, name), {
      Arn: `arn:${partition}:sqs:${region}:${account}:${name}`,
      QueueName: name,
      QueueUrl: queueUrl(queuesUrl, name),
    }),
  async make({ identity: { attribute }, properties }, { queues }) {
    const entries = ATTRIBUTES.flatMap((name): [string, string][] => {
      const value = properties[name];
      if (value === undefined) return [];
      return [[name, typeof value === 'object' ? JSON.stringify(value) : String(value)]];
    });
    await ensureQueue(queues.sqs, attribute('QueueName') ?? '', Object.fromEntries(entries));
  },
};

/** Makes a queue, or gives the one of that name these attributes and keeps its messages. */
export async function ensureQueue(
  sqs: SQSClient,
  name: string,
  attributes: Readonly<Record<string, string>>,
): Promise<void> {
  try {
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: attributes }));
  } catch (fault) {
    if (!(fault instanceof QueueDoesNotExist)) throw fault;
    await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
  }
}

/** Where the engine keeps a queue. */
export function queueUrl(endpoint: string, name: string): string {
  return `${endpoint}/${QUEUE_ACCOUNT}/${name}`;
}
