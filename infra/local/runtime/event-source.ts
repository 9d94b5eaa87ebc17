import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { LocalFunction } from './function.ts';

/** A queue that feeds a function, as AWS::Lambda::EventSourceMapping describes it. */
export interface EventSource {
  readonly queueArn: string;
  readonly queueUrl: string;
  readonly region: string;
  readonly batchSize: number;
  /** The function tells which messages of a batch failed; without this a batch succeeds or fails whole. */
  readonly reportsItemFailures: boolean;
}

const LONG_POLL_SECONDS = 10;
const PAUSE_MS = 1000;

const BatchResponse = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() })
  .nullish();

/**
 * Takes messages from the queue and hands them to the function until it is told to stop. A message is deleted once the
 * function has taken it; a failed one stays, becomes visible again in its time and goes to the dead-letter queue by the
 * queue's own redrive policy.
 * @returns stops it, after the batch in hand
 */
export function feed(source: EventSource, target: LocalFunction, sqs: SQSClient): () => Promise<void> {
  const stopping = new AbortController();
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const { Messages: messages = [] } = await sqs.send(
          new ReceiveMessageCommand({
            QueueUrl: source.queueUrl,
            MaxNumberOfMessages: Math.min(source.batchSize, 10),
            WaitTimeSeconds: LONG_POLL_SECONDS,
            MessageSystemAttributeNames: ['All'],
            MessageAttributeNames: ['All'],
          }),
          { abortSignal: stopping.signal },
        );
        if (messages.length > 0) await hand(messages);
      } catch (fault) {
        if (stopping.signal.aborted) return;
        console.error(`${source.queueArn}:`, fault);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }

  async function hand(messages: readonly Message[]): Promise<void> {
    const outcome = await target.invoke({ Records: messages.map((message) => recordOf(message, source)) });
    if (outcome.kind === 'error') return;
    const failed = source.reportsItemFailures ? failures(outcome.payload, messages) : new Set<string>();
    for (const { MessageId = '', ReceiptHandle } of messages) {
      if (failed.has(MessageId)) continue;
      await sqs.send(new DeleteMessageCommand({ QueueUrl: source.queueUrl, ReceiptHandle }));
    }
  }
}

/** As Lambda reads the answer: one it cannot read, or that names a message not in the batch, fails the whole batch. */
function failures(payload: unknown, messages: readonly Message[]): ReadonlySet<string> {
  const all = new Set(messages.map(({ MessageId = '' }) => MessageId));
  const response = BatchResponse.safeParse(payload);
  if (!response.success) return all;
  const failed = (response.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((id) => all.has(id)) ? new Set(failed) : all;
}

function recordOf(message: Message, { queueArn, region }: EventSource): unknown {
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes ?? {}).map(([name, { StringValue, DataType }]) => [
        name,
        { stringValue: StringValue, dataType: DataType, stringListValues: [], binaryListValues: [] },
      ]),
    ),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: region,
  };
}
