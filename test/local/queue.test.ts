import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CREDENTIALS } from '../../infra/local/engines/credentials.ts';
import type { Machine } from '../../infra/local/machine.ts';
import { startSmallMachine, temporaryFolder } from './small-machine.ts';

const folder = temporaryFolder();
const notebook = join(folder, 'notebook');
let machine: Machine;
let sqs: SQSClient;
let urls: { work: string; dead: string };

beforeAll(async () => {
  writeFileSync(notebook, '');
  ({ machine } = await startSmallMachine(folder, (template) => ({
    ...template,
    Parameters: { ...template.Parameters, Notebook: { Type: 'String', Default: notebook } },
  })));
  sqs = new SQSClient({ endpoint: machine.queuesUrl, region: 'ap-east-1', credentials: CREDENTIALS });
  urls = {
    work: `${machine.queuesUrl}/000000000000/Work`,
    dead: `${machine.queuesUrl}/000000000000/Dead`,
  };
});
afterAll(() => machine.stop());

const noted = (): { body: string; count: string }[] =>
  readFileSync(notebook, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const send = (...bodies: string[]) =>
  sqs.send(
    new SendMessageBatchCommand({
      QueueUrl: urls.work,
      Entries: bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody })),
    }),
  );
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 100 });

describe('a queue that feeds a function', () => {
  it('gives the bucket’s test event first, as S3 does when a notification is set', async () => {
    await until(() => expect(noted().some(({ body }) => body.includes('s3:TestEvent'))).toBe(true));
  });

  it('takes back only the messages that the function says failed, and puts them aside after the last try', async () => {
    await send('good 1', 'bad', 'good 2');
    await until(async () => {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: urls.dead }));
      expect(Messages.map(({ Body }) => Body)).toEqual(['bad']);
    });
    const tries = (wanted: string) =>
      noted()
        .filter(({ body }) => body === wanted)
        .map(({ count }) => count);
    expect(tries('good 1')).toEqual(['1']);
    expect(tries('good 2')).toEqual(['1']);
    expect(tries('bad')).toEqual(['1', '2']);
  });

  it('takes the whole batch back when the function throws', async () => {
    await send('break');
    await until(async () => {
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl: urls.dead,
          AttributeNames: ['ApproximateNumberOfMessages'],
        }),
      );
      // The last look at the queue has hidden the first message.
      expect(Attributes?.ApproximateNumberOfMessages).toBe('1');
    });
    expect(noted().filter(({ body }) => body === 'break')).toHaveLength(2);
  });

  it('is reached by a schedule with the scheduled time, on the machine’s day', async () => {
    await machine.schedules[0]?.run();
    await until(() => {
      const found = noted().find(({ body }) => body.includes('scheduledTime'));
      expect(JSON.parse(found?.body ?? '{}').scheduledTime).toMatch(/^2021-01-2[89]T\d\d:\d\d:\d\dZ$/);
    });
  });
});
