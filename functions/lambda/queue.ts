import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import type { Log } from '../ports/log.ts';
import { jsonLog } from './log.ts';

const batchSchema = z.object({
  Records: z.array(z.object({ messageId: z.string(), body: z.string() })),
});

/** What a function does with one message; the same message may come again. */
export type OnMessage<T> = (
  message: T,
  about: { readonly messageId: string; readonly log: Log },
) => Promise<void>;

/**
 * Takes a batch from a queue, message by message. What throws is our failure: that message alone is given back, comes
 * again, and ends in the dead-letter queue if it never goes well.
 */
export function queueWorker<S extends z.ZodType>(
  schema: S,
  onMessage: OnMessage<z.output<S>>,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async (event) => {
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const { messageId, body } of batchSchema.parse(event).Records) {
      const log = jsonLog({ messageId });
      try {
        await onMessage(schema.parse(JSON.parse(body)), { messageId, log });
      } catch (error) {
        log.error('message-failed', error);
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  };
}
