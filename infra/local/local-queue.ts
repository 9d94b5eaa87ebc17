import { SQSClient } from '@aws-sdk/client-sqs';
import { clientSettings } from './engines/credentials.ts';
import { readOutputs } from './outputs.ts';
import { REGION } from './region.ts';

/**
 * A queue of the machine that runs on a folder, and a client that reaches it.
 * @param output the output of the stack that gives the queue's URL
 */
export function localQueue(folder: string, output: string): { url: string; client: SQSClient } | null {
  const url = readOutputs(folder)?.[output];
  if (url === undefined) return null;
  return { url, client: new SQSClient(clientSettings(new URL(url).origin, { region: REGION })) };
}
